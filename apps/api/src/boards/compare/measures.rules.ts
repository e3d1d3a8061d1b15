import type { Measure } from '@kith/schema';

/** A figure with the column it stands in. */
export interface ColumnMeasure {
  readonly column: number;
  /** Which entry gives it, where the column has several. */
  readonly entry: string | null;
  readonly measure: Omit<Measure, '__typename'>;
}

export interface MeasureRow {
  readonly aspect: 'same_measure' | 'same_unit' | 'other_measures';
  readonly label: string;
  readonly measures: readonly ColumnMeasure[];
}

/** Other ways to write a unit. Nothing is converted: hours and minutes are two units. */
const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  'per cent': '%',
  percentage: '%',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  gbp: '£',
  pounds: '£',
  pound: '£',
  '£m': '£ million',
  patient: 'patients',
  person: 'people',
};
export const unitOf = (unit: string | null | undefined): string => {
  const plain = (unit ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return UNITS[plain] ?? plain;
};

const FILLING = new Set('a an and at by each every for from in is number of on or our per rate that the their to with'.split(' '));
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    (
      name
        .normalize('NFKD')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => !FILLING.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)),
  );

/** Two names share most of their words: enough to stand in one row, where each keeps its own name. */
const ALIKE = 0.6;
export function namedAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0 && common / (a.size + b.size - common) >= ALIKE;
}

const columnsOf = (measures: readonly ColumnMeasure[]): number => new Set(measures.map(({ column }) => column)).size;

/**
 * Figures of the same thing in the same unit in one row; then those that share only a unit, each under its own name; then all others. Each row
 * has two columns at least, or is the last. In the order in which they are first told.
 */
export function linedUp(all: readonly ColumnMeasure[]): MeasureRow[] {
  const groups: ColumnMeasure[][] = [];
  for (const one of all) {
    const fits = groups.find((group) =>
      group.every(({ measure }) => unitOf(measure.unit) === unitOf(one.measure.unit) && namedAlike(measure.name, one.measure.name)),
    );
    if (fits) fits.push(one);
    else groups.push([one]);
  }
  const same = groups.filter((group) => columnsOf(group) > 1);
  const left = all.filter((one) => !same.some((group) => group.includes(one)));
  const units = [...new Set(left.map(({ measure }) => unitOf(measure.unit)).filter((unit) => unit !== ''))];
  const byUnit = units
    .map((unit) => ({ unit, measures: left.filter(({ measure }) => unitOf(measure.unit) === unit) }))
    .filter(({ measures }) => columnsOf(measures) > 1);
  const others = left.filter((one) => !byUnit.some(({ measures }) => measures.includes(one)));
  return [
    ...same.map(
      (measures): MeasureRow => ({
        aspect: 'same_measure',
        label: `Result: ${shortest(measures)}${inUnit(unitOf(measures[0]?.measure.unit))}`,
        measures,
      }),
    ),
    ...byUnit.map(({ unit, measures }): MeasureRow => ({ aspect: 'same_unit', label: `Other results${inUnit(unit)}`, measures })),
    ...(others.length > 0 ? [{ aspect: 'other_measures', label: 'Other results', measures: others } as const] : []),
  ];
}

/** Of several names for one thing the plainest. */
const shortest = (measures: readonly ColumnMeasure[]): string =>
  measures.map(({ measure }) => measure.name).reduce((best, name) => (name.length < best.length ? name : best));
const inUnit = (unit: string): string => (unit === '' ? '' : `, ${unit}`);

/** As it was given: the name where the row has another, the figures with their unit, over which time, how, and who says so. */
export function measureInWords(
  { name, before, after, unit, period, howMeasured, saidBy }: ColumnMeasure['measure'],
  named: boolean,
): string {
  const figures =
    before && after
      ? `from ${withUnit(before, null)} to ${withUnit(after, unit)}`
      : after
        ? withUnit(after, unit)
        : before
          ? `${withUnit(before, unit)} before; after: not told`
          : 'no figure told';
  const told = [period, howMeasured, saidBy ? `According to ${saidBy.replace(/^The /, 'the ')}` : 'Who says so is not told']
    .flatMap((text) => (text ? [text.replace(/\.$/, '')] : []))
    .join('. ');
  return `${named ? `${name}: ` : ''}${figures} (${told}.)`;
}

/** A unit such as % or £ stands close to its figure; nothing is said twice. */
function withUnit(value: string, unit: string | null | undefined): string {
  if (!unit || value.toLowerCase().includes(unit.toLowerCase())) return value;
  if (unit.startsWith('£')) return `£${value}${unit.slice(1)}`;
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`;
}
