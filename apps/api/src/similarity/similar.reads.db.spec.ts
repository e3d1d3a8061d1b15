import { beforeAll, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { newId } from '../platform/ids.js';
import { candidates, type Telling, tellingOfText } from './similar.reads.js';
import { NOT_FILED } from './similar.rules.js';

const kith = useTestDatabase();
const BESIDE = newId();
const APART = newId();
const NEITHER = newId();
const CALLED = newId();

beforeAll(async () => {
  for (const [id, words, title = ''] of [
    [BESIDE, 'a virtual ward with remote monitoring for people at home'],
    [APART, 'monitoring that is virtual, a remote village and its ward for people'],
    [NEITHER, 'an electronic record for the laboratory'],
    [CALLED, 'nobody opens letters whoever sends them', 'Letters for pacemakers'],
  ]) {
    await kith.dataSource.query(
      `insert into search_doc (initiative_id, member_ids, level, title, stage, length_in_words, published_at, published, words)
       values ($1, '{}', 'public', 't', 'live', 10, now(), true, setweight(to_tsvector('english', $3), 'A') || to_tsvector('english', $2))`,
      [id, words, title],
    );
  }
});

const told = (title: string, text: string) => tellingOfText(kith.dataSource, title, text);
const pairsOf = async (text: string) => (await told('', text)).pairs.map(({ first, second }) => `${first} ${second}`);

test('pairs are what stands beside each other, once, without stop words, numbers and what is too short', async () => {
  expect(await pairsOf('Remote monitoring, and remote monitoring of hearts')).toEqual(['remot monitor']);
  expect(await pairsOf('monitoring 24 hearts')).toEqual([]);
  expect(await pairsOf('ward ward')).toEqual([]);
  expect(await pairsOf('')).toEqual([]);
});

test('a pair across title and text is one too, as the search document has them', async () => {
  expect((await told('Virtual', 'ward')).pairs).toMatchObject([{ first: 'virtual', second: 'ward' }]);
});

test('signs that mean something in a query are only letters in a pair', async () => {
  const { stems, pairs } = await told('', `o'brien\\wards & nurses | <-> it's remote!monitoring`);
  await expect(found({ stems, pairs })).resolves.toBeDefined();
});

test('of entries with the same words those with them beside each other share more', async () => {
  const rows = await found(await told('', 'A virtual ward and remote monitoring'));
  const of = (id: string) => rows.find((row) => row.id === id);
  expect(of(BESIDE)?.pairs).toBeGreaterThan(0.9);
  expect(of(APART)).toMatchObject({ pairs: 0 });
  expect(of(APART)?.words).toBeGreaterThan(0);
  expect(of(NEITHER)).toBeUndefined();
});

test('words are named that both hold and one of them is called by', async () => {
  const named = async (title: string, text: string) => (await found(await told(title, text))).find(({ id }) => id === CALLED)?.named;
  expect(await named('', 'Whoever has a pacemaker gets letters that nobody opens')).toBe('letter pacemak');
  expect(await named('Nobody waits', 'Whoever has a pacemaker')).toBe('nobodi pacemak');
  expect(await named('', 'Whoever waits for nobody')).toBeNull();
});

test('where there is no pair none is shared', async () => {
  expect((await found(await told('', 'ward'))).map(({ pairs }) => pairs)).toEqual([0, 0]);
});

const found = (telling: Telling) =>
  candidates(
    kith.dataSource,
    { ...NOT_FILED, ...telling, id: null, leadId: null },
    () => 'select d.* from search_doc d where d.published',
    [],
  );
