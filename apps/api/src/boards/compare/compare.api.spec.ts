import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../test/read-pdf.js';
import { readZip } from '../../../test/read-zip.js';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../../test/scene.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
});
let editor: Record<TrustCode, Record<string, string>>;
let ids: Record<string, string>;

const COMPARISON = `capability { id } notFound toldByNone columns { asked heading note more organisation { odsCode } initiatives { slug } }
  rows { aspect label agreement note cells { gap lines { text entry url common } } }`;
const compare = async (initiatives: string[], by = {}) =>
  (await kith.ask(`query ($initiatives: [String!]!) { compare(initiatives: $initiatives) { ${COMPARISON} } }`, { initiatives }, by)).data
    .compare;
const approaches = async (organisations: string[], by = {}, capability = 'e-prescribing') =>
  (
    await kith.ask(
      `query ($capability: ID!, $organisations: [ID!]!) { compareApproaches(capability: $capability, organisations: $organisations) { ${COMPARISON} } }`,
      { capability, organisations },
      by,
    )
  ).data.compareApproaches;
const slugs = (found: any) => found.columns.map(({ initiatives }: any) => initiatives.map(({ slug }: any) => slug));
const row = (found: any, aspect: string) => found.rows.find((one: any) => one.aspect === aspect);

beforeAll(async () => {
  editor = await signInEditors(kith);
  const content = {
    primaryCapability: 'e-prescribing',
    stage: 'live',
    contact: { role: 'Pharmacy lead' },
    measures: [{ name: 'Time to prescribe', after: '3', unit: 'minutes' }],
  };
  ids = await publishEntries(kith, [
    { slug: 'open', organisation: 'AAA', level: 'public', content },
    { slug: 'paper', organisation: 'AAA', level: 'public', source: SUMMARISED, content: { capabilities: ['e-prescribing'] } },
    { slug: 'members', organisation: 'BBB', content: { ...content, stage: 'paused' } },
    { slug: 'next-door', organisation: 'BBB', level: 'system', content },
    { slug: 'elsewhere', organisation: 'CCC', level: 'system', content },
    { slug: 'fictional', organisation: 'DEMOX', level: 'public', content },
  ]);
  await kith.test.dataSource.query(`insert into former_slug (slug, initiative_id) values ('once-open', $1), ('once-elsewhere', $2)`, [
    ids.open,
    ids.elsewhere,
  ]);
});

