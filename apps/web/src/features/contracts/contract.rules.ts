import { type DateBoxes, dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import { factWords, routeWords } from '../../parts/contracts/contract-words';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import { poundsFrom } from '../../parts/money/money.rules';
import { costBandWords } from '../../parts/words/words';
import type { ContractContentInput, ContractFact, Contracts_contractFragment, CostBand, ProcurementRoute } from './contracts.generated';

type Sum = 'wholeLifeSum' | 'yearlySum';
type DateName = 'starts' | 'ends';

/** What the form of a contract holds, as it is typed. */
export type ContractFields = Record<
  | 'supplier'
  | 'product'
  | 'capability'
  | `${DateName}${'Day' | 'Month' | 'Year'}`
  | 'extensionTimes'
  | 'extensionMonths'
  | Sum
  | 'wholeLifeBand'
  | 'yearlyBand'
  | 'route'
  | 'published'
  | 'noticeReference'
  | 'noticeUrl'
  | 'noticeFacts'
  | 'programmeOfficesMaySee'
  | 'endsWithinYearOpen'
  | 'initiative',
  string
>;

/** Ids of the fields, to which problems link. */
export const CONTRACT_FIELD_IDS = [
  'supplier',
  'product',
  'capability',
  'starts-day',
  'ends-day',
  'extensionTimes',
  'extensionMonths',
  'wholeLifeSum',
  'yearlySum',
  'route',
  'published',
  'noticeReference',
  'noticeUrl',
  'initiative',
];

export const NO_CONTRACT: ContractFields = {
  supplier: '',
  product: '',
  capability: '',
  startsDay: '',
  startsMonth: '',
  startsYear: '',
  endsDay: '',
  endsMonth: '',
  endsYear: '',
  extensionTimes: '',
  extensionMonths: '',
  wholeLifeSum: '',
  yearlySum: '',
  wholeLifeBand: 'NOT_KNOWN',
  yearlyBand: 'NOT_KNOWN',
  route: '',
  published: '',
  noticeReference: '',
  noticeUrl: '',
  noticeFacts: '',
  programmeOfficesMaySee: '',
  endsWithinYearOpen: '',
  initiative: '',
};

export const boxesOf = (fields: ContractFields, name: DateName): DateBoxes => ({
  day: fields[`${name}Day`],
  month: fields[`${name}Month`],
  year: fields[`${name}Year`],
});
export const fieldsOfBoxes = (name: DateName, { day, month, year }: DateBoxes): Partial<ContractFields> => ({
  [`${name}Day`]: day,
  [`${name}Month`]: month,
  [`${name}Year`]: year,
});

const text = (value: number | string | null | undefined): string => String(value ?? '');
const ticked = (value: boolean | undefined): string => (value ? 'yes' : '');

/** The form as the contract stands. */
export function fieldsOf(contract: Contracts_contractFragment): ContractFields {
  return {
    supplier: text(contract.supplier),
    product: text(contract.product),
    capability: text(contract.capability?.id),
    ...NO_DATES,
    ...fieldsOfBoxes('starts', dateBoxesOf(contract.starts)),
    ...fieldsOfBoxes('ends', dateBoxesOf(contract.ends)),
    extensionTimes: text(contract.extension?.times),
    extensionMonths: text(contract.extension?.months),
    wholeLifeSum: text(contract.money?.wholeLife),
    yearlySum: text(contract.money?.yearly),
    wholeLifeBand: contract.wholeLifeBand ?? 'NOT_KNOWN',
    yearlyBand: contract.yearlyBand ?? 'NOT_KNOWN',
    route: text(contract.route),
    published: contract.published ? 'yes' : 'no',
    noticeReference: text(contract.notice?.reference),
    noticeUrl: text(contract.notice?.url),
    noticeFacts: (contract.notice?.facts ?? []).join(' '),
    programmeOfficesMaySee: ticked(contract.sharing?.programmeOfficesMaySee),
    endsWithinYearOpen: ticked(contract.sharing?.endsWithinYearOpen),
    initiative: text(contract.initiative?.id),
  };
}
const NO_DATES = { startsDay: '', startsMonth: '', startsYear: '', endsDay: '', endsMonth: '', endsYear: '' };

export const factsIn = (fields: ContractFields): ContractFact[] =>
  (Object.keys(factWords) as ContractFact[]).filter((fact) => fields.noticeFacts.split(' ').includes(fact));

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readContract(fields: ContractFields): { content: ContractContentInput } | { problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const wrong = (field: string, message: string): null => {
    problems.push({ field, message });
    return null;
  };
  const date = (name: DateName): string | null => {
    const read = partialDateFrom(boxesOf(fields, name));
    if ('date' in read) return read.date;
    problems.push(problemOfDate(name, read));
    return null;
  };
  const whole = (name: 'extensionTimes' | 'extensionMonths'): number | null =>
    /^\d*$/.test(fields[name].trim())
      ? fields[name].trim()
        ? Number(fields[name])
        : null
      : wrong(name, 'Enter a whole number, or nothing');
  const sum = (name: Sum): number | null => {
    const read = poundsFrom(fields[name]);
    return 'pounds' in read ? read.pounds : wrong(name, read.problem);
  };
  if (!fields.supplier.trim()) wrong('supplier', 'Name the supplier');
  if (!fields.capability) wrong('capability', 'Choose what it is mainly for');
  const [starts, ends] = [date('starts'), date('ends')];
  const [extensionTimes, extensionMonths] = [whole('extensionTimes'), whole('extensionMonths')];
  const [wholeLifeSum, yearlySum] = [sum('wholeLifeSum'), sum('yearlySum')];
  if (fields.published === '') wrong('published', 'Say whether a notice of it is published');
  const published = fields.published === 'yes';
  if (published && !fields.noticeReference.trim()) wrong('noticeReference', 'Enter the reference of the notice');
  if (problems.length > 0) return { problems };
  return {
    content: {
      supplier: fields.supplier,
      product: fields.product.trim() || null,
      capability: fields.capability,
      starts,
      ends,
      extensionTimes,
      extensionMonths,
      wholeLifeSum,
      yearlySum,
      // With a sum the band follows from it.
      wholeLifeBand: wholeLifeSum === null ? among(costBandWords, fields.wholeLifeBand) : null,
      yearlyBand: yearlySum === null ? among(costBandWords, fields.yearlyBand) : null,
      route: among<ProcurementRoute>(routeWords, fields.route),
      published,
      noticeReference: published ? fields.noticeReference : null,
      noticeUrl: published ? fields.noticeUrl.trim() || null : null,
      noticeFacts: published ? factsIn(fields) : [],
      programmeOfficesMaySee: fields.programmeOfficesMaySee === 'yes',
      endsWithinYearOpen: fields.endsWithinYearOpen === 'yes',
      initiative: fields.initiative || null,
    },
  };
}

const among = <One extends string = CostBand>(words: Readonly<Record<One, string>>, value: string): One | null =>
  (Object.keys(words) as One[]).find((one) => one === value) ?? null;

/** The server's name of a field as the form's id. */
export const idOfField = (field: string): string => (field === 'starts' || field === 'ends' ? `${field}-day` : field);
