import { describe, expect, it } from '@jest/globals';
import type { OrganisationRow } from '../../organisations/organisation.reads.js';
import { countPeers } from './peer-reviews.rules.js';
import type { ReviewDecision } from './review.entity.js';

const of = (name: string, decision: ReviewDecision, kind = 'acute') => ({
  decision,
  organisation: { id: name, name, kind } as OrganisationRow,
});

describe('what peers decided', () => {
  it('is nothing below three organisations, however often they decided', () => {
    expect(countPeers([of('A', 'keep'), of('B', 'keep'), of('A', 'drop'), of('B', 'drop')], 'it')).toBeNull();
  });

  it('is the latest of each, by decision in one order and by name in another, never by how many', () => {
    const found = countPeers([of('C', 'drop'), of('B', 'keep'), of('A', 'drop'), of('C', 'keep'), of('D', 'drop')], 'Redshank');
    expect(found).toMatchObject({ count: 4, sentence: 'Of four trusts that reviewed Redshank, one kept it and three dropped it.' });
    expect(found?.decisions.map(({ decision, organisations }) => [decision, organisations.map(({ name }) => name).join()])).toEqual([
      ['keep', 'B'],
      ['drop', 'A,C,D'],
    ]);
  });

  it('speaks of organisations where not all are trusts, and of numbers as one reads them', () => {
    const many = Array.from({ length: 12 }, (_, place) => of(`T${place}`, place < 10 ? 'expand' : 'adapt', place === 0 ? 'icb' : 'acute'));
    expect(countPeers(many, 'it')?.sentence).toBe('Of 12 organisations that reviewed it, ten expanded it and two chose to adapt it.');
  });
});
