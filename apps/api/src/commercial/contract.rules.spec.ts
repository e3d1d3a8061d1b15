import { describe, expect, it, test } from '@jest/globals';
import type { ContractContentInput } from '@kith/schema';
import { contractHints, endsWithinYear, readContract } from './contract.rules.js';

const FULL: ContractContentInput = {
  supplier: ' Larkspring  Health Ltd ',
  capability: 'e-prescribing',
  published: false,
  programmeOfficesMaySee: true,
  endsWithinYearOpen: false,
};
const read = (more: Partial<ContractContentInput>) => readContract({ ...FULL, ...more }, (id) => id === 'e-prescribing');
const problemsOf = (more: Partial<ContractContentInput>) => {
  const found = read(more);
  return 'problems' in found ? found.problems.map(({ field }) => field) : [];
};
const columnsOf = (more: Partial<ContractContentInput>) => {
  const found = read(more);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.columns;
};

describe('a contract as it is kept', () => {
  it('needs a supplier and a capability, no more', () => {
    expect(columnsOf({})).toMatchObject({
      supplier: 'Larkspring Health Ltd',
      supplier_key: 'larkspringhealth',
      product: null,
      product_key: null,
      ends_on: null,
      whole_life_band: 'not_known',
    });
  });

  test.each<[given: string, earliest: string, latest: string]>([
    ['2027', '2027-01-01', '2027-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-03-31', '2027-03-31', '2027-03-31'],
  ])('keeps %s as given, with its range', (ends, ends_earliest, ends_latest) => {
    expect(columnsOf({ ends })).toMatchObject({ ends_on: ends, ends_earliest, ends_latest });
  });

  test.each([
    [24_999, 'under_25k'],
    [25_000, 'b_25k_100k'],
    [100_000, 'b_100k_500k'],
    [500_000, 'b_500k_2m'],
    [2_000_000, 'b_2m_10m'],
    [10_000_000, 'b_2m_10m'],
    [10_000_001, 'over_10m'],
    [0, 'under_25k'],
  ])('puts £%d into its band', (wholeLifeSum, whole_life_band) => {
    expect(columnsOf({ wholeLifeSum })).toMatchObject({ whole_life_sum: wholeLifeSum, whole_life_band });
  });

  it('takes a band where no sum is given', () => {
    expect(columnsOf({ yearlyBand: 'b_2m_10m' })).toMatchObject({ yearly_sum: null, yearly_band: 'b_2m_10m' });
  });

  it('keeps of a notice only what is published', () => {
    const notice = {
      noticeReference: '2026/S 000-1',
      noticeUrl: 'https://notices.example.org/1',
      noticeFacts: ['ends' as const, 'supplier' as const],
    };
    expect(columnsOf({ ...notice, published: true })).toMatchObject({
      notice_reference: '2026/S 000-1',
      notice_facts: ['supplier', 'ends'],
    });
    expect(columnsOf(notice)).toMatchObject({ notice_reference: null, notice_url: null, notice_facts: [] });
  });
});

describe('what is wrong with a contract', () => {
  test.each<[what: string, more: Partial<ContractContentInput>, fields: string[]]>([
    ['no supplier', { supplier: ' ' }, ['supplier']],
    ['an unknown capability', { capability: 'alchemy' }, ['capability']],
    ['an end before the start', { starts: '2027-05', ends: '2027-04' }, ['ends']],
    ['an end within the year of the start is none', { starts: '2027-05', ends: '2027' }, []],
    ['half an extension', { extensionTimes: 2 }, ['extensionMonths']],
    ['no extension at all', { extensionTimes: 0, extensionMonths: 12 }, ['extensionTimes']],
    ['a negative sum', { yearlySum: -1 }, ['yearlySum']],
    ['a sum that is too large', { wholeLifeSum: 2_000_000_001 }, ['wholeLifeSum']],
    ['a band that does not hold the sum', { wholeLifeSum: 30_000, wholeLifeBand: 'under_25k' }, ['wholeLifeBand']],
    ['a year that costs more than the whole', { wholeLifeSum: 10, yearlySum: 11 }, ['yearlySum']],
    ['published without a notice', { published: true }, ['noticeReference']],
    ['a notice that is nowhere', { published: true, noticeReference: 'A1', noticeUrl: 'javascript:alert(1)' }, ['noticeUrl']],
    ['a notice at no address', { published: true, noticeReference: 'A1', noticeUrl: 'https://tenders, page 2' }, ['noticeUrl']],
    ['an NHS number', { product: 'Records of 943 476 5919' }, ['product']],
  ])('%s', (_, more, fields) => expect(problemsOf(more)).toEqual(fields));
});

test.each<[ends: [string, string] | null, answer: boolean | null]>([
  [null, null],
  [['2026-07-14', '2026-07-14'], false],
  [['2026-07-15', '2026-07-15'], true],
  [['2026-01-01', '2026-12-31'], true],
  [['2027-07-15', '2027-07-15'], true],
  [['2027-07-16', '2027-07-16'], false],
  [['2028-01-01', '2028-12-31'], false],
])('on 15 July 2026, what ends in %j ends within a year: %j', (ends, answer) => {
  expect(endsWithinYear('2026-07-15', ends?.[0] ?? null, ends?.[1] ?? null)).toBe(answer);
});

test('wonders whether VAT is in a sum that is a fifth too much', () => {
  const years = { starts: '2024-04-01', ends: '2027-03-31', yearlySum: 100_000 };
  expect(contractHints(columnsOf({ ...years, wholeLifeSum: 360_000 })).map(({ field }) => field)).toEqual(['wholeLifeSum']);
  expect(contractHints(columnsOf({ ...years, wholeLifeSum: 250_000 })).map(({ field }) => field)).toEqual(['yearlySum']);
  expect(contractHints(columnsOf({ ...years, wholeLifeSum: 300_000 }))).toEqual([]);
  expect(contractHints(columnsOf({ wholeLifeSum: 360_000 }))).toEqual([]);
});
