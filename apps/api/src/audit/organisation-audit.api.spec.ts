import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries } from '../../test/scene.js';
import { type SignedInHeaders, signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { Audit } from '../platform/audit/audit.js';
import { newId } from '../platform/ids.js';
import { AUDITED, actionsOf, NOT_SHOWN } from './audit-sentences.rules.js';

const kith = useTestApp(addTrusts);
const query = (sql: string, values: unknown[] = []) => kith.test.dataSource.query(sql, values);
const idOf = async (table: 'organisation' | 'person', column: string, value: string): Promise<string> =>
  ((await query(`select id from ${table} where ${column} = $1`, [value])) as { id: string }[])[0]?.id ?? '';

interface Entry {
  id: string;
  at: string;
  topic: string;
  action: string;
  sentence: string;
  means: string;
  mark: string | null;
  by: { name: string } | null;
}
interface Page {
  organisationAudit: { totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean }; edges: { node: Entry }[] };
}
const AUDIT = `query ($organisationId: ID!, $from: Date, $to: Date, $topic: AuditTopic, $search: String, $first: Int, $after: String) {
  organisationAudit(organisationId: $organisationId, from: $from, to: $to, topic: $topic, search: $search, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { cursor node { id at topic action sentence means mark by { name } } } } }`;
