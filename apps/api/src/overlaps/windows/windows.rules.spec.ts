import { describe, expect, it, test } from '@jest/globals';
import type { AreaEntry } from '../area-work.reads.js';
import { datedThings, narrowed, type Sources } from './dated.rules.js';
import { type Dated, extendableUntil, windowsOf } from './windows.rules.js';

const TODAY = '2026-11-22';
const contract = (organisationId: string, day: string, more: Partial<Dated> = {}): Dated => ({
  id: `${organisationId}-${day}`,
  kind: 'contract_end',
  organisationId,
  memberIds: [organisationId],
  capability: 'rota',
  productKeys: ['dunlin'],
  earliest: day,
  latest: day,
  optionMonths: 0,
  nationally: false,
  ...more,
});
const need = (organisationId: string, day: string, more: Partial<Dated> = {}): Dated =>
  contract(organisationId, day, { kind: 'need', productKeys: [], optionMonths: null, ...more });
const found = (...items: Dated[]) => windowsOf(items, TODAY);
const sets = (...items: Dated[]) => found(...items).map(({ items: inside }) => inside.map(({ itemId }) => itemId));

describe('a window', () => {
  it('is where one contract’s options carry it to the end of another', () => {
    const [a, b] = [contract('a', '2027-03-31', { optionMonths: 24 }), contract('b', '2028-01-31')];
    expect(found(a, b)).toEqual([
      {
        by: 'product',
        key: 'dunlin',
        opens: '2028-01-31',
        closes: '2028-04-30',
        items: [
          { itemId: a.id, extends: true, leastMonths: 10, mostMonths: 10, beyondOptions: false, optionsKnown: true },
          { itemId: b.id, extends: true, leastMonths: 0, mostMonths: 0, beyondOptions: false, optionsKnown: true },
        ],
      },
    ]);
  });

  it('is none where the earlier one can’t be carried so far', () => {
    expect(found(contract('a', '2027-03-31', { optionMonths: 6 }), contract('b', '2028-01-31'))).toEqual([]);
  });

  it('reaches three months beyond the options, and says so', () => {
    const [window] = found(contract('a', '2027-03-31'), contract('b', '2027-06-30'));
    expect(window?.items[0]).toMatchObject({ leastMonths: 3, beyondOptions: true, optionsKnown: true });
    expect(found(contract('a', '2027-03-31'), contract('b', '2027-07-01'))).toEqual([]);
  });

  it('says where the options are not known, and counts on none', () => {
    const [window] = found(contract('a', '2027-03-31', { optionMonths: null }), contract('b', '2027-04-30'));
    expect(window?.items[0]).toMatchObject({ beyondOptions: true, optionsKnown: false });
    expect(found(contract('a', '2027-03-31', { optionMonths: null }), contract('b', '2028-04-30'))).toEqual([]);
  });

  it('lets a decision or a need wait for a year', () => {
    const [window] = found(need('a', '2027-01-31'), need('b', '2028-01-31'));
    expect(window?.items).toMatchObject([
      { extends: false, leastMonths: 12, beyondOptions: false, optionsKnown: true },
      { extends: false, leastMonths: 0 },
    ]);
    expect(found(need('a', '2027-01-31'), need('b', '2028-02-28'))).toEqual([]);
  });

  it('says from how many to how many months where a date is a month or a year', () => {
    const year = contract('a', '2027', { earliest: '2027-01-01', latest: '2027-12-31', optionMonths: 12 });
    expect(found(year, contract('b', '2028-03-31'))[0]?.items[0]).toMatchObject({ leastMonths: 3, mostMonths: 15, beyondOptions: true });
  });
});

