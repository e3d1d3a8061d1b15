import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { QueryInitiativesArgs } from '@kith/schema';
import { type TestApp, useTestApp } from '../../test/test-app.js';
import { initiativeContent } from '../initiatives/initiative-content.js';
import { LoadEntries } from '../initiatives/load-entries.js';
import { NOBODY } from '../people/viewer.js';
import { newId } from '../platform/ids.js';
import type { Level } from '../visibility/visibility.rules.js';
import { RefreshSearchWords } from './refresh-search-words.js';
import type { Counted } from './search.sql.js';
import { SearchInitiatives } from './search-initiatives.js';

const STARTER = new URL('../../data/catalogue/starter.jsonl', import.meta.url);
const entries = readFileSync(STARTER, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; organisation: string; content: object; source: never })
  .map(({ id, organisation, content, source }) => ({
    slug: id,
    organisation,
    level: 'public' as const,
    source,
    content: initiativeContent.parse(content),
  }));

/** The starter catalogue, without meaning: what words alone can do. */
async function prepare({ app, test, drain }: TestApp): Promise<void> {
  const partners = entries.flatMap(({ content }) => content.partners.flatMap(({ odsCode }) => odsCode ?? []));
  for (const code of new Set([...entries.map(({ organisation }) => organisation), ...partners])) {
    await test.dataSource.query(`insert into organisation (id, ods_code, name, kind) values ($1, $2, $2, 'acute')`, [newId(), code]);
  }
  await test.dataSource.transaction((manager) => app.get(LoadEntries, { strict: false }).run(manager, entries));
  await drain();
}

const kith = useTestApp(prepare, { KITH_EMBEDDINGS: 'off' });
const search = (text: string, first = 3) => kith.app.get(SearchInitiatives, { strict: false }).run(NOBODY, { search: text, first });
const words = () => kith.app.get(RefreshSearchWords, { strict: false });
type Entry = Omit<(typeof entries)[number], 'level'> & { level: Level };
const counts = async () => {
  const rows = (sql: string) => kith.test.dataSource.query(sql);
  return {
    words: (await rows(`select * from search_word order by stem`)) as { stem: string; word: string; documents: number }[],
    spelt: await rows(`select * from search_spelt order by word`),
    notes: await rows(`select key, value from note where key ~ '^search' order by key`),
    left: await rows(`select * from search_change`),
  };
};
const slugs = async (text: string, first = 3) => (await search(text, first)).edges.map(({ node }) => node.slug);

