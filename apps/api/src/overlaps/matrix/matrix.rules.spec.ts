import { describe, expect, it, test } from '@jest/globals';
import type { AreaEntry } from '../area-work.reads.js';
import { isInRow, type MatrixContract, matrixRows, piecesOf, type RowName } from './matrix.rules.js';

const DAY = '2026-11-22';
const ORGANISATIONS = ['a', 'b', 'c', 'd'];
const CHART: RowName = { id: 'chart', label: 'Charts', group: 'Medicines', nationally: null, boughtNationally: false };
const MAIL: RowName = { id: 'mail', label: 'Mail', group: null, nationally: 'NHSmail is national.', boughtNationally: false };

let number = 0;
const next = (): number => {
  number += 1;
  return number;
};
const entry = (memberIds: string[], stage: AreaEntry['stage'], more: Partial<AreaEntry> = {}): AreaEntry => ({
  id: `entry-${next()}`,
  title: 'T',
  memberIds,
  stage,
  startedOn: null,
  decisionOn: null,
  costBand: 'not_known',
  primaryCapability: 'chart',
  products: [],
  ...more,
});
const contract = (organisation: string, more: Partial<MatrixContract> = {}): MatrixContract => ({
  id: `contract-${next()}`,
  organisation: { id: organisation },
  initiativeId: null,
  capability: { id: 'chart' },
  supplier: null,
  product: null,
  starts: null,
  ends: null,
  endsWithinYear: null,
  route: null,
  ...more,
});
const rows = (entries: AreaEntry[], contracts: MatrixContract[] = [], by: 'capability' | 'supplier' | 'product' = 'capability') =>
  matrixRows(piecesOf(entries, contracts, DAY), by, ORGANISATIONS, [CHART, MAIL], (id) => ({ ...CHART, id, label: `Old ${id}` }));
const chart = (entries: AreaEntry[], contracts: MatrixContract[] = []) => rows(entries, contracts)[0];

describe('a row', () => {
  it('counts by organisation what is planned, under way, live and otherwise', () => {
    const entries = [entry(['a'], 'idea'), entry(['a'], 'pilot'), entry(['a'], 'live'), entry(['a'], 'paused'), entry(['b'], 'unknown')];
    expect(chart(entries)).toMatchObject({
      total: 5,
      state: 'some',
      cells: [
        { organisationId: 'a', planned: 1, underWay: 1, live: 1, ending: 0, other: 1 },
        { organisationId: 'b', planned: 0, underWay: 0, live: 0, ending: 0, other: 1 },
      ],
    });
  });

  it('counts what partners share with each of them, once in all, and names nobody from elsewhere', () => {
    const row = chart([entry(['a', 'b', 'elsewhere'], 'live')]);
    expect(row).toMatchObject({ total: 1, state: 'some' });
    expect(row?.cells.map(({ organisationId }) => organisationId)).toEqual(['a', 'b']);
  });

  it.each([
    ['three on their own', [['a'], ['b'], ['c']], 'crowded'],
    ['two on their own', [['a'], ['b'], ['b']], 'some'],
    ['three, two of them partners', [['a', 'b'], ['c']], 'some'],
    ['three, two of them partners in something else', [['a'], ['b'], ['c'], ['a', 'b']], 'some'],
  ])('with %s is %s', (_, members, state) => {
    expect(chart((members as string[][]).map((ids) => entry(ids, 'planned')))?.state).toBe(state);
  });

  it('is not crowded by what has ended, nor by what is under a national contract', () => {
    expect(chart([entry(['a'], 'live'), entry(['b'], 'stopped'), entry(['c'], 'retired')])?.state).toBe('some');
    const national = ['a', 'b', 'c'].map((one) => contract(one, { route: 'national_contract' }));
    expect(chart([], national)?.state).toBe('some');
  });

  it('is empty where nobody told us', () => {
    expect(rows([]).map(({ state }) => state)).toEqual(['empty', 'empty']);
  });

  it('with a note on what is national is crowded all the same: the note names a part of it', () => {
    const mail = ['a', 'b', 'c'].map((one) => entry([one], 'live', { primaryCapability: 'mail' }));
    expect(rows(mail)[1]).toMatchObject({ state: 'crowded', total: 3, nationally: 'NHSmail is national.' });
  });

  it('of which all is national is so, whoever has it and if nobody told us', () => {
    const national = { ...MAIL, boughtNationally: true };
    const state = (entries: AreaEntry[]) =>
      matrixRows(piecesOf(entries, [], DAY), 'capability', ORGANISATIONS, [national], () => null)[0]?.state;
    expect([state([]), state(['a', 'b', 'c'].map((one) => entry([one], 'live', { primaryCapability: 'mail' })))]).toEqual([
      'national',
      'national',
    ]);
  });

  it('is there for a retired capability, and for entries that name none', () => {
    const found = rows([entry(['a'], 'live', { primaryCapability: 'fax' }), entry(['a'], 'live', { primaryCapability: null })]);
    expect(found.map(({ id, label, total }) => [id, label, total])).toEqual([
      ['chart', 'Charts', 0],
      ['mail', 'Mail', 0],
      ['fax', 'Old fax', 1],
      ['none', 'No capability named', 1],
    ]);
  });
});