describe('windows', () => {
  it('do not chain: all of one could begin on the same day', () => {
    // A reaches B and B reaches C, but A does not reach C.
    const [a, b, c] = [contract('a', '2027-01-31'), contract('b', '2027-04-30'), contract('c', '2027-07-31')];
    expect(sets(a, b, c)).toEqual([
      [a.id, b.id],
      [b.id, c.id],
    ]);
  });

  it('are the largest ones only', () => {
    const [a, b, c] = [contract('a', '2027-01-31'), contract('b', '2027-02-28'), contract('c', '2027-03-31')];
    expect(sets(a, b, c)).toEqual([[a.id, b.id, c.id]]);
  });

  it('are of one product first, and by capability where that brings in more', () => {
    const [a, b] = [contract('a', '2027-01-31'), contract('b', '2027-02-28')];
    const other = contract('c', '2027-02-28', { productKeys: ['redshank'] });
    expect(found(a, b).map(({ by }) => by)).toEqual(['product']);
    expect(found(a, b, other).map(({ by, items }) => [by, items.length])).toEqual([
      ['capability', 3],
      ['product', 2],
    ]);
    expect(found(a, contract('b', '2027-01-31', { capability: 'rest', productKeys: [] }))).toEqual([]);
  });

  it('bring in something each: what earlier ones hold already is no window of its own', () => {
    // A with B, B with C, C with D: the middle one brings in nobody.
    const all = ['2027-01-31', '2027-04-30', '2027-07-31', '2027-10-31'].map((day, place) => contract('abcd'[place] as string, day));
    expect(sets(...all)).toEqual([
      [all[0]?.id, all[1]?.id],
      [all[2]?.id, all[3]?.id],
    ]);
  });

  it('are between organisations, and not between partners', () => {
    expect(found(contract('a', '2027-01-31'), contract('a', '2027-02-28'))).toEqual([]);
    const shared = need('a', '2027-01-31', { memberIds: ['a', 'b'] });
    expect(found(shared, contract('b', '2027-01-31', { productKeys: [] }))).toEqual([]);
    expect(found(shared, need('c', '2027-01-31'))).toHaveLength(1);
  });

  it('leave out what is national, and what has passed', () => {
    expect(found(contract('a', '2027-01-31', { nationally: true }), contract('b', '2027-01-31'))).toEqual([]);
    expect(found(contract('a', '2026-11-21'), contract('b', '2026-12-31'))).toEqual([]);
    expect(found(contract('a', '2026-11-22'), contract('b', '2026-12-31'))).toHaveLength(1);
  });

  it('come by their day', () => {
    const far = ['a', 'b'].map((one) => contract(one, '2028-01-31', { productKeys: ['x'], capability: 'y' }));
    const near = ['a', 'b'].map((one) => contract(one, '2027-01-31'));
    expect(found(...far, ...near).map(({ opens }) => opens)).toEqual(['2027-01-31', '2028-01-31']);
  });
});

test.each([
  [24, '2029-03-31'],
  [0, null],
  [null, null],
])('with options of %s months a contract may be carried until %s', (optionMonths, until) =>
  expect(extendableUntil(contract('a', '2027-03-31', { optionMonths }))).toBe(until),
);

test('what is chosen counts alone, also where it has no date', () => {
  const entry = (id: string, capability: string, name: string, decisionOn: string | null) =>
    ({
      id,
      stage: 'planned',
      memberIds: ['a'],
      primaryCapability: capability,
      products: [{ name, supplier: null }],
      decisionOn,
      startedOn: null,
    }) as unknown as AreaEntry;
  const sources: Sources = {
    entries: [entry('e1', 'rota', 'Dunlin', '2027'), entry('e2', 'rota', 'Plover', null), entry('e3', 'letters', 'Heron', null)],
    contracts: [{ id: 'c1', organisation: { id: 'a' }, capability: { id: 'letters' }, product: 'Heron' }],
    needs: [{ id: 'n1', organisation: { id: 'a' }, capability: { id: 'rota' }, level: 'system' }],
    organisationIds: ['a'],
    national: () => false,
  };
  const counted = (chosen: Parameters<typeof narrowed>[1]) => {
    const { things, undated } = datedThings(narrowed(sources, chosen), TODAY);
    return [things.map(({ id }) => id), undated];
  };
  expect(counted({})).toEqual([['e1'], 4]);
  expect(counted({ capability: 'rota' })).toEqual([['e1'], 2]);
  expect(counted({ capability: 'letters' })).toEqual([[], 2]);
  expect(counted({ product: 'heron' })).toEqual([[], 2]);
  expect(counted({ capability: 'rota', product: 'dunlin' })).toEqual([['e1'], 0]);
});
