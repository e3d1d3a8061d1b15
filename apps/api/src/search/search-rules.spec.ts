import { describe, expect, it } from '@jest/globals';
import { newId } from '../platform/ids.js';
import { isEnglish, readEnglishWords } from './english-words.js';
import { addCounts, chosen, facets } from './facets.rules.js';
import { fuse } from './fusion.rules.js';
import { readPosition } from './position.rules.js';
import { askedQuery, type QueryPart, weightOf } from './query.rules.js';
import { correct, type KnownWord, typingErrors } from './spelling.rules.js';

const word = (stem: string, documents: number, place = 0) => ({ stem, documents, place, prefix: false });
const part = (stem: string, documents: number, others: string[] = []): QueryPart => ({
  words: [word(stem, documents)],
  typed: null,
  others,
});

describe('a query', () => {
  it('weighs a rare word more than a common one, and never below nothing', () => {
    expect(weightOf(1, 200)).toBeGreaterThan(weightOf(50, 200));
    expect(weightOf(200, 200)).toBeGreaterThan(0);
    expect(weightOf(0, 0)).toBeGreaterThan(0);
    expect(weightOf(500, 200)).toBe(weightOf(200, 200));
  });

  it('finds by its rare words, and scores by all', () => {
    const asked = askedQuery([part('drug', 10), part('patient', 150)], 200);
    expect(asked?.any).toBe(`('drug')`);
    expect(asked?.parts.flatMap(({ alternatives }) => alternatives.map(({ query }) => query))).toEqual([`'drug'`, `'patient'`]);
  });

  it('knows what is called by all of its words, where there are several', () => {
    expect(askedQuery([part('drug', 10), part('patient', 150)], 200)?.called).toEqual({
      query: `'drug':A & 'patient':A`,
      weight: weightOf(10, 200) + weightOf(150, 200),
    });
    expect(askedQuery([part('drug', 10)], 200)?.called).toBeNull();
  });

  it('finds by its least common word where all are common', () => {
    expect(askedQuery([part('digit', 140), part('patient', 150)], 200)?.any).toBe(`('digit')`);
  });

  it('lets a word that nothing has keep no other from finding', () => {
    expect(askedQuery([part('biops', 0), part('patient', 150)], 200)?.any).toBe(`('biops') | ('patient')`);
  });

  it('gives synonyms the weight of what they stand for, together and no more', () => {
    const name: QueryPart = { words: [word('drug', 10), word('chart', 10, 1)], typed: `'drug' <-> 'chart'`, others: [`'epma'`] };
    const [own] = askedQuery([name], 200)?.parts ?? [];
    const [drug, chart, typed, epma] = own?.alternatives ?? [];
    expect(typed?.weight).toBeCloseTo((drug?.weight ?? 0) + (chart?.weight ?? 0));
    expect(epma?.weight).toBeLessThan(typed?.weight ?? 0);
    expect([drug, chart, typed, epma].map((way) => way?.whole)).toEqual([false, false, true, true]);
  });

  it('looks for words that begin so where a word is unfinished', () => {
    expect(askedQuery([{ words: [{ ...word('presc', 9), prefix: true }], typed: null, others: [] }], 200)?.any).toBe(`('presc':*)`);
  });

  it('reads the rarest words of a long text', () => {
    const parts = Array.from({ length: 60 }, (_, index) => part(`w${index}`, 60 - index));
    const asked = askedQuery(parts, 200);
    expect(asked?.parts).toHaveLength(24);
    expect(asked?.any).toContain(`'w59'`);
    expect(asked?.any).not.toContain(`'w1'`);
  });

  it('is nothing without words', () => {
    expect(askedQuery([], 200)).toBeNull();
    expect(askedQuery([{ words: [], typed: null, others: [`'x'`] }], 200)).toBeNull();
  });
});

describe('spelling', () => {
  const known = (text: string, documents: number, similarity: number): KnownWord => ({ stem: text, word: text, documents, similarity });

  it.each([
    ['ward', 'ward', 0],
    ['pateint', 'patient', 1],
    ['virual', 'virtual', 1],
    ['perscribing', 'prescribing', 1],
    ['', 'abc', 3],
    ['naïve', 'naive', 1],
  ])('counts from %j to %j %d errors', (from, to, errors) => {
    expect(typingErrors(from, to)).toBe(errors);
  });

  it('takes the fewest errors, then the word that more entries use', () => {
    const candidates = [known('virtually', 50, 0.5), known('virtual', 3, 0.5), known('virtue', 1, 0.5)];
    expect(correct('virtuel', candidates)?.word).toBe('virtual');
    expect(correct('rositoring', [known('monitoring', 9, 0.6)])).toBeNull();
    expect(correct('recrod', [known('record', 9, 0.27)])?.word).toBe('record');
    expect(correct('warda', [known('wards', 2, 0.6), known('ward', 9, 0.6)])?.word).toBe('ward');
  });

  it.each([
    ['racing', known('rang', 9, 0.33)],
    ['horse', known('house', 9, 0.33)],
    ['rid', known('aid', 9, 0.9)],
    ['rd8x', known('rd8', 9, 0.9)],
  ])('leaves %s as it is', (typed, candidate) => {
    expect(correct(typed, [candidate])).toBeNull();
  });
});

