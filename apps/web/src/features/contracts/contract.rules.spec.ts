import { describe, expect, it } from '@jest/globals';
import { type ContractFields, factsIn, NO_CONTRACT, readContract } from './contract.rules';

const typed: ContractFields = { ...NO_CONTRACT, supplier: 'Larkspring', capability: 'e-prescribing', published: 'no' };
const problems = (more: Partial<ContractFields>) => {
  const read = readContract({ ...typed, ...more });
  return 'problems' in read ? read.problems.map(({ field }) => field) : [];
};

describe('what is typed of a contract', () => {
  it('is sent with what is not known as nothing, and with the band only where there is no sum', () => {
    expect(
      readContract({
        ...typed,
        endsYear: '2027',
        endsMonth: '3',
        wholeLifeSum: '£1,200,000',
        wholeLifeBand: 'UNDER_25K',
        yearlyBand: 'B_100K_500K',
      }),
    ).toEqual({
      content: expect.objectContaining({
        ends: '2027-03',
        starts: null,
        product: null,
        wholeLifeSum: 1_200_000,
        wholeLifeBand: null,
        yearlySum: null,
        yearlyBand: 'B_100K_500K',
        route: null,
        published: false,
        noticeFacts: [],
        initiative: null,
      }),
    });
  });

  it('says what is missing or can’t be read, in the order of the form', () => {
    expect(problems({ supplier: ' ', capability: '', endsDay: '3', extensionTimes: 'two', yearlySum: '-4', published: '' })).toEqual([
      'supplier',
      'capability',
      'ends-day',
      'extensionTimes',
      'yearlySum',
      'published',
    ]);
    expect(problems({ published: 'yes' })).toEqual(['noticeReference']);
  });

  it('drops the notice where it is not published', () => {
    const notice = { noticeReference: 'N1', noticeFacts: 'ENDS SUPPLIER' };
    expect(factsIn({ ...typed, ...notice })).toEqual(['SUPPLIER', 'ENDS']);
    expect(readContract({ ...typed, ...notice })).toMatchObject({ content: { noticeReference: null, noticeFacts: [] } });
  });
});
