import { beforeAll, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { HeldRecords } from './held-records.js';
import { NOT_HELD } from './not-held.rules.js';

const EXPORT = `mutation ($input: ExportHeldInput!) { exportHeld(input: $input) { __typename
  ... on HeldExport { organisation { odsCode } subject asOf leftOut sections { heading personal cut records { title at facts { name text } } } }
  ... on InvalidInput { problems { field } } ... on NotAllowed { signInNeeded } } }`;

let editors: Record<TrustCode, Record<string, string>>;
let administrator: Record<string, string>;
let member: Record<string, string>;

const kith = useTestApp(async (opened) => {
  opened.clock.stand('2026-02-01T10:00:00Z');
  await addTrusts(opened);
  editors = await signInEditors(opened);
  administrator = { ...(await signedIn(opened.app, { name: 'Ad Min', grants: [{ odsCode: 'AAA', role: 'administrator' }] })) };
  member = { ...(await signedIn(opened.app, { name: 'Mem Ber', grants: [{ odsCode: 'AAA', role: 'member' }] })) };
});

const run = async (as: Record<string, string>, input: object = {}) =>
  (await kith.ask(EXPORT, { input: { key: newId(), subject: '', ...input } }, as)).data.exportHeld;
const titles = (held: { sections: { heading: string; records: { title: string }[] }[] }, heading: string) =>
  held.sections.find((section) => section.heading.startsWith(heading))?.records.map(({ title }) => title) ?? null;
const change = (name: string, type: string, input: object, as: Record<string, string>) =>
  kith.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input: { key: newId(), ...input } }, as);

beforeAll(async () => {
  /** Days pass, and nobody is signed out by it. */
  const at = async (day: string) => {
    kith.clock.stand(`2026-02-${day}T10:00:00Z`);
    await kith.test.dataSource.query(`update session set created_at = $1, last_seen_at = $1`, [kith.clock.now()]);
  };
  await publishEntries(kith, [
    {
      slug: 'charts',
      organisation: 'AAA',
      level: 'organisation',
      content: { title: 'Charts at first', lessons: [{ text: 'Begin with pharmacists.' }] },
    },
    { slug: 'beds', organisation: 'AAA', level: 'public', content: { title: 'Beds on a board' } },
    { slug: 'shared', organisation: 'BBB', level: 'system', content: { title: 'Charts next door' } },
    { slug: 'inside', organisation: 'BBB', level: 'organisation', content: { title: 'Charts of Birch alone' } },
    { slug: 'far', organisation: 'CCC', level: 'system', content: { title: 'Charts in another area' } },
    { slug: 'summary', organisation: 'AAA', level: 'public', source: SUMMARISED },
  ]);
  await at('03');
  const [charts] = Object.values(
    await publishEntries(kith, [{ slug: 'charts', organisation: 'AAA', level: 'network', content: { title: 'Charts for members' } }]),
  );
  await change(
    'askAboutInitiative',
    'AskAboutInitiativeInput',
    { initiative: charts, subject: 'About charts', text: 'Which pharmacists?' },
    editors.BBB,
  );
  await change(
    'recordAdaptation',
    'RecordAdaptationInput',
    { origin: charts, status: 'PLANNING', taken: 'All charts', level: 'ORGANISATION', openInitiative: false },
    editors.BBB,
  );
  const [{ id: summary }] = await kith.test.dataSource.query(`select id from initiative where slug = 'summary'`);
  await change('reportEntry', 'ReportEntryInput', { id: summary, kind: 'MISTAKE', message: 'The charts are ours.' }, editors.AAA);
  await change('reviseInitiative', 'ReviseInitiativeInput', { id: charts }, editors.AAA);
  await change('requestTerm', 'RequestTermInput', { vocabulary: 'CAPABILITY', label: 'Charts', why: 'Missing.' }, editors.AAA);
  await at('05');
});

