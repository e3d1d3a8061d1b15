import type { ContractContentInput } from '@kith/schema';
import { nameKey } from '../initiatives/initiative.rules.js';
import { isPartialDate, rangeOf, yearAfter } from '../platform/dates.rules.js';
import { bandOf, type CostBand, sumProblem } from '../platform/money.rules.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import type { FieldProblem } from '../platform/results.js';
import { webAddress } from '../platform/web-address.rules.js';

export const ROUTES = [
  'open_competition',
  'framework_competition',
  'framework_direct_award',
  'dynamic_market',
  'quotes',
  'direct_award',
  'national_contract',
  'other',
] as const;
export type ProcurementRoute = (typeof ROUTES)[number];

export const FACTS = ['supplier', 'product', 'capability', 'starts', 'ends', 'extension', 'route', 'whole_life_sum', 'yearly_sum'] as const;
export type ContractFact = (typeof FACTS)[number];

const MOST_EXTENSIONS = 20;
const MOST_MONTHS = 120;

const TEXTS = {
  supplier: { most: 120, oneLine: true, needed: 'Name the supplier.' },
  product: { most: 120, oneLine: true },
  noticeReference: { most: 200, oneLine: true },
  noticeUrl: { most: 2_000, oneLine: true },
} as const;

/** The columns that an owner decides, by their names in the table. */
export interface ContractColumns {
  readonly supplier: string;
  readonly supplier_key: string;
  readonly product: string | null;
  readonly product_key: string | null;
  readonly capability: string;
  readonly starts_on: string | null;
  readonly starts_earliest: string | null;
  readonly starts_latest: string | null;
  readonly ends_on: string | null;
  readonly ends_earliest: string | null;
  readonly ends_latest: string | null;
  readonly extension_times: number | null;
  readonly extension_months: number | null;
  readonly whole_life_sum: number | null;
  readonly yearly_sum: number | null;
  readonly whole_life_band: CostBand;
  readonly yearly_band: CostBand;
  readonly route: ProcurementRoute | null;
  readonly published: boolean;
  readonly notice_reference: string | null;
  readonly notice_url: string | null;
  readonly notice_facts: readonly ContractFact[];
  readonly programme_offices_may_see: boolean;
  readonly ends_within_year_open: boolean;
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readContract(
  sent: ContractContentInput,
  capabilityExists: (id: string) => boolean,
): { columns: ContractColumns } | { problems: FieldProblem[] } {
  const read = readTexts(
    {
      supplier: sent.supplier,
      product: sent.product ?? '',
      noticeReference: sent.noticeReference ?? '',
      noticeUrl: sent.noticeUrl ?? '',
    },
    TEXTS,
  );
  const texts = 'texts' in read ? read.texts : null;
  const problems = [
    ...('problems' in read ? read.problems : []),
    ...(capabilityExists(sent.capability) ? [] : [{ field: 'capability', message: 'Choose what it is mainly for.' }]),
    ...dateProblems(sent),
    ...extensionProblems(sent),
    ...sumProblems(sent),
    ...noticeProblems(sent),
  ];
  if (problems.length > 0 || !texts) return { problems };
  return { columns: columnsOf(sent, texts) };
}

function columnsOf(sent: ContractContentInput, texts: Record<keyof typeof TEXTS, string>): ContractColumns {
  const starts = sent.starts ? rangeOf(sent.starts) : null;
  const ends = sent.ends ? rangeOf(sent.ends) : null;
  const [wholeLife, yearly] = [sent.wholeLifeSum ?? null, sent.yearlySum ?? null];
  return {
    supplier: texts.supplier,
    supplier_key: nameKey(texts.supplier),
    product: texts.product || null,
    product_key: nameKey(texts.product) || null,
    capability: sent.capability,
    starts_on: sent.starts ?? null,
    starts_earliest: starts?.earliest ?? null,
    starts_latest: starts?.latest ?? null,
    ends_on: sent.ends ?? null,
    ends_earliest: ends?.earliest ?? null,
    ends_latest: ends?.latest ?? null,
    extension_times: sent.extensionTimes ?? null,
    extension_months: sent.extensionMonths ?? null,
    whole_life_sum: wholeLife,
    yearly_sum: yearly,
    whole_life_band: wholeLife === null ? (sent.wholeLifeBand ?? 'not_known') : bandOf(wholeLife),
    yearly_band: yearly === null ? (sent.yearlyBand ?? 'not_known') : bandOf(yearly),
    route: sent.route ?? null,
    published: sent.published,
    notice_reference: sent.published ? texts.noticeReference : null,
    notice_url: (sent.published && texts.noticeUrl) || null,
    notice_facts: sent.published ? FACTS.filter((fact) => sent.noticeFacts?.includes(fact)) : [],
    programme_offices_may_see: sent.programmeOfficesMaySee,
    ends_within_year_open: sent.endsWithinYearOpen,
  };
}

function dateProblems({ starts, ends }: ContractContentInput): FieldProblem[] {
  const wrong = (field: 'starts' | 'ends', date: string | null | undefined): FieldProblem[] =>
    date && !isPartialDate(date) ? [{ field, message: 'Give a year, a year and month, or a full date: 2027, 2027-03 or 2027-03-31.' }] : [];
  const found = [...wrong('starts', starts), ...wrong('ends', ends)];
  if (found.length === 0 && starts && ends && rangeOf(ends).latest < rangeOf(starts).earliest)
    return [{ field: 'ends', message: 'The contract can’t end before it starts.' }];
  return found;
}

function extensionProblems({ extensionTimes: times = null, extensionMonths: months = null }: ContractContentInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (times !== null && (times < 1 || times > MOST_EXTENSIONS))
    problems.push({
      field: 'extensionTimes',
      message: `Say how often it may be extended: from 1 to ${MOST_EXTENSIONS} times, or nothing.`,
    });
  if (months !== null && (months < 1 || months > MOST_MONTHS))
    problems.push({ field: 'extensionMonths', message: `Say how long each extension is: from 1 to ${MOST_MONTHS} months, or nothing.` });
  if (problems.length === 0 && (times === null) !== (months === null))
    problems.push({
      field: times === null ? 'extensionTimes' : 'extensionMonths',
      message: 'Say both how often it may be extended and by how many months each time.',
    });
  return problems;
}

function sumProblems({ wholeLifeSum, yearlySum, wholeLifeBand, yearlyBand }: ContractContentInput): FieldProblem[] {
  const of = (field: string, band: string, sum: number | null, given: CostBand | null): FieldProblem[] => {
    const problem = sumProblem(sum);
    if (problem) return [{ field, message: problem }];
    if (sum === null || given === null || given === bandOf(sum)) return [];
    return [{ field: band, message: 'This band does not hold the sum. Leave it out: it follows from the sum.' }];
  };
  const problems = [
    ...of('wholeLifeSum', 'wholeLifeBand', wholeLifeSum ?? null, wholeLifeBand ?? null),
    ...of('yearlySum', 'yearlyBand', yearlySum ?? null, yearlyBand ?? null),
  ];
  if (problems.length === 0 && wholeLifeSum != null && yearlySum != null && yearlySum > wholeLifeSum)
    problems.push({ field: 'yearlySum', message: 'One year can’t cost more than the whole life of the contract.' });
  return problems;
}

function noticeProblems({ published, noticeReference, noticeUrl }: ContractContentInput): FieldProblem[] {
  if (!published) return [];
  const problems: FieldProblem[] = [];
  if (!noticeReference?.trim())
    problems.push({ field: 'noticeReference', message: 'Give the reference of the published notice, or say that it is not published.' });
  const address = noticeUrl?.trim() ?? '';
  if (address !== '' && webAddress(address) === null)
    problems.push({ field: 'noticeUrl', message: 'The address of the notice starts with https:// or http://.' });
  return problems;
}

/** Whether a contract may end between today and this day next year; null where its end is not known. A year or a month counts from its first day. */
export function endsWithinYear(today: string, earliest: string | null, latest: string | null): boolean | null {
  if (earliest === null || latest === null) return null;
  return latest >= today && earliest <= yearAfter(today);
}

const VAT = 1.2;

/** Advice that stops nobody: a whole-life sum that is the yearly sum times the years, and a fifth more, has VAT in it, or the yearly one has. */
export function contractHints({ whole_life_sum, yearly_sum, starts_earliest, ends_latest }: ContractColumns): FieldProblem[] {
  if (whole_life_sum === null || yearly_sum === null || !starts_earliest || !ends_latest || yearly_sum === 0) return [];
  const years = Math.round((Date.parse(ends_latest) - Date.parse(starts_earliest)) / (365.25 * 86_400_000));
  const ratio = whole_life_sum / (yearly_sum * Math.max(1, years));
  const near = (aim: number) => Math.abs(ratio - aim) < 0.001;
  if (near(VAT))
    return [{ field: 'wholeLifeSum', message: 'This is a fifth more than its years together: is VAT in it? Give sums without VAT.' }];
  return near(1 / VAT)
    ? [{ field: 'yearlySum', message: 'The years together are a fifth more than the whole: is VAT in it? Give sums without VAT.' }]
    : [];
}
