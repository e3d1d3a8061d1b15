import { describe, expect, test } from '@jest/globals';
import { NOBODY, type Viewer } from '../../people/viewer.js';
import { rangeOf } from '../../platform/dates.rules.js';
import { mayCompare } from './changes.rules.js';
import { completeLink } from './complete-link.rules.js';
import { changesSince, type Input, type MayCompare } from './disposition.rules.js';
import { matchEarlier, takenIn } from './identity.rules.js';
import type { Item } from './item.js';
import { addMonths, findGroups, kindOf, telling } from './kinds.rules.js';
import { SAME_WORK, workLikeness } from './likeness.rules.js';
import { stemsOf, type TextOf, weigh } from './ready-text.rules.js';
import type { SeenItem } from './seen-items.js';
import { sentence } from './sentences.rules.js';
import { sieveOf, signsOf } from './signs.rules.js';
import { wordsToName, worthNaming } from './words-to-name.rules.js';

const TODAY = '2026-11-22';
const item = (id: string, facts: Partial<Item> = {}): Item => ({
  key: `initiative/${id}`,
  subject: 'initiative',
  id,
  organisationId: `trust-${id}`,
  memberIds: [`trust-${id}`],
  own: true,
  capability: 'virtual-ward',
  stage: 'planned',
  productKeys: [],
  supplierKeys: [],
  pathways: [],
  reusable: 0,
  results: 0,
  signed: false,
  by: null,
  band: 'not_known',
  national: false,
  adopters: [],
  adopted: false,
  since: '2020-01-01',
  ...facts,
});
const contract = (id: string, ends: string | null, facts: Partial<Item> = {}): Item =>
  item(id, { key: `contract/${id}`, subject: 'contract', stage: 'unknown', by: ends ? { earliest: ends, latest: ends } : null, ...facts });
type Alike = (one: Item, other: Item) => number | null;
const alike: Alike = () => 0.9;
const finished = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
const found = (items: readonly Item[], likeness: Alike = alike, reported = 0) =>
  finished(findGroups(items, TODAY, { of: (one) => one, alike: likeness }, reported)).map(({ family, items: members }) => [
    kindOf(family, members, TODAY),
    members
      .map(({ id }) => id)
      .sort()
      .join(''),
  ]);