describe('a contract', () => {
  it('of an entry that is seen is part of it; another stands for itself', () => {
    const live = entry(['a'], 'live');
    const own = contract('a', { initiativeId: live.id, ends: '2027-03', supplier: 'Dunlin Ltd' });
    const hidden = contract('b', { initiativeId: 'not-seen', ends: '2027-03' });
    expect(chart([live], [own, hidden])?.cells).toMatchObject([
      { organisationId: 'a', live: 1, ending: 1 },
      { organisationId: 'b', live: 1, ending: 1 },
    ]);
    expect(rows([live], [own], 'supplier')).toMatchObject([{ id: 'dunlin', label: 'Dunlin Ltd', total: 1 }]);
  });

  test.each([
    ['2026-11-22', true],
    ['2026-11-21', false],
    ['2026', true],
    ['2028-11-22', true],
    ['2028-11-23', false],
    ['2028-12', false],
    [null, false],
  ])('that ends %s is ending: %s', (ends, ending) => {
    const live = entry(['a'], 'rolling_out');
    expect(chart([live], [contract('a', { initiativeId: live.id, ends })])?.cells[0]?.ending).toBe(ending ? 1 : 0);
  });

  it('whose end is not told counts where its owner opened that it ends within a year', () => {
    const live = entry(['a'], 'live');
    expect(chart([live], [contract('a', { initiativeId: live.id, endsWithinYear: true })])?.cells[0]?.ending).toBe(1);
  });

  it('makes nothing end that is only planned', () => {
    const planned = entry(['a'], 'planned');
    expect(chart([planned], [contract('a', { initiativeId: planned.id, ends: '2027' })])?.cells[0]).toMatchObject({
      planned: 1,
      ending: 0,
    });
  });

  it.each([
    [{ starts: '2027-01' }, 'planned'],
    [{ starts: '2026', ends: '2030' }, 'live'],
    [{ ends: '2026-10' }, 'other'],
    [{}, 'live'],
  ])('with %o by itself is %s', (dates, where) => {
    expect(chart([], [contract('a', dates)])?.cells[0]).toMatchObject({ [where]: 1 });
  });

  it('of an entry that is filed under something else stands in its own row too, and among suppliers once', () => {
    const work = entry(['a', 'b'], 'live', { primaryCapability: 'mail' });
    const bought = contract('a', { initiativeId: work.id, supplier: 'S', product: 'X', ends: '2027' });
    const found = rows([work], [bought]);
    expect(found.map(({ id, total }) => [id, total])).toEqual([
      ['chart', 1],
      ['mail', 1],
    ]);
    expect(found[0]?.cells).toEqual([{ organisationId: 'a', planned: 0, underWay: 0, live: 1, ending: 1, other: 0 }]);
    for (const by of ['supplier', 'product'] as const) expect(rows([work], [bought], by).map(({ total }) => total)).toEqual([1]);
    // Filed under the same, or untold what it is for: a part of the entry.
    for (const capability of [{ id: 'mail' }, null])
      expect(rows([work], [contract('a', { initiativeId: work.id, capability })]).map(({ total }) => total)).toEqual([0, 1]);
  });

  it('of which nothing is told but that it is there stands in no row', () => {
    expect(piecesOf([], [contract('a', { capability: null })], DAY)).toEqual([]);
  });
});

test('two spellings of one product are one row, written as most write it', () => {
  const using = (name: string) => entry(['a'], 'live', { products: [{ name, supplier: 'S' }] });
  const found = rows([using('E-Chart'), using('E Chart'), using('E-Chart'), using('Abacus')], [], 'product');
  expect(found.map(({ id, label, total }) => [id, label, total])).toEqual([
    ['abacus', 'Abacus', 1],
    ['echart', 'E-Chart', 3],
  ]);
});

test('an entry stands in the row of each product once', () => {
  const [piece] = piecesOf(
    [
      entry(['a'], 'live', {
        products: [
          { name: 'X', supplier: 'S' },
          { name: 'x', supplier: 'S' },
        ],
      }),
    ],
    [],
    DAY,
  );
  expect(piece && [isInRow(piece, 'product', 'x'), isInRow(piece, 'product', 'y'), isInRow(piece, 'supplier', 's')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(piece?.products).toHaveLength(1);
});
