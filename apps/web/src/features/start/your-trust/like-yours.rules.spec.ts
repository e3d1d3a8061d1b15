import { describe, expect, it } from '@jest/globals';
import { pickLikeYours, reasonsLikeYours } from './like-yours.rules';
import type { likeYours_organisationFragment } from './your-trust.generated';

const marlow = { __typename: 'System', id: 's1', odsCode: 'DEMOS', shortName: 'Marlow' } as const;
const organisation = (over: Partial<likeYours_organisationFragment> = {}): likeYours_organisationFragment => ({
  __typename: 'Organisation',
  id: 'o1',
  odsCode: 'DEMO1',
  name: 'Marlow Vale',
  kind: 'ACUTE',
  eprSupplier: null,
  eprAsOf: null,
  systems: [],
  ...over,
});

describe('why a trust is like yours', () => {
  it.each([
    ['only what is known', organisation(), organisation(), ['also an acute trust, similar in size and patients']],
    [
      'the EPR with its date, and the shared area',
      organisation({ eprSupplier: 'Epic', eprAsOf: '2024-10', systems: [marlow] }),
      organisation({ eprSupplier: 'Epic', eprAsOf: '2024-10', systems: [marlow] }),
      ['also an acute trust, similar in size and patients', 'both on Epic in October 2024', 'both in Marlow'],
    ],
    [
      'no date where there are two',
      organisation({ eprSupplier: 'Epic', eprAsOf: '2024-10' }),
      organisation({ eprSupplier: 'Epic', eprAsOf: '2022' }),
      ['also an acute trust, similar in size and patients', 'both on Epic'],
    ],
    [
      'nothing of two different or unknown EPRs',
      organisation({ kind: 'COMMUNITY', eprSupplier: 'Epic' }),
      organisation({ kind: 'COMMUNITY', eprSupplier: null }),
      ['also a community trust, similar in size and patients'],
    ],
  ])('says %s', (_name, yours, theirs, reasons) => {
    expect(reasonsLikeYours(yours, theirs)).toEqual(reasons);
  });
});

describe('what is shown of trusts like yours', () => {
  const peers = [
    organisation({ id: 'a' }),
    organisation({ id: 'b' }),
    organisation({ id: 'c' }),
    organisation({ id: 'd' }),
    organisation({ id: 'e' }),
  ];
  const entry = (name: string, of: string | null) => ({ name, organisation: of ? { id: of } : null });

  it('is one entry each from the first that have any', () => {
    const entries = [
      entry('e1', 'e'),
      entry('b1', 'b'),
      entry('b2', 'b'),
      entry('c1', 'c'),
      entry('a1', 'a'),
      entry('x', null),
      entry('z1', 'z'),
    ];
    expect(pickLikeYours(entries, peers).map((one) => one.entry.name)).toEqual(['a1', 'b1', 'c1']);
  });

  it('is nothing where no peer has any', () => {
    expect(pickLikeYours([entry('z1', 'z')], peers)).toEqual([]);
  });
});