const page = (headers: Record<string, string>, variables: object = {}) => kith.ask(AUDIT, { organisationId: aaa, ...variables }, headers);
const entries = async (headers: Record<string, string>, variables: object = {}): Promise<Entry[]> => {
  const { data, errors } = await page(headers, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.organisationAudit.edges.map(({ node }: { node: Entry }) => node);
};
const sentences = async (headers: Record<string, string>, variables: object = {}) =>
  (await entries(headers, variables)).map(({ sentence }) => sentence);
const csv = async (headers: Record<string, string>, asked: string) =>
  kith.app.inject({ method: 'GET', url: `/exports/audit.csv?${asked}`, headers });

let aaa = '';
let administrator: SignedInHeaders;
let editor: SignedInHeaders;
let elsewhere: SignedInHeaders;
let slugs: Record<string, string>;

beforeAll(async () => {
  kith.clock.stand('2026-02-27T09:00:00Z');
  aaa = await idOf('organisation', 'ods_code', 'AAA');
  administrator = await signedIn(kith.app, { name: 'Ama Mensah', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
  editor = await signedIn(kith.app, { name: 'Joe Bloggs', grants: [{ odsCode: 'AAA', role: 'editor' }] });
  elsewhere = await signedIn(kith.app, { name: 'Bea Birch', grants: [{ odsCode: 'BBB', role: 'administrator' }] });
  slugs = await publishEntries(kith, [
    { slug: 'seen-work', organisation: 'AAA', level: 'network', content: { title: 'Seen work' } },
    { slug: 'far-work', organisation: 'CCC', level: 'organisation', content: { title: 'Far hidden work' } },
  ]);
  const joe = await idOf('person', 'name', 'Joe Bloggs');
  const bea = await idOf('person', 'name', 'Bea Birch');
  const audit = kith.app.get(Audit, { strict: false });
  const record = (
    at: string,
    action: string,
    subjectId: string | null,
    detail: object = {},
    personId: string | null = joe,
    organisationId = aaa,
  ) => {
    kith.clock.stand(at);
    return audit.record(kith.test.dataSource.manager, { personId, organisationId, action, subjectId, detail });
  };
  // The last hour of February in London, and the first of March.
  await record('2026-02-28T23:30:00Z', 'initiative.published', slugs['seen-work'] ?? '', { level: 'network', before: 'public' });
  await record('2026-03-01T00:10:00Z', 'adaptation.recorded', newId(), { level: 'system' });
  await record('2026-03-01T08:00:00Z', 'initiative.published', slugs['far-work'] ?? '', { level: 'organisation', before: null });
  await record('2026-03-01T09:00:00Z', 'thread.shared', newId(), { with: await idOf('organisation', 'ods_code', 'CCC') });
  await record('2026-03-01T10:00:00Z', 'organisation.domain_approved', aaa, { domain: 'alder.example.nhs.uk' }, null);
  await record('2026-03-01T11:00:00Z', 'revision.sent_for_review', slugs['seen-work'] ?? '', { level: 'public' });
  await record('2026-03-01T11:30:00Z', 'something.new', null, { person: joe });
  await record(
    '2026-03-01T12:00:00Z',
    'role.given',
    newId(),
    { role: 'editor', person: bea },
    bea,
    await idOf('organisation', 'ods_code', 'BBB'),
  );
  kith.clock.stand('2026-03-02T10:00:00Z');
  administrator = await signedIn(kith.app, { name: 'Ann Admin', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
  editor = await signedIn(kith.app, { name: 'Ed Itor', grants: [{ odsCode: 'AAA', role: 'editor' }] });
  elsewhere = await signedIn(kith.app, { name: 'Els Where', grants: [{ odsCode: 'BBB', role: 'administrator' }] });
});

describe('the audit of an organisation', () => {
  test('says what was done in plain sentences, newest first, and names nothing that its reader may not see', async () => {
    expect(await sentences(administrator, { to: '2026-03-01' })).toEqual([
      'An operator approved addresses on alder.example.nhs.uk for joining',
      'Joe Bloggs shared a conversation with Cedar NHS Trust',
      'Joe Bloggs published an entry that is not shown to you for your organisation and its partners',
      'Joe Bloggs recorded adapting an entry that is not shown to you, for your area',
      'Joe Bloggs published ‘Seen work’ for the network, before for anyone',
    ]);
  });

  test('is for its administrators while they act for it, and for nobody else', async () => {
    const operator = await signedIn(kith.app, { name: 'Op', grants: [{ odsCode: null, role: 'operator' }] });
    const both = await signedIn(kith.app, {
      name: 'Both',
      grants: [
        { odsCode: 'BBB', role: 'administrator' },
        { odsCode: 'AAA', role: 'administrator' },
      ],
    });
    const missing = (await page(administrator, { organisationId: newId() })).data.organisationAudit;
    for (const other of [editor, elsewhere, operator, both, {}]) {
      expect((await page(other)).data.organisationAudit).toEqual(missing);
      const refused = await csv(other, `organisation=${aaa}`);
      expect([refused.statusCode, refused.json().message]).toEqual([404, (await csv(other, `organisation=${newId()}`)).json().message]);
    }
    await kith.ask(`mutation { actFor(odsCode: "AAA") { __typename } }`, {}, both);
    expect((await page(both)).data.organisationAudit.totalCount).toBeGreaterThan(0);
    for (const wrong of ['nonsense', '', "' or true"])
      expect((await page(administrator, { organisationId: wrong })).data.organisationAudit).toBeNull();
  });

  test('is searched by days of London, by topic, and by names', async () => {
    expect(await sentences(administrator, { from: '2026-02-28', to: '2026-02-28' })).toHaveLength(1);
    expect(await sentences(administrator, { from: '2026-03-01', to: '2026-03-01' })).toHaveLength(4);
    expect(await sentences(administrator, { topic: 'CONVERSATIONS' })).toEqual(['Joe Bloggs shared a conversation with Cedar NHS Trust']);
    expect(await sentences(administrator, { search: 'CEDAR' })).toEqual(['Joe Bloggs shared a conversation with Cedar NHS Trust']);
    expect(await sentences(administrator, { search: 'seen work' })).toHaveLength(1);
    expect(await sentences(administrator, { search: 'hidden' })).toEqual([]);
    expect(await sentences(administrator, { search: '%' })).toEqual([]);
  });

  test('goes on page by page, and a cursor is of no use to another list', async () => {
    const met: string[] = [];
    let after: string | null = null;
    do {
      const { organisationAudit }: Page = (await page(administrator, { to: '2026-03-01', first: 2, after })).data;
      met.push(...organisationAudit.edges.map(({ node }) => node.id));
      expect(organisationAudit.totalCount).toBe(5);
      after = organisationAudit.pageInfo.hasNextPage ? organisationAudit.pageInfo.endCursor : null;
    } while (after);
    expect(met).toEqual((await entries(administrator, { to: '2026-03-01' })).map(({ id }) => id));
    const { endCursor } = (await page(administrator, { first: 1 })).data.organisationAudit.pageInfo;
    expect((await page(administrator, { first: 1, topic: 'PEOPLE', after: endCursor })).errors?.[0]?.message).toContain('another list');
  });

  test('says by which session or token, without anything that opens one', async () => {
    const made = await kith.ask(
      `mutation { createAccessToken(input: { key: "${newId()}", name: "script", scope: WRITE, days: 1 }) { ... on NewAccessToken { token account { accessTokens { id } sessions { id current } } } } }`,
      {},
      editor,
    );
    const { token, account } = made.data.createAccessToken;
    await kith.ask(
      `mutation { changePublishingRules(input: { key: "${newId()}", approverNeeded: true }) { __typename ... on NotAllowed { message } } }`,
      {},
      administrator,
    );
    const archived = await kith.ask(
      `mutation ($input: ArchiveInitiativeInput!) { archiveInitiative(input: $input) { __typename } }`,
      { input: { key: newId(), id: slugs['seen-work'], reason: 'It ended with Dr Secret.' } },
      { authorization: `Bearer ${token}` },
    );
    expect(archived).toEqual({ data: { archiveInitiative: { __typename: 'Initiative' } } });
    const [saved] = await entries(administrator, { topic: 'INITIATIVES' });
    expect(saved).toMatchObject({ sentence: 'Ed Itor archived ‘Seen work’', means: 'TOKEN', mark: account.accessTokens[0].id.slice(0, 8) });
    const [created] = await entries(administrator, { topic: 'ACCESS' });
    expect(created).toMatchObject({ sentence: 'Ed Itor made an access token that may read and change', means: 'SESSION' });
    expect(account.sessions.find(({ current }: { current: boolean }) => current).id.slice(0, 8)).toBe(created?.mark);
    const kept = JSON.stringify(await query('select * from audit_event'));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('Dr Secret');
    const rows: { id: string }[] = await query('select id from session');
    for (const { id } of rows) expect(kept).not.toContain(id);
  });
});

describe('the audit as a file', () => {
  test('holds the same acts by the same filters', async () => {
    const file = await csv(administrator, `organisation=${aaa}&from=2026-03-01&to=2026-03-01&topic=CONVERSATIONS`);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toBe('attachment; filename="kith-audit-2026-03-02.csv"');
    expect(file.body).toBe(
      '\uFEFFWhen (UTC),What was done,By,By what,Session or token,Kind\r\n2026-03-01T09:00:00.000Z,Joe Bloggs shared a conversation with Cedar NHS Trust,Joe Bloggs,on a page,,thread.shared\r\n',
    );
  });

  test('runs nothing in a spreadsheet', async () => {
    await query(`update person set name = '=HYPERLINK("x")' where name = 'Joe Bloggs'`);
    const { body } = await csv(administrator, `organisation=${aaa}&topic=CONVERSATIONS`);
    await query(`update person set name = 'Joe Bloggs' where name like '=HYPER%'`);
    expect(body).toContain(`"'=HYPERLINK(""x"") shared a conversation`);
    expect(body).toContain(`,"'=HYPERLINK(""x"")",`);
  });

  test.each(['from=yesterday', 'to=2026-02-30', 'topic=RUMOURS', 'organisation=x'])(
    '%s finds nothing and breaks nothing',
    async (asked) => {
      expect((await csv(administrator, `organisation=${aaa}&${asked}`)).statusCode).toBe(404);
    },
  );

  test('is refused to an access token that is none', async () => {
    expect((await csv({ authorization: 'Bearer kith_none' }, `organisation=${aaa}`)).statusCode).toBe(401);
  });
});

test('each kind of act that the code records is either shown to administrators or decided not to be', () => {
  const source = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file),
  );
  // By itself, or by what changes all records of boards.
  const texts = files
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .filter((text) => /audit\.record|ChangeBoardRecord/.test(text));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => /action|ACTION|record\(|PASSAGE_REMOVED/.test(line));
  const recorded = new Set(lines.flatMap((line) => [...line.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, action]) => action ?? '')));
  const made = [
    ...['confirmed', 'disputed'].map((outcome) => `adaptation.${outcome}`),
    ...['confirmed', 'refused', 'passed_on'].map((outcome) => `organisation.claim_${outcome}`),
    ...['approved', 'removed'].map((outcome) => `organisation.domain_${outcome}`),
  ];
  const known = new Set([...actionsOf(null), ...NOT_SHOWN]);
  const isJob = (action: string) => action.endsWith('_mail') || action.endsWith('.mail');
  expect([...recorded, ...made].filter((action) => !known.has(action) && !isJob(action))).toEqual([]);
  expect([...known].filter((action) => !recorded.has(action) && !made.includes(action))).toEqual([]);
  expect(NOT_SHOWN.filter((action) => action in AUDITED)).toEqual([]);
});