describe('an export of what an organisation holds', () => {
  test('is recorded each time, also where the same key asks for something else', async () => {
    const recorded = async () =>
      (
        await kith.test.dataSource.query(
          `select count(*)::int times, count(*) filter (where detail ->> 'onSubject' = 'true')::int "onSubject"
           from audit_event where action = 'records.exported'`,
        )
      )[0];
    const before = await recorded();
    const key = newId();
    for (const subject of ['letters', 'charts', '']) await run(editors.AAA, { key, subject });
    expect(await recorded()).toEqual({ times: before.times + 3, onSubject: before.onSubject + 2 });
  });

  test('gives its own, what it shares, and titles that others show to it', async () => {
    const held = await run(editors.AAA);
    expect(held).toMatchObject({ __typename: 'HeldExport', organisation: { odsCode: 'AAA' }, subject: '', asOf: '2026-02-05' });
    expect(titles(held, 'Entries')?.sort()).toEqual(['Beds on a board', 'Charts at first', 'Charts for members', 'summary']);
    expect(titles(held, 'Drafts')).toEqual(['Charts for members']);
    expect(titles(held, 'Records of adapting')).toEqual(['Charts for members']);
    expect(titles(held, 'Messages')).toEqual(['About charts']);
    expect(titles(held, 'Its reports')).toEqual(['Mistake reported']);
    expect(titles(held, 'Terms')).toEqual(['Charts']);
    expect(titles(held, 'Areas')).toEqual(['QA1']);
    expect(titles(held, 'Titles that others')).toEqual(['Charts next door']);
    expect(JSON.stringify(held)).toContain('Begin with pharmacists.');
    expect(JSON.stringify(held)).not.toMatch(/Birch alone|another area/);
  });

  test('as of a day gives what there was at its end', async () => {
    const held = await run(editors.AAA, { asOf: '2026-02-02' });
    expect(titles(held, 'Entries')?.sort()).toEqual(['Beds on a board', 'Charts at first', 'summary']);
    expect([titles(held, 'Drafts'), titles(held, 'Messages'), titles(held, 'Records of adapting')]).toEqual([[], [], []]);
    expect(titles(await run(editors.AAA, { asOf: '2026-01-31' }), 'Entries')).toEqual([]);
    expect(await run(editors.AAA, { asOf: '2026-02-06' })).toMatchObject({ problems: [{ field: 'asOf' }] });
  });

  test('on a subject looks into the whole text', async () => {
    const held = await run(editors.AAA, { subject: 'pharmacist' });
    expect([titles(held, 'Entries'), titles(held, 'Messages'), titles(held, 'Titles that others')]).toEqual([
      ['Charts at first'],
      ['About charts'],
      [],
    ]);
    expect(titles(await run(editors.AAA, { subject: 'zeppelin' }), 'Entries')).toEqual([]);
    expect(await run(editors.AAA, { subject: 'the' })).toMatchObject({ problems: [{ field: 'subject' }] });
    expect(await run(editors.AAA, { subject: 'x'.repeat(201) })).toMatchObject({ problems: [{ field: 'subject' }] });
  });

  test('gives each reader what their role reads, and says what is left out', async () => {
    const [editor, admin] = [await run(editors.AAA), await run(administrator)];
    const headings = (held: { sections: { heading: string }[] }) => held.sections.map(({ heading }) => heading.split(',')[0]);
    expect(headings(admin)).toEqual(expect.arrayContaining(['People and roles', 'Record of changes']));
    expect(headings(editor)).not.toEqual(expect.arrayContaining(['People and roles']));
    expect(titles(admin, 'Messages')).toBeNull();
    expect(admin.leftOut[0]).toContain('Drafts and messages are left out');
    expect(editor.leftOut[0]).toContain('People, roles and the record of changes are left out');
    expect(titles(admin, 'People')?.sort()).toEqual(['Ad Min', 'Editor of Alder NHS Trust', 'Mem Ber']);
  });

  test('is refused to members, strangers and tokens', async () => {
    expect(await run(member)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await run({})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });

  test('of another organisation holds nothing of this one', async () => {
    const held = await run(editors.CCC);
    expect(titles(held, 'Entries')).toEqual(['Charts in another area']);
    expect(titles(held, 'Titles that others')).toEqual(['Charts for members']);
    expect([titles(held, 'Messages'), titles(held, 'Records of adapting'), titles(held, 'Terms')]).toEqual([[], [], []]);
    expect(JSON.stringify(held)).not.toMatch(/pharmacist/i);
  });

  test('counts nothing that its reader sees by a role elsewhere', async () => {
    const both = {
      ...(await signedIn(kith.app, {
        name: 'Bo Th',
        grants: [
          { odsCode: 'CCC', role: 'editor' },
          { odsCode: 'BBB', role: 'editor' },
        ],
      })),
    };
    expect(JSON.stringify((await run(both)).sections)).toBe(JSON.stringify((await run(editors.CCC)).sections));
  });

  test('is recorded without the subject', async () => {
    await run(editors.AAA, { subject: 'Persephone' });
    const [{ detail }] = await kith.test.dataSource.query(
      `select detail from audit_event where action = 'records.exported' order by at desc, id limit 1`,
    );
    expect(Object.keys(detail).sort()).toEqual(['asOf', 'onSubject', 'records']);
    expect(await kith.test.dataSource.query(`select 1 from audit_event where detail::text ilike '%persephone%'`)).toEqual([]);
  });
});

test('every table is held by organisations, or stands with the reason why not', async () => {
  const tables: { name: string }[] = await kith.test.dataSource.query(
    `select table_name name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  );
  const held = new Set(kith.app.get(HeldRecords, { strict: false }).sources.flatMap((source) => source.tables));
  // Derived tables of vectors, one for each width.
  const names = tables.map(({ name }) => name.replace(/^vector_index_\d+$/, 'vector_index'));
  expect(names.filter((name) => !held.has(name) && !NOT_HELD[name])).toEqual([]);
  expect([...held].filter((name) => NOT_HELD[name])).toEqual([]);
});