describe('complete link', () => {
  const pairs: Record<string, number> = { ab: 0.9, bc: 0.8, cd: 0.7 };
  const likeness = (one: string, other: string) => pairs[[one, other].sort().join('')] ?? null;
  test('does not chain: A like B and B like C does not put A with C', () => {
    expect(completeLink(['a', 'b', 'c', 'd'], likeness)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  test('the more alike neighbour comes first, in whatever order they are given', () => {
    const closer = (one: string, other: string) => ({ ab: 0.7, bc: 0.9 })[[one, other].sort().join('')] ?? null;
    for (const order of ['abc', 'cab', 'bca'])
      expect(completeLink([...order], closer).map((group) => group.sort().join(''))).toEqual(['bc']);
  });
  test('puts together whatever is alike in every pair', () => {
    expect(completeLink(['a', 'b', 'c'], () => 0.5)).toEqual([['a', 'b', 'c']]);
  });
});

describe('kinds', () => {
  test('two that plan the same are a parallel plan', () => expect(found([item('a'), item('b')])).toEqual([['parallel_plan', 'ab']]));
  test('what is not alike enough is none', () => expect(found([item('a'), item('b')], () => null)).toEqual([]));
  test('of one organisation they are none', () => {
    expect(found([item('a'), item('b', { organisationId: 'trust-a', memberIds: ['trust-a'] })])).toEqual([]);
  });
  test('partners in one initiative are never each other’s overlap', () => {
    expect(found([item('a', { memberIds: ['trust-a', 'trust-b'] }), item('b')])).toEqual([]);
  });
  test('whoever adapts it already is none', () => {
    expect(found([item('a'), item('b', { stage: 'live', reusable: 1, adopters: ['trust-a'] })])).toEqual([]);
  });
  test('planned here and live there with something to reuse is reinventing, also across the border', () => {
    expect(found([item('a'), item('b', { stage: 'live', reusable: 2, own: false })])).toEqual([['reinventing', 'ab']]);
  });
  test('without anything to reuse it is none, nor where both are next door', () => {
    expect(found([item('a'), item('b', { stage: 'live' })])).toEqual([]);
    expect(found([item('a', { own: false }), item('b', { own: false })])).toEqual([]);
  });
  test('a plan with a signed contract is planned no more', () => expect(found([item('a', { signed: true }), item('b')])).toEqual([]));
  test('what is bought nationally is none', () =>
    expect(found([item('a', { national: true }), item('b', { national: true })])).toEqual([]));
  test('contracts for one product that end within a year of each other could be renewed together', () => {
    const product = { productKeys: ['rota'], capability: 'x' };
    const all = [contract('a', '2027-01-31', product), contract('b', '2027-12-31', product), contract('c', '2028-02-28', product)];
    // The closest pair first: A is more than a year from C.
    expect(found(all)).toEqual([['joint_renewal', 'bc']]);
  });
  test('contracts of one supplier for other things are named as such, once', () => {
    const supplier = { supplierKeys: ['s'] };
    expect(
      found([contract('a', '2027-01-31', { ...supplier, capability: 'x' }), contract('b', null, { ...supplier, capability: 'y' })]),
    ).toEqual([['same_supplier', 'ab']]);
  });
  test('different products for one capability on a shared pathway diverge; one product, or no shared pathway, does not', () => {
    const live = { stage: 'live', pathways: ['frailty'] } as const;
    expect(found([item('a', { ...live, productKeys: ['p'] }), item('b', { ...live, productKeys: ['q'] })])).toEqual([['divergence', 'ab']]);
    expect(found([item('a', { ...live, productKeys: ['p'] }), item('b', { ...live, productKeys: ['p'] })])).toEqual([]);
    expect(found([item('a', { ...live, productKeys: ['p'] }), item('b', { ...live, productKeys: ['q'], pathways: ['cancer'] })])).toEqual(
      [],
    );
  });
  test('a success that others need and nobody took for a year waits to be copied', () => {
    const success = item('a', { stage: 'live', results: 1, since: '2025-01-01' });
    const need = item('n', { key: 'need/n', subject: 'need', stage: 'unknown' });
    expect(found([success, need])).toEqual([['orphan_success', 'an']]);
    expect(found([{ ...success, adopted: true }, need])).toEqual([]);
    expect(found([{ ...success, since: '2026-06-01' }, need])).toEqual([]);
  });
  test('what several need and nobody has is a white space, once enough have reported', () => {
    const need = (id: string) => item(id, { key: `need/${id}`, subject: 'need', stage: 'unknown' });
    expect(found([need('a'), need('b')], alike, 2)).toEqual([['white_space', 'ab']]);
    expect(found([need('a'), need('b')], alike, 1)).toEqual([]);
    expect(found([need('a'), need('b'), item('c', { stage: 'pilot' })], alike, 2)).toEqual([]);
    expect(found([need('a'), need('b'), contract('c', '2028-01-31')], alike, 2)).toEqual([]);
    expect(found([need('a'), need('b'), contract('c', '2025-01-31')], alike, 2)).toEqual([['white_space', 'ab']]);
  });
  test('of a group with a hidden part, the rest is of the kind that it makes by itself', () => {
    const [one, other, live] = [item('a'), item('b'), item('c', { stage: 'live', reusable: 1 })];
    expect(kindOf('work', [one, other, live], TODAY)).toBe('reinventing');
    expect(kindOf('work', [one, other], TODAY)).toBe('parallel_plan');
    expect(kindOf('work', [one], TODAY)).toBeNull();
  });
});

describe('what one group tells is not told by another', () => {
  const live = { stage: 'live' } as const;
  const using = (id: string, product: string, pathways: string[]) => item(id, { ...live, productKeys: [product], pathways });
  test('different products for two on a second pathway are part of those for three on the first', () => {
    const three = [using('a', 'p', ['frailty', 'breathing']), using('b', 'q', ['frailty', 'breathing']), using('c', 'r', ['frailty'])];
    expect(found(three)).toEqual([['divergence', 'abc']]);
    expect(found([...three, using('d', 's', ['breathing'])])).toEqual([
      ['divergence', 'abc'],
      ['divergence', 'abd'],
    ]);
  });
  test('who plans what another has is not asked about the products as well', () => {
    const facts = { productKeys: ['p'], pathways: ['frailty'] };
    const plan = item('a', facts);
    const there = item('b', { ...facts, ...live, reusable: 1, productKeys: ['q'] });
    expect(found([plan, there])).toEqual([['reinventing', 'ab']]);
    expect(found([plan, there], () => null)).toEqual([['divergence', 'ab']]);
  });
  test('contracts of one supplier that end together are joint renewals, not its separate terms as well', () => {
    const facts = { supplierKeys: ['s'], capability: 'x' };
    expect(
      found([contract('a', '2027-01-31', { ...facts, productKeys: ['p'] }), contract('b', '2027-03-31', { ...facts, productKeys: ['q'] })]),
    ).toEqual([['joint_renewal', 'ab']]);
  });
  test('the need of one who plans the same is no need that nobody answers', () => {
    const success = item('a', { ...live, results: 1, reusable: 1, since: '2025-01-01' });
    const need = (id: string) => item(id, { key: `need/${id}`, subject: 'need', stage: 'unknown' });
    const plan = item('p', { organisationId: 'trust-n', memberIds: ['trust-n'] });
    expect(found([success, plan, need('n')])).toEqual([['reinventing', 'ap']]);
    expect(found([success, plan, need('n'), need('o')])).toEqual([
      ['reinventing', 'ap'],
      ['orphan_success', 'ao'],
    ]);
  });
});

test('beside a plan stand the twenty that are most like it', () => {
  const there = Array.from({ length: 30 }, (_, place) => item(`x${place}`, { stage: 'live', reusable: 1, own: false }));
  const likeness: Alike = (one, other) =>
    one.id === 'a' || other.id === 'a' ? 0.7 + Number((one.id === 'a' ? other : one).id.slice(1)) / 100 : 0.9;
  const [group] = finished(findGroups([item('a'), ...there], TODAY, { of: (one) => one, alike: likeness }));
  expect(group?.items).toHaveLength(21);
  expect(group?.items.map(({ id }) => id)).not.toContain('x9');
});

test('two successes next door do not take each other from the plan that is like one of them', () => {
  const there = { stage: 'live', reusable: 1, own: false } as const;
  const pairs: Record<string, number> = { ab: 0.7, bc: 0.9 };
  const likeness: Alike = (one, other) => pairs[[one.id, other.id].sort().join('')] ?? null;
  expect(found([item('a'), item('b', there), item('c', there)], likeness)).toEqual([['reinventing', 'ab']]);
});

describe('identity', () => {
  const group = (id: string, keys: string) => ({ id, family: 'work', keys: [...keys] });
  test('a group is the earlier one with which it shares most, and each earlier one is taken once', () => {
    const earlier = [group('old', 'abc'), group('other', 'xy')];
    expect(matchEarlier([group('', 'ab'), group('', 'cd'), group('', 'xyz')], earlier).map((one) => one?.id ?? null)).toEqual([
      'old',
      null,
      'other',
    ]);
  });
  test('of two that share as much, each from an area of its own before they merged, it is the one that was decided about', () => {
    const keys = ['initiative/a', 'initiative/b'];
    const [one, decided] = [
      { id: '1', family: 'work', keys },
      { id: '2', family: 'work', keys, decided: true },
    ];
    expect(matchEarlier([{ family: 'work', keys }], [one, decided])).toEqual([decided]);
  });
  test('of another family it is another', () =>
    expect(matchEarlier([{ family: 'renewal', keys: ['a'] }], [group('old', 'a')])).toEqual([null]));
  test('one that goes is taken in by whichever has more than half of it', () => {
    expect(takenIn(group('old', 'abc'), [group('x', 'ad'), group('y', 'bce')])?.id).toBe('y');
    expect(takenIn(group('old', 'ab'), [group('x', 'ac')])).toBeNull();
  });
});

describe('what has changed since a decision', () => {
  const input = (facts: Partial<Input> = {}): Input => ({
    stage: 'planned',
    capability: 'c',
    products: [],
    band: 'not_known',
    by: null,
    level: 'network',
    ...facts,
  });
  const labels = { stage: (stage: string) => stage, capability: (id: string) => id, band: (band: string) => band };
  const changes = (before: Record<string, Input>, now: Record<string, Input>, elsewhere: string[] = [], may: MayCompare = () => true) =>
    changesSince(before, now, new Set(elsewhere), may, labels);
  test('names the input, before and after', () => {
    expect(changes({ 'initiative/a': input() }, { 'initiative/a': input({ stage: 'live' }) })).toEqual([
      { key: 'initiative/a', input: 'stage', before: 'planned', after: 'live' },
    ]);
  });
  test('what joined and what left, but nothing of what this viewer does not see', () => {
    expect(changes({ 'initiative/a': input(), 'initiative/b': input() }, { 'initiative/c': input() }, ['initiative/a'])).toEqual([
      { key: 'initiative/c', input: 'joined', before: null, after: null },
      { key: 'initiative/a', input: 'left', before: null, after: null },
    ]);
  });
  test('what a viewer is not told of has not changed for them', () => {
    const notDates: MayCompare = (_, __, changed) => changed !== 'by';
    expect(changes({ 'contract/a': input({ by: '2027' }) }, { 'contract/a': input({ by: null }) }, [], notDates)).toEqual([]);
  });
});

describe('likeness', () => {
  const text = (words: string, title = '', facts: Partial<Omit<TextOf, 'signs'>> = {}): TextOf => {
    const stems = new Map([...words].map((stem) => [stem, { times: 1, inTitle: title.includes(stem) }]));
    const vocabulary = new Map([...'abcdefgh'].map((stem, number) => [stem, { number, rarity: number + 1, ordinary: stem !== 'h' }]));
    return {
      ...weigh(stems, vocabulary),
      vector: null,
      signs: facts.vector ? signsOf(facts.vector) : null,
      primaryCapability: 'c',
      technologies: [],
      careSettings: [],
      productKeys: [],
      ...facts,
    };
  };
  test('puts aside what is filed elsewhere and means something else, and nothing that could be alike', () => {
    const towards = (...values: number[]) =>
      signsOf(Float32Array.from({ length: 64 }, (_, index) => values[index % values.length] as number));
    const filed = (primaryCapability: string | null, signs: Int32Array | null) => ({ primaryCapability, signs });
    const near = sieveOf(
      [
        filed('c', towards(1)),
        filed('c', towards(-1)),
        filed('d', towards(1)),
        filed('d', towards(-1)),
        filed(null, towards(1, 1, -1)),
        filed('d', null),
        null,
      ],
      0.4,
    );
    expect(near(0, 1)).toEqual([1, 2, 4, 5]);
    expect(near(3, 0)).toEqual([1, 2, 3, 5]);
    expect(near(6, 0)).toEqual([]);
    const unfiled = sieveOf([filed(null, towards(1)), filed(null, towards(-1))], 0.4);
    expect(unfiled(0, 1)).toEqual([]);
  });
  test('reads a tsvector as PostgreSQL writes it, without names of organisations and products', () => {
    expect(stemsOf(`'o''clock':3A 'oak':9 'ward':1B,2,7C`)).toEqual(
      new Map([
        ["o'clock", { times: 1, inTitle: true }],
        ['ward', { times: 2, inTitle: false }],
      ]),
    );
  });
  test('without vectors, words that both have count by their rarity, and a word that nobody knows counts nothing', () => {
    expect(workLikeness(text('ah', 'a'), text('bh', 'b'))).toBeGreaterThan(workLikeness(text('ah', 'a'), text('ab', 'b')));
    expect(workLikeness(text('xyz'), text('xyz'))).toBeCloseTo(0.1);
  });
  test('filed together, both speak of what their capability is called', () => {
    const called = Int32Array.of(0, 1);
    const [lab, pathology] = [text('ac', 'a', { called }), text('bd', 'b', { called })];
    expect(workLikeness(lab, pathology)).toBeCloseTo(0.6);
    expect(workLikeness(lab, { ...pathology, primaryCapability: 'd' })).toBe(0);
  });
  test('words of any project are not what something is called', () => {
    const vocabulary = new Map(['phase', 'replac', 'ward'].map((stem, number) => [stem, { number, rarity: 1, ordinary: true }]));
    const stems = new Map(['phase', 'replac', 'ward'].map((stem) => [stem, { times: 1, inTitle: true }]));
    expect([...weigh(stems, vocabulary).title.stems]).toEqual([2]);
    expect([...weigh(stems, vocabulary).ordinary]).toEqual([2]);
    expect([...weigh(stems, vocabulary, ['ward', 'unheard', 'phase']).called]).toEqual([0, 2]);
  });
  test('the same words about something else are less alike than other words about the same', () => {
    expect(workLikeness(text('abcdefg', 'a'), text('abcdefh', 'b'))).toBeGreaterThan(
      workLikeness(text('abcdefg', 'g'), text('abcdefh', 'h')),
    );
  });
  test('called the same but for a word on each side they are not the same; a made-up name is no such word', () => {
    const alike = { vector: Float32Array.of(1), productKeys: ['p'] };
    const [frailty, failure] = [text('defga', 'efga', alike), text('defgb', 'efgb', alike)];
    expect(workLikeness(frailty, failure)).toBe(0);
    expect(workLikeness(frailty, text('defgba', 'efgb', alike))).toBeGreaterThan(SAME_WORK);
    expect(workLikeness(frailty, text('efgabcdh', 'efgah', alike))).toBeGreaterThan(SAME_WORK);
    expect(workLikeness(text('defgh', 'efgh', alike), failure)).toBeGreaterThan(SAME_WORK);
  });
  test('texts that point elsewhere are not looked at where they are filed apart', () => {
    const towards = (each: number) => ({
      vector: new Float32Array(384).fill(each / Math.sqrt(384)),
      primaryCapability: each > 0 ? 'c' : 'd',
    });
    expect(workLikeness(text('a', 'a', towards(1)), text('a', 'a', { ...towards(1), primaryCapability: 'd' }))).toBeCloseTo(1);
    expect(workLikeness(text('a', 'a', towards(1)), text('a', 'a', towards(-1)))).toBe(0);
    expect(workLikeness(text('a', 'a', towards(1)), text('a', 'a', { ...towards(-1), primaryCapability: 'c' }))).toBeCloseTo(0.6);
  });
  test('tags count, and never suffice', () => {
    const tags = { productKeys: ['p'], technologies: ['t'], careSettings: ['s'] };
    expect(workLikeness(text('a', 'a', tags), text('a', 'a', tags)) - workLikeness(text('a', 'a'), text('a', 'a'))).toBeCloseTo(0.35);
    expect(workLikeness(text('a', 'a', tags), text('b', 'b', tags))).toBeLessThan(SAME_WORK);
  });
  test('what is filed under another capability, or not at all, must be as alike by what it says alone', () => {
    const tags = { productKeys: ['p'], technologies: ['t'] };
    const [one, other] = [text('abc', 'a', tags), text('abc', 'b', tags)];
    expect(workLikeness(one, other) - workLikeness(one, { ...other, primaryCapability: 'd' })).toBeCloseTo(0.4);
    expect(workLikeness({ ...one, primaryCapability: null }, { ...other, primaryCapability: null })).toBeLessThan(workLikeness(one, other));
  });
  test('words are named that all speak of, that one is called by, that are rare and that read as words', () => {
    const of = (words: string[], inTitle: string[]) =>
      words.map((word, place) => ({ word, weight: 9 - place, inTitle: inTitle.includes(word) }));
    expect(wordsToName([of(['frailty', 'initiated', 'ward'], ['frailty']), of(['ward', 'frailty', 'initiated'], ['ward'])])).toEqual([
      'frailty',
      'ward',
    ]);
    expect(wordsToName([of(['frailty', 'ward'], ['frailty', 'ward']), of(['ward', 'frailty'], [])], 'Virtual ward')).toEqual(['frailty']);
    expect(wordsToName([of(['frailty'], ['frailty'])])).toEqual([]);
    expect(worthNaming('frailty', 6, 100) && !worthNaming('frailty', 7, 100) && !worthNaming('e-ward', 1, 100)).toBe(true);
  });
});

test('a month later is the same day of the next month', () => expect(addMonths('2026-11-22', 3)).toBe('2027-02-22'));

describe('what a viewer may be told has changed', () => {
  const viewer = (facts: Partial<Viewer>): Viewer => ({ ...NOBODY, personId: 'p', member: true, ...facts });
  const seen = (facts: Partial<SeenItem>): SeenItem => ({ ...item('a'), title: 'A', ...facts }) as SeenItem;
  const was = (level: Input['level'], notice: string[] = []): Input => ({
    stage: 'planned',
    capability: 'c',
    products: [],
    band: 'not_known',
    by: null,
    level,
    notice,
  });
  test.each<[string, Partial<Viewer>, Input['level'], boolean]>([
    ['what was shared with the network, to everybody who sees it', {}, 'network', true],
    ['what was shared with the area, to those who were in it as ever', { coMemberIds: ['trust-a'] }, 'system', true],
    [
      'not to those whom a merger brought to it',
      { mergedCoMembers: [{ organisationId: 'trust-a', since: '2026-04-01' }] },
      'system',
      false,
    ],
    ['one’s own', { organisationIds: ['trust-a'] }, 'organisation', true],
  ])('%s', (_, facts, level, may) => expect(mayCompare(viewer(facts), seen({}), was(level), 'stage')).toBe(may));
  const contract = (factsTold: string[]) => seen({ subject: 'contract', contract: { factsTold } as SeenItem['contract'] });
  test.each<[string, Partial<Viewer>, string[], Input, boolean]>([
    ['of a contract what a notice told then and tells now', {}, ['ends'], was('organisation', ['ends']), true],
    ['not what a notice tells only since', {}, ['ends'], was('organisation'), false],
    ['not what is not told any more', {}, [], was('organisation', ['ends']), false],
    ['to its office what offices were told then', { officeFor: ['trust-a'] }, ['ends'], was('system'), true],
    ['not to an office that is told only since', { officeFor: ['trust-a'] }, ['ends'], was('organisation'), false],
    ['its owner’s own', { organisationIds: ['trust-a'] }, ['ends'], was('organisation'), true],
  ])('%s', (_, facts, told, before, may) => expect(mayCompare(viewer(facts), contract(told), before, 'by')).toBe(may));
});

test('of contracts told in part, those of which one is told what they share stay a group', () => {
  const [one, other] = [contract('a', '2027-01-31'), contract('b', '2027-02-28')];
  const untold = contract('c', '2027-01-31', { capability: null, productKeys: ['rota'] });
  expect(telling('renewal', [one, untold, other, contract('d', null)]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  [['2028-06-30', '2028', '2028-03'], 'all end in 2028'],
  [['2028-06-30', '2028-06-30'], 'all end on 30 June 2028'],
  [['2027-10', '2028-06-30', '2027-12'], 'end between October 2027 and 30 June 2028'],
  [['2028', '2029-01-31', '2028-05'], 'end between 2028 and 31 January 2029'],
])('contracts that end %j %s', (dates, said) => {
  const items = dates.map((byGiven, place) => ({
    ...item(`c${place}`),
    subject: 'contract',
    organisation: { id: `o${place}`, kind: 'acute' },
    products: ['Dunlin'],
    productKeys: ['dunlin'],
    byGiven,
    by: rangeOf(byGiven),
  })) as unknown as SeenItem[];
  expect(sentence('joint_renewal', items, { capability: String, pathway: String }, '2026-01-01')).toContain(` for Dunlin ${said}.`);
});
