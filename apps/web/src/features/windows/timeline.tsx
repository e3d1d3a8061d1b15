import { AxisTop } from '@visx/axis';
import { GridColumns } from '@visx/grid';
import { Group } from '@visx/group';
import { scaleUtc } from '@visx/scale';
import { useId, useMemo } from 'react';
import { formatPartialDate } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { columnName } from '../../parts/office/column-name';
import { marksOf, widthOf } from './marks.rules';
import type { Dated, JoinUp } from './windows.rules';

/** In the picture's own units; `numTicks` is how many dates stand above it. */
interface Shape {
  readonly width: number;
  readonly row: number;
  readonly numTicks: number;
}
const SCREEN: Shape = { width: 960, row: 24, numTicks: 8 };
/** Narrower, so that beside the list on a page it is read without a glass. */
const PAPER: Shape = { width: 640, row: 19, numTicks: 4 };
const LEFT = 306;
const RIGHT = 16;
const TOP = 92;
/** Longer names are cut in the picture; the table beside it has them whole. */
const LONGEST = { organisation: 20, thing: 20 };
/** So many windows are marked: more lines than these tell nothing apart. */
const MARKED = 8;

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

interface TimelineProps {
  dated: readonly Dated[];
  windows: readonly JoinUp[];
  today: string;
}

/**
 * Dates on one line, drawn in black, grey and shapes: a sign where something is due, a hatched bar as far as options would carry a contract. On paper
 * only those of a window, where there is one: with the windows they are to be read on one page.
 */
export function Timeline({ dated, windows, today }: TimelineProps) {
  const held = new Set(windows.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
  const onPaper = windows.length > 0 ? dated.filter(({ id }) => held.has(id)) : dated;
  const left = dated.length - onPaper.length;
  return (
    <figure className="kith-timeline">
      <div className="kith-screen-only">
        <Drawing dated={dated} windows={windows} today={today} shape={SCREEN} says="The table below says the same." />
      </div>
      <div className="kith-paper-only">
        <Drawing dated={onPaper} windows={windows} today={today} shape={PAPER} says="The list says what each would have to do." />
      </div>
      <figcaption className="nhsuk-body-s">
        <Key kind="CONTRACT_END" /> a contract ends; <Key kind="DECISION" /> a decision is due or work begins; <Key kind="NEED" /> something
        is needed. A thick line is a date known only to the month or year. Hatched: as far as the contract’s own options would carry it.
        {windows.length > 0
          ? ` A number stands where ${windows.length > MARKED ? `one of the first ${MARKED} times` : 'a time'} of the list begins.`
          : null}
        {left > 0 ? (
          <span className="kith-paper-only">
            {counted(left, 'more date is', 'more dates are')} part of no such time, and not drawn on paper.
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}

function Drawing({ dated, windows, today, shape, says }: TimelineProps & { shape: Shape; says: string }) {
  const [titleId, hatchId] = [useId(), useId()];
  const { width, row, numTicks } = shape;
  const height = TOP + dated.length * row + 8;
  const scale = useMemo(() => {
    const days = [today, ...dated.flatMap(({ latest, extendableUntil }) => [latest, extendableUntil ?? latest])].sort();
    return scaleUtc({ domain: [at(today), at(days.at(-1) ?? today)], range: [LEFT, width - RIGHT] });
  }, [dated, today, width]);
  const x = (day: string): number => scale(at(day < today ? today : day));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>When contracts end and decisions are due. {says}</title>
      <defs>
        <pattern id={hatchId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="#4c6272" strokeWidth="3" />
        </pattern>
      </defs>
      <GridColumns scale={scale} top={TOP - 8} height={height - TOP} numTicks={numTicks} stroke="#d8dde0" />
      <AxisTop
        scale={scale}
        top={TOP - 8}
        numTicks={numTicks}
        stroke="#4c6272"
        tickStroke="#4c6272"
        tickFormat={(day) => (day as Date).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })}
        tickLabelProps={() => ({ fontSize: 13, fontFamily: 'inherit', textAnchor: 'middle', fill: '#212b32', dy: -4 })}
      />
      {marksOf(windows.slice(0, MARKED).map(({ opens }) => x(opens))).map(({ numbers, at: place, line }) => (
        <g key={numbers.join()}>
          <line x1={place} x2={place} y1={22 + line * 20} y2={height} stroke="#212b32" strokeDasharray="4 3" />
          <rect x={place - widthOf(numbers) / 2} y={2 + line * 20} width={widthOf(numbers)} height="20" fill="#212b32" />
          <text x={place} y={17 + line * 20} textAnchor="middle" fontSize="13" fontWeight="600" fill="#fff">
            {numbers.join(', ')}
          </text>
        </g>
      ))}
      {dated.map((one, index) => (
        <Group key={one.id} top={TOP + index * row}>
          <text x={LEFT - 12} y={13} textAnchor="end" fontSize="13" fill="#212b32">
            {cut(columnName(one.organisation.name), LONGEST.organisation)}:{' '}
            {cut(one.products[0] ?? one.capability?.label ?? 'not shown', LONGEST.thing)}
          </text>
          {one.extendableUntil ? (
            <rect
              x={x(one.latest)}
              y={4}
              width={Math.max(0, x(one.extendableUntil) - x(one.latest))}
              height={10}
              fill={`url(#${hatchId})`}
              stroke="#4c6272"
            />
          ) : null}
          {one.earliest < one.latest ? (
            <rect x={x(one.earliest)} y={7} width={Math.max(2, x(one.latest) - x(one.earliest))} height={4} fill="#212b32" />
          ) : null}
          <Mark kind={one.kind} x={x(one.latest)} />
          <text
            {...besides(x(one.earliest), x(one.extendableUntil ?? one.latest), dateWords(one), width)}
            y={13}
            fontSize="11"
            fill="#212b32"
            stroke="#fff"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {dateWords(one)}
          </text>
        </Group>
      ))}
    </svg>
  );
}

/** Behind a hatched bar it would pass for the day up to which that goes. */
const dateWords = ({ given, extendableUntil }: Dated): string => `${extendableUntil ? 'ends ' : ''}${formatPartialDate(given)}`;

/** How much room a letter of a date takes. */
const LETTER = 6.2;

/** To the right of what is drawn from one place to another; to its left where the picture ends, or over it where there is no room either. */
function besides(from: number, to: number, words: string, width: number): { x: number; textAnchor: 'start' | 'end' } {
  const room = 12 + words.length * LETTER;
  if (to + room <= width) return { x: to + 12, textAnchor: 'start' };
  return { x: (from - room >= LEFT ? from : to) - 12, textAnchor: 'end' };
}

/** A square, a diamond or a ring: told apart without colour. */
function Mark({ kind, x }: { kind: Dated['kind']; x: number }) {
  if (kind === 'CONTRACT_END') return <rect x={x - 6} y={3} width="12" height="12" fill="#212b32" />;
  if (kind === 'DECISION') return <path d={`M${x} 1 l8 8 l-8 8 l-8 -8 z`} fill="#fff" stroke="#212b32" strokeWidth="2" />;
  return <circle cx={x} cy={9} r="6" fill="#fff" stroke="#212b32" strokeWidth="3" />;
}

const Key = ({ kind }: { kind: Dated['kind'] }) => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="kith-timeline__key">
    <Mark kind={kind} x={9} />
  </svg>
);
