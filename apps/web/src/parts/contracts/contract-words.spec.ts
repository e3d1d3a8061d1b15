import { describe, expect, it } from '@jest/globals';
import type { ContractFacts_contractFragment } from './contract-facts.generated';
import { capabilityOf, contractName, endWords, routeOf, wholeLifeWords, yearlyWords } from './contract-words';

const hidden: ContractFacts_contractFragment = {
  __typename: 'Contract',
  id: 'c1',
  factsTold: [],
  supplier: null,
  product: null,
  capability: null,
  starts: null,
  ends: null,
  endsWithinYear: null,
  extension: null,
  route: null,
  money: null,
  wholeLifeBand: 'B_500K_2M',
  yearlyBand: null,
  published: false,
  notice: null,
  initiative: { __typename: 'Initiative', id: 'i1', slug: 'charts', title: 'Charts' },
};

describe('what a reader is told of a contract', () => {
  it('keeps apart what is not known and what is not shown', () => {
    expect([endWords(hidden), routeOf(hidden), capabilityOf(hidden)]).toEqual(['not shown', 'not shown', 'not shown']);
    const known = { ...hidden, factsTold: ['ENDS' as const, 'ROUTE' as const] };
    expect([endWords(known), routeOf(known)]).toEqual(['not known', 'not known']);
  });

  it('gives a sum where there is one, else its band', () => {
    expect([wholeLifeWords(hidden), yearlyWords(hidden)]).toEqual(['£500,000 to £2 million', 'not shown']);
    expect(wholeLifeWords({ ...hidden, money: { __typename: 'Money', wholeLife: 1_234_567, yearly: null } })).toBe('£1,234,567');
    expect(wholeLifeWords({ ...hidden, wholeLifeBand: 'NOT_KNOWN' })).toBe('not known');
  });

  it('says when it ends as exactly as it is told', () => {
    expect(endWords({ ...hidden, endsWithinYear: true })).toBe('within a year');
    const extension = { __typename: 'ContractExtension' as const, times: 2, months: 12 };
    expect(endWords({ ...hidden, ends: '2027-03', extension })).toBe('March 2027, may be extended 2 times by 12 months');
  });

  it('is called by product and supplier, or by what it is for', () => {
    expect(contractName({ ...hidden, product: 'Chart', supplier: 'Larkspring' })).toBe('Chart, Larkspring');
    expect(contractName({ ...hidden, product: 'Chart', supplier: 'Chart' })).toBe('Chart');
    expect(contractName(hidden)).toBe('For ‘Charts’');
    expect(contractName({ ...hidden, initiative: null })).toBe('A contract');
  });
});