describe('search over the starter catalogue by words alone', () => {
  it('finds electronic prescribing for somebody who wants to get rid of paper drug charts', async () => {
    const { edges } = await search('getting rid of paper drug charts', 2);
    const tags = edges.map(({ node }) => [node.primaryCapability?.id, ...node.capabilities.map(({ id }) => id)]);
    expect(tags).toHaveLength(2);
    for (const ids of tags) expect(ids).toContain('e-prescribing');
  });

  it.each([
    ['HEPMA in mental health', 'lancashire-care-epma'],
    ['RPA', 'plymouth-rpa-team', 10],
    ['virtual hospital', 'west-herts-covid-virtual-hospital'],
    ['too many passwords for clinicians', 'leeds-sso-nurse-led'],
    ['suspected skin cancer photos instead of clinic', 'kingston-teledermatology-derm'],
    ['DNA rates prediction', 'mse-missed-appointment-ai'],
    ['PIFU for crohn’s and colitis', 'salford-my-ibd-portal'],
    ['stroke thrombectomy AI', 'ouh-thames-valley-ai-stroke'],
    ['virual ward', 'uhl-llr-virtual-wards'],
  ])('%s finds %s', async (text, slug, first = 3) => {
    expect(await slugs(text, first as number)).toContain(slug);
  });

  it('finds each entry by its title, however long its story is', async () => {
    const { dataSource } = kith.test;
    for (const { slug, content } of entries.slice(0, 30)) {
      await dataSource.query(`update search_doc set length_in_words = length_in_words + 5000 where title = $1`, [content.title]);
      expect(await slugs(content.title, 1)).toEqual([slug]);
      await dataSource.query(`update search_doc set length_in_words = length_in_words - 5000 where title = $1`, [content.title]);
    }
  });

  it('finds by a word that stands in hardly any entry though another stands in none', async () => {
    expect((await search('remote reporting of xylobiopsies')).totalCount).toBeGreaterThan(0);
  });

  it.each<[string, QueryInitiativesArgs]>([
    ['newest first', {}],
    ['by words, by relevance', { search: 'virtual ward remote monitoring' }],
    ['by words, newest first', { search: 'virtual ward remote monitoring', sort: 'newest' }],
    ['most adopted first, with something chosen', { sort: 'most_adopted', filter: { capability: ['e-prescribing'] } }],
    ['by words, with something chosen', { search: 'ward', sort: 'recently_reviewed', filter: { stage: ['live', 'scaled', 'unknown'] } }],
  ])('lists the same, page by page, where nothing is counted: %s', async (_, args) => {
    const run = (counted: Counted, after?: string) =>
      kith.app.get(SearchInitiatives, { strict: false }).run(NOBODY, { ...args, first: 3, after: after ?? null }, counted);
    const all = await run({ total: true, facets: true });
    expect(all.totalCount).toBeGreaterThan(3);
    for (const counted of [
      { total: false, facets: false },
      { total: true, facets: false },
      { total: false, facets: true },
    ]) {
      const some = await run(counted);
      expect(some).toMatchObject({ edges: all.edges, pageInfo: all.pageInfo });
      expect((await run(counted, some.pageInfo.endCursor ?? '')).edges).toEqual(
        (await run({ total: true, facets: true }, all.pageInfo.endCursor ?? '')).edges,
      );
      if (counted.total) expect(some.totalCount).toBe(all.totalCount);
      if (counted.facets) expect(some.facets).toEqual(all.facets);
    }
  });

  it('makes its words once more and finds nothing to change', async () => {
    const before = await counts();
    expect(before.words.length).toBeGreaterThan(1_000);
    expect(before.words).toContainEqual({ stem: 'prescrib', word: 'prescribing', documents: expect.any(Number) });
    await words().run();
    expect(await counts()).toEqual(before);
  });

  it('counts by the way what comes, changes and goes, to what counting everything gives', async () => {
    const [first, second, third] = entries.map((entry) => ({ ...entry, slug: `${entry.slug}-again` })) as [Entry, Entry, Entry];
    const changed = { ...first, content: { ...first.content, title: 'Zymurgy wards prescribes', summary: 'Quixotically zymurgy.' } };
    const hidden = { ...second, level: 'organisation' as const, content: { ...second.content, title: 'Kept to ourselves' } };
    const narrowed = { ...changed, level: 'network' as const, content: { ...changed.content, title: 'Zymurgy among members' } };
    const before = await counts();
    for (const step of [
      [first, second],
      [changed, second, third],
      [changed, hidden],
      [narrowed, second],
    ]) {
      await kith.test.dataSource.transaction((manager) => kith.app.get(LoadEntries, { strict: false }).run(manager, step));
      await kith.drain();
      const counted = await counts();
      expect(counted).not.toEqual(before);
      await words().run();
      expect(counted).toEqual(await counts());
    }
    expect((await counts()).words.filter(({ stem }) => stem.startsWith('zym'))).toEqual([]);
  });

  it('counts a publication once, though everything is counted before its turn comes', async () => {
    const [entry] = entries.slice(-1).map((last) => ({ ...last, slug: `${last.slug}-once` })) as [Entry];
    await kith.test.dataSource.transaction((manager) => kith.app.get(LoadEntries, { strict: false }).run(manager, [entry]));
    await words().run();
    const counted = await counts();
    await kith.drain();
    expect(await counts()).toEqual(counted);
  });

  it('counts many changes by one job', async () => {
    const [jobs] = await kith.test.dataSource.query(
      `select count(*) filter (where done_at is null)::int waiting, count(*) filter (where attempts > 0)::int ran from job where kind = 'search.count-words'`,
    );
    expect(jobs.waiting).toBe(0);
    expect(jobs.ran).toBeLessThan(10);
  });
});
