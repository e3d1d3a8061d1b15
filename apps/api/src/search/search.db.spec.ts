import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type TestApp, useTestApp } from '../../test/test-app.js';
import { initiativeContent } from '../initiatives/initiative-content.js';
import { LoadEntries } from '../initiatives/load-entries.js';
import { NOBODY } from '../people/viewer.js';
import { newId } from '../platform/ids.js';
import { RefreshSearchWords } from './refresh-search-words.js';
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

  it('finds by a word that stands in hardly any entry though another stands in none', async () => {
    expect((await search('remote reporting of xylobiopsies')).totalCount).toBeGreaterThan(0);
  });

  it('makes its words once more and finds nothing to change', async () => {
    const words = () => kith.test.dataSource.query(`select * from search_word order by stem`);
    const before = await words();
    expect(before.length).toBeGreaterThan(1_000);
    expect(before).toContainEqual({ stem: 'prescrib', word: 'prescribing', documents: expect.any(Number) });
    await kith.app.get(RefreshSearchWords, { strict: false }).run();
    expect(await words()).toEqual(before);
  });

  it('makes the words of many changes by one job', async () => {
    const [{ waiting }] = await kith.test.dataSource.query(
      `select count(*)::int waiting from job where kind = 'search.refresh-words' and done_at is null`,
    );
    const [{ ran }] = await kith.test.dataSource.query(
      `select count(*)::int ran from job where kind = 'search.refresh-words' and attempts > 0`,
    );
    expect({ waiting, ran }).toEqual({ waiting: 0, ran: 1 });
  });
});
