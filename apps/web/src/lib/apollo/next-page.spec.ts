import { expect, it } from '@jest/globals';
import { withNextPage } from './next-page.rules';

const list = (edges: readonly string[], endCursor: string | null) => ({ totalCount: 5, edges, pageInfo: { endCursor } });

it('puts the next ones behind those that are there, and goes on from their end', () => {
  expect(withNextPage(list(['a', 'b'], '2'), list(['c', 'd'], '4'), '2')).toEqual(list(['a', 'b', 'c', 'd'], '4'));
});

it('leaves a list as it is that has them already, or that they do not belong to', () => {
  const longer = list(['a', 'b', 'c', 'd'], '4');
  expect(withNextPage(longer, list(['c', 'd'], '4'), '2')).toBe(longer);
});