describe('words and meaning together', () => {
  const scored = (...pairs: [string, number][]) => pairs.map(([id, score]) => ({ id, score }));

  it('is the order of the words where no model can be had', () => {
    expect(fuse(scored(['a', 3], ['b', 1]), [])).toEqual(['a', 'b']);
  });

  it('puts first what both find, and keeps what only one finds', () => {
    const order = fuse(scored(['a', 3], ['b', 2.9]), scored(['b', 0.8], ['c', 0.7], ['d', 0.1]));
    expect(order).toEqual(['b', 'a', 'c', 'd']);
  });

  it('is by meaning alone where no word is found', () => {
    expect(fuse([], scored(['b', 0.8], ['a', 0.7]))).toEqual(['b', 'a']);
  });

  it('puts the newer first of two that answer equally well', () => {
    const alike = [
      { id: 'a', score: 1, publishedAt: 1_000 },
      { id: 'b', score: 1, publishedAt: 2_000 },
    ];
    expect(fuse(alike, scored(['c', 0.5]))).toEqual(['b', 'a', 'c']);
  });

  it('orders equals by id', () => {
    expect(fuse(scored(['b', 1], ['a', 1]), scored(['c', 0.5]))).toEqual(['a', 'b', 'c']);
  });
});

describe('facets', () => {
  it('of two lists that share nothing add up', () => {
    const count = (value: string, count: number) => ({ name: 'stage' as const, value, label: null, count });
    expect(addCounts([count('live', 3), count('idea', 1)], [count('live', 2), count('pilot', 1)])).toEqual([
      count('live', 5),
      count('idea', 1),
      count('pilot', 1),
    ]);
  });

  const label = (_: string, id: string) => (id === 'e-prescribing' ? 'Electronic prescribing' : null);

  it('show values with matches and those chosen, most matches first, with what the page calls them', () => {
    const counts = [
      { name: 'capability' as const, value: 'x', label: null, count: 1 },
      { name: 'capability' as const, value: 'e-prescribing', label: null, count: 3 },
      { name: 'stage' as const, value: 'rolling_out', label: null, count: 2 },
      { name: 'system' as const, value: 'QNX', label: 'Sussex', count: 0 },
    ];
    const shown = facets(counts, { capability: ['gone'], system: ['QNX'] }, label);
    expect(shown.find(({ name }) => name === 'capability')?.values).toMatchObject([
      { value: 'e-prescribing', label: 'Electronic prescribing', count: 3, selected: false },
      { value: 'x', label: 'x', count: 1 },
      { value: 'gone', count: 0, selected: true },
    ]);
    expect(shown.find(({ name }) => name === 'stage')?.values).toMatchObject([{ value: 'ROLLING_OUT', label: 'Rolling out' }]);
    expect(shown.find(({ name }) => name === 'system')?.values).toMatchObject([
      { value: 'QNX', label: 'Sussex', count: 0, selected: true },
    ]);
    expect(shown).toHaveLength(12);
  });

  it('narrow to nothing by a value that can’t be one, not to everything', () => {
    expect(chosen({ region: ['\u0000'] }, 'region')).toEqual(['\ufffd']);
    expect(chosen({ region: ['x'.repeat(300), 'London', 'London'] }, 'region')).toEqual(['London']);
    expect(chosen({ region: [] }, 'region')).toEqual([]);
    expect(chosen({ region: null }, 'region')).toEqual([]);
  });
});

describe('where a page begins', () => {
  it('reads back what a page gave', () => {
    const id = newId();
    expect(readPosition('relevance', null)).toEqual({ offset: 0, key: null });
    expect(readPosition('relevance', [20])).toEqual({ offset: 20, key: null });
    expect(readPosition('newest', [id, '2026-04-01 10:00:00.123456+01'])).toEqual({
      offset: 0,
      key: [id, '2026-04-01 10:00:00.123456+01'],
    });
    expect(readPosition('recently_reviewed', [id, '-infinity']).key).toEqual([id, '-infinity']);
    expect(readPosition('most_adopted', [id, '2026-04-01 10:00:00+00', '3']).key).toHaveLength(3);
  });

  it.each([
    ['relevance', ['x']],
    ['relevance', [-1]],
    ['newest', [newId(), `2026'; drop table note; --`]],
    ['newest', [newId(), '2026-02-31 10:00:00+00']],
    ['newest', [newId(), '2026-02-01 25:00:00+00']],
    ['newest', ['no id', '2026-04-01 10:00:00+00']],
    ['most_adopted', [newId(), '2026-04-01 10:00:00+00']],
  ] as const)('refuses what nobody gave: %s %j', (sort, cursor) => {
    expect(() => readPosition(sort, cursor)).toThrow('Start from the first page');
  });
});

it('knows everyday words, in their common forms, and no typing errors', async () => {
  const words = await readEnglishWords();
  for (const word of ['laundry', 'translation', 'mentoring', 'portering', 'difficult', 'loaf'])
    expect([word, isEnglish(word, words)]).toEqual([word, true]);
  for (const word of ['diabtes', 'electronc', 'virual', 'prescirbing', 'millenium'])
    expect([word, isEnglish(word, words)]).toEqual([word, false]);
});
