import { describe, expect, test } from '@jest/globals';
import { handMemberships, mergedMemberships, onlySuccessor, rankedPeers, registerMemberships } from './register.rules.js';

const systems = new Map([
  ['OLD', { openedOn: '2022-07-01', closedOn: '2026-04-01' }],
  ['CUT', { openedOn: '2022-07-01', closedOn: '2026-04-01' }],
  ['NEW', { openedOn: '2026-04-01', closedOn: null }],
  ['SAME', { openedOn: '2022-07-01', closedOn: null }],
]);
const successions = [
  { predecessor: 'OLD', successor: 'NEW', date: '2026-04-01', kind: 'merger' },
  { predecessor: 'CUT', successor: 'NEW', date: '2026-04-01', kind: 'split' },
  { predecessor: 'CUT', successor: 'SAME', date: '2026-04-01', kind: 'split' },
];

describe('a trust belongs', () => {
  const lifetimes = { systems, footprintsSince: '2026-04-01' };
  const memberships = (trust: { openedOn?: string; system: string; systemBefore?: string }) =>
    registerMemberships({ odsCode: 'RAA', openedOn: null, systemBefore: null, ...trust }, lifetimes).map(({ system, startsOn, endsOn }) => [
      system,
      startsOn,
      endsOn,
    ]);

  test('to the board before, then to that of today', () => {
    expect(memberships({ system: 'NEW', systemBefore: 'OLD' })).toEqual([
      ['OLD', '2022-07-01', '2026-04-01'],
      ['NEW', '2026-04-01', null],
    ]);
  });
  test('to one board all the time', () => {
    expect(memberships({ system: 'SAME', systemBefore: 'SAME' })).toEqual([['SAME', '2022-07-01', null]]);
  });
  test('from its own first day', () => {
    expect(memberships({ openedOn: '2024-11-01', system: 'NEW', systemBefore: 'OLD' })[0]).toEqual(['OLD', '2024-11-01', '2026-04-01']);
    expect(memberships({ openedOn: '2026-06-01', system: 'SAME' })).toEqual([['SAME', '2026-06-01', null]]);
  });
  test('to another board since the footprints changed, where both are still there', () => {
    expect(memberships({ system: 'NEW', systemBefore: 'SAME' })).toEqual([
      ['SAME', '2022-07-01', '2026-04-01'],
      ['NEW', '2026-04-01', null],
    ]);
  });
  test('never to a board that was gone before it opened', () => {
    expect(memberships({ openedOn: '2026-05-01', system: 'NEW', systemBefore: 'OLD' })).toEqual([['NEW', '2026-05-01', null]]);
  });
});

describe('a membership by hand', () => {
  const row = (system: string, endsOn: string | null = null) => ({ organisation: 'RAA', system, startsOn: null, endsOn });
  const dates = (system: string, endsOn?: string) =>
    handMemberships(row(system, endsOn ?? null), '2006-07-01', systems, successions).map(({ system: code, startsOn, endsOn: end }) => [
      code,
      startsOn,
      end,
    ]);

  test('goes on in the one successor', () => {
    expect(dates('OLD')).toEqual([
      ['OLD', '2022-07-01', '2026-04-01'],
      ['NEW', '2026-04-01', null],
    ]);
  });
  test('ends with a system that was split', () => {
    expect(dates('CUT')).toEqual([['CUT', '2022-07-01', '2026-04-01']]);
  });
  test('ends on its own day', () => {
    expect(dates('OLD', '2024-01-01')).toEqual([['OLD', '2022-07-01', '2024-01-01']]);
  });
  test('and one of the register are one', () => {
    const merged = mergedMemberships([
      { organisation: 'RAA', system: 'NEW', startsOn: '2026-05-01', endsOn: null },
      { organisation: 'RAA', system: 'NEW', startsOn: '2026-04-01', endsOn: '2026-06-01' },
    ]);
    expect(merged).toEqual([{ organisation: 'RAA', system: 'NEW', startsOn: '2026-04-01', endsOn: null }]);
  });
});

test('only a merger has one successor', () => {
  expect(onlySuccessor('OLD', successions)).toBe('NEW');
  expect(onlySuccessor('CUT', successions)).toBeNull();
  expect(onlySuccessor('SAME', successions)).toBeNull();
});

test('peers are of the same kind, open, and first where each names the other', () => {
  const named = new Map([
    ['RAA', ['RAB', 'RAC', 'RAD', 'GONE']],
    ['RAB', ['RAA']],
    ['RAC', []],
  ]);
  const kinds = new Map([
    ['RAA', 'acute'],
    ['RAB', 'acute'],
    ['RAC', 'acute'],
    ['RAD', 'community'],
  ] as const);
  expect(rankedPeers(named, kinds)).toEqual([
    { organisation: 'RAA', peer: 'RAB', rank: 1 },
    { organisation: 'RAA', peer: 'RAC', rank: 2 },
    { organisation: 'RAB', peer: 'RAA', rank: 1 },
  ]);
});