describe('compare', () => {
  it('puts up to four side by side in the order asked, by address, earlier address or id', async () => {
    const found = await compare([ids.members as string, 'once-open', 'paper'], editor.AAA);
    expect(slugs(found)).toEqual([['members'], ['open'], ['paper']]);
    expect(found).toMatchObject({ capability: null, notFound: 0 });
    expect(row(found, 'STAGE')).toMatchObject({ agreement: 'DIFFERENT', note: 'They differ; 1 of 3 did not tell' });
    expect(row(found, 'SAME_MEASURE').cells.map(({ lines, gap }: any) => lines[0]?.text ?? gap)).toEqual([
      '3 minutes (Who says so is not told.)',
      '3 minutes (Who says so is not told.)',
      'Not told',
    ]);
    expect(row(found, 'SOURCE').cells[2].lines[0].text).toBe('Summarised by Kith editors from A report (2020); not checked by the trust');
    // One is enough to begin with; the same twice is one.
    expect(slugs(await compare(['open', 'once-open', 'open']))).toEqual([['open']]);
    expect(await compare([])).toMatchObject({ columns: [], rows: [], notFound: 0 });
  });

  it('compares the others where one is hidden or missing, and tells the two alike', async () => {
    const hidden = await compare(['open', 'elsewhere', 'once-elsewhere'], editor.AAA);
    expect(slugs(hidden)).toEqual([['open']]);
    expect(hidden).toEqual(await compare(['open', 'no-such', 'nor-this'], editor.AAA));
    expect(hidden.notFound).toBe(2);
    expect(slugs(await compare(['next-door', 'members']))).toEqual([]);
    expect(slugs(await compare([ids.elsewhere as string, ids.open as string], editor.CCC))).toEqual([['elsewhere'], ['open']]);
  });

  it('names whom to ask to members alone', async () => {
    expect(row(await compare(['open'], editor.CCC), 'CONTACT').cells).toMatchObject([{ lines: [{ text: 'Pharmacy lead' }], gap: null }]);
    expect(row(await compare(['open']), 'CONTACT').cells).toEqual([{ lines: [], gap: 'Members see whom to ask' }]);
  });

  it('shows a fictional entry to whoever names its address', async () => {
    expect(slugs(await compare(['fictional', 'open']))).toEqual([['fictional'], ['open']]);
    expect(slugs(await compare([ids.fictional as string]))).toEqual([]);
  });

  it('refuses more than four', async () => {
    const { errors } = await kith.ask(`{ compare(initiatives: ["a", "b", "c", "d", "e"]) { notFound } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('approaches to one capability', () => {
  it('are each organisation’s entries for it, as far as the viewer may see them', async () => {
    const found = await approaches(['bbb', 'AAA', 'CCC', 'NOSUCH'], editor.AAA);
    expect(found).toMatchObject({ capability: { id: 'e-prescribing' }, notFound: 1 });
    expect(slugs(found).map((own: string[]) => own.sort())).toEqual([['members', 'next-door'], ['open', 'paper'], []]);
    expect(found.columns[2].note).toMatch(/^No entry about .* that you can see\./);
    expect(
      row(found, 'STAGE')
        .cells[0].lines.map(({ text }: any) => text)
        .sort(),
    ).toEqual(['Live', 'Paused']);
    expect(slugs(await approaches(['BBB', 'AAA']))[0]).toEqual([]);
    expect(slugs(await approaches(['AAA'], {}, 'virtual-ward'))).toEqual([[]]);
    expect(await approaches(['AAA'], {}, 'no-such-term')).toBeNull();
  });

  it('of a trust that has ended say so and who goes on', async () => {
    await kith.test.dataSource.query(`update organisation set closed_on = '2026-04-01' where ods_code = 'BBB'`);
    await kith.test.dataSource.query(
      `insert into succession (id, predecessor_id, successor_id, date) select $1, p.id, s.id, '2026-04-01' from organisation p, organisation s
       where p.ods_code = 'BBB' and s.ods_code = 'CCC'`,
      [newId()],
    );
    const found = await approaches(['BBB']);
    await kith.test.dataSource.query(`delete from succession`);
    await kith.test.dataSource.query(`update organisation set closed_on = null where ods_code = 'BBB'`);
    expect(found.columns[0].note).toMatch(/^Ended on 1 April 2026; its work is with Cedar NHS Trust\. No entry/);
  });

  it('of fictional trusts are shown to whoever names them', async () => {
    expect(slugs(await approaches(['DEMOX', 'AAA']))).toEqual([['fictional'], ['open', 'paper']]);
  });
});

describe('the file', () => {
  const file = (url: string, headers: Record<string, string> = {}) => kith.app.inject({ url, headers });

  it('says the same across A4, tagged, with its headings again where it goes on', async () => {
    const response = await file('/compare.pdf?initiatives=open,members,elsewhere', editor.AAA);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/pdf');
    const { text, pages, outline, sizes } = await readPdf(response.rawPayload);
    expect(sizes.every(([width, height]) => width > height)).toBe(true);
    expect(text).toMatch(/≠ They differ/);
    expect(text).toContain('Pharmacy lead');
    expect(text).not.toContain('elsewhere');
    expect(text).toContain('Made on');
    expect(outline.filter((line) => /^ *TH: (Aspect|open|members)/.test(line))).toHaveLength(3);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Aspect');
    const word = await file('/compare.docx?capability=e-prescribing&organisations=AAA,BBB', editor.AAA);
    expect(readZip(word.rawPayload)['word/document.xml']).toMatch(/w:orient="landscape".*|.*Alder NHS Trust/s);
  });

  it('is not there where there is nothing to compare', async () => {
    const answers = await Promise.all(
      ['pdf?initiatives=elsewhere', 'pdf?initiatives=no-such', 'pdf', 'txt?initiatives=open', 'pdf?capability=none&organisations=AAA'].map(
        (end) => file(`/compare.${end}`),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('a page for a board', () => {
  const summary = async (slug: string, by = {}) =>
    (
      await kith.ask(
        `query ($slug: String!) { initiativeSummary(slug: $slug) { initiative { slug } words { said full plain } sections { part heading told lines { runs { text full } } } } }`,
        { slug },
        by,
      )
    ).data.initiativeSummary;

  it('is there for whoever may see the initiative, and for nobody else', async () => {
    const found = await summary('once-open', editor.CCC);
    expect(found.initiative).toEqual({ slug: 'open' });
    expect(found.sections.map(({ part, told }: any) => [part, told])).toEqual([
      ['WHAT', true],
      ['CHANGED', false],
      ['TOOK', false],
      ['RESULT', true],
      ['DIFFERENTLY', false],
      ['ASK', true],
      ['SOURCE', true],
    ]);
    expect(JSON.stringify(found)).toContain('Pharmacy lead');
    expect(JSON.stringify(await summary('open'))).not.toContain('Pharmacy lead');
    expect([await summary('elsewhere', editor.AAA), await summary('no-such')]).toEqual([null, null]);
  });

  it('is one page on paper', async () => {
    const response = await kith.app.inject({ url: '/initiatives/open/summary.pdf' });
    expect(response.statusCode).toBe(200);
    const { pages, text, outline, marked } = await readPdf(response.rawPayload);
    expect([pages.length, marked]).toEqual([1, true]);
    expect(outline.filter((line) => /^ *H2/.test(line)).map((line) => line.trim())).toEqual([
      'H2: What it is',
      'H2: What changed, and for whom',
      'H2: What it took',
      'H2: What it gave',
      'H2: What they would do differently, or tell others first',
      'H2: Who to ask',
      'H2: Who says so',
    ]);
    expect(text).toContain('initiatives/open');
    for (const slug of ['elsewhere', 'no-such'])
      expect((await kith.app.inject({ url: `/initiatives/${slug}/summary.pdf` })).statusCode).toBe(404);
  });

  it('has hints for whoever writes', async () => {
    const { data } = await kith.ask(`{ readingOf(text: "Our EPR is live.") { words age longSentences hints { said full } } }`);
    expect(data.readingOf).toEqual({
      words: 4,
      age: null,
      longSentences: [],
      hints: [{ said: 'EPR', full: 'electronic patient record' }],
    });
    const { errors } = await kith.ask(`query ($text: String!) { readingOf(text: $text) { words } }`, { text: 'x'.repeat(60_001) });
    expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});
