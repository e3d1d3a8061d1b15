import { describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { readPdf } from '../../../test/read-pdf.js';
import { readZip } from '../../../test/read-zip.js';
import { addTrusts, publishEntries, signInEditors } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { statements } from '../../../test/statements.js';
import { useTestApp } from '../../../test/test-app.js';
import { FollowSuccession } from '../../organisations/follow-succession.js';
import { newId } from '../../platform/ids.js';
import { Mailer } from '../../platform/mail/mail.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';
import { FindOverlaps } from './find-overlaps.js';

const STORY = 'Patients with frailty are looked after at home by a virtual ward with pulse oximeters and daily calls from a nurse.';
const plan = { stage: 'planned', primaryCapability: 'virtual-ward', summary: STORY };
const live = { ...plan, stage: 'live', assets: [{ title: 'Business case', kind: 'business-case' }] };
let editors: Awaited<ReturnType<typeof signInEditors>>;
let officer: Record<string, string>;

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  const dataSource = app.app.get(DataSource);
  const board = newId();
  await dataSource.query(
    `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, 'QA1B', 'QA1 Board', 'icb', false)`,
    [board],
  );
  await dataSource.query(`insert into membership (id, organisation_id, system_id) select $1, $2, id from system where ods_code = 'QA1'`, [
    newId(),
    board,
  ]);
  await publishEntries(app, [
    { slug: 'ward-a', organisation: 'AAA', level: 'system', content: plan },
    { slug: 'ward-b', organisation: 'BBB', level: 'network', content: plan },
    { slug: 'own-b', organisation: 'BBB', level: 'organisation', content: plan },
    {
      slug: 'summary-b',
      organisation: 'BBB',
      level: 'public',
      source: { title: 'S', url: '', date: null, summarisedBy: 'Kith' },
      content: plan,
    },
  ]);
  editors = await signInEditors(app);
  officer = await signedIn(app.app, { name: 'Officer', grants: [{ odsCode: 'QA1B', role: 'programme_officer' }] });
  await app.drain();
});

const LIST = `query ($state: OverlapState) { overlaps(area: "QA1", state: $state) { totalCount kinds { kind count } edges { node { id kind sentence state version viewerCanDecide
  members { initiative { slug } } changes { text before after } decisions { kind why lead { odsCode } decidedBy } comments { text name } } } } }`;
const list = async (headers?: Record<string, string>, variables = {}) => (await kith.ask(LIST, variables, headers)).data.overlaps;
const DECIDE = `mutation ($input: DecideOverlapInput!) { decideOverlap(input: $input) { __typename ... on Overlap { state version decision { kind } }
  ... on InvalidInput { problems { field } } ... on NotAllowed { message } ... on OverlapConflict { theirs { decision { why } } } } }`;
const decide = async (headers: Record<string, string>, input: object) =>
  (
    await kith.ask(
      DECIDE,
      { input: { key: newId(), kind: 'SHARED_PROCUREMENT', lead: 'AAA', why: 'One purchase.', version: 0, ...input } },
      headers,
    )
  ).data.decideOverlap;

test('members of the area see what its trusts plan in parallel, and nobody else sees the list', async () => {
  const seen = await list(editors.AAA);
  expect(seen).toMatchObject({ totalCount: 1, kinds: [{ kind: 'PARALLEL_PLAN', count: 1 }] });
  expect(seen.edges[0].node.members.map((member: { initiative: { slug: string } }) => member.initiative.slug)).toEqual([
    'ward-a',
    'ward-b',
  ]);
  expect(seen.edges[0].node).toMatchObject({
    sentence: 'Two trusts plan virtual ward and hospital at home.',
    state: 'OPEN',
    viewerCanDecide: false,
  });
  expect(await list(editors.CCC)).toBeNull();
  expect(await list()).toBeNull();
  // The area, its groups, and of their items the initiatives with who leads them: nothing is asked for each.
  const asked = await statements(kith.app.get(DataSource), () =>
    kith.ask('{ areaCoverage(area: "QA1") { line } overlaps(area: "QA1") { edges { node { id sentence } } } }', {}, officer),
  );
  expect(asked.filter((one) => /overlap_group|from initiative|"officeId"/.test(one))).toHaveLength(3);
});

test('an officer decides, a member may not, and the second of two officers is told of the first', async () => {
  const [{ node }] = (await list(officer)).edges;
  expect(await decide(editors.AAA, { id: node.id })).toMatchObject({ __typename: 'NotAllowed' });
  expect(await decide(editors.CCC, { id: node.id })).toMatchObject({ __typename: 'NotFound' });
  expect(await decide(officer, { id: node.id, why: ' ', lead: 'CCC' })).toMatchObject({ problems: [{ field: 'why' }, { field: 'lead' }] });
  expect(await decide(officer, { id: node.id })).toEqual({
    __typename: 'Overlap',
    state: 'DECIDED',
    version: 1,
    decision: { kind: 'SHARED_PROCUREMENT' },
  });
  expect(await decide(officer, { id: node.id, kind: 'SEQUENCE' })).toMatchObject({ theirs: { decision: { why: 'One purchase.' } } });
  expect((await list(editors.BBB, { state: 'DECIDED' })).edges[0].node.decisions).toEqual([
    { kind: 'SHARED_PROCUREMENT', why: 'One purchase.', lead: { odsCode: 'AAA' }, decidedBy: 'Officer' },
  ]);
});

test('it keeps its id and opens again, saying what changed, when a plan goes live', async () => {
  const before = (await list(officer)).edges[0].node;
  await publishEntries(kith, [{ slug: 'ward-b', organisation: 'BBB', level: 'network', content: live }]);
  await kith.drain();
  const [{ node }] = (await list(officer)).edges;
  expect(node).toMatchObject({ id: before.id, kind: 'REINVENTING', state: 'REOPENED' });
  expect(node.changes).toEqual([{ text: 'The stage of “ward-b” (Birch NHS Trust) has changed.', before: 'Planned', after: 'Live' }]);
  expect(node.decisions).toHaveLength(1);
});

test('a member comments for the organisation they act for', async () => {
  const [{ node }] = (await list(editors.BBB)).edges;
  const say = (headers: Record<string, string>) =>
    kith.ask(
      `mutation ($input: CommentOnOverlapInput!) { commentOnOverlap(input: $input) { __typename ... on Overlap { comments { text name organisation { odsCode } } } } }`,
      { input: { key: newId(), id: node.id, text: 'We can show it.' } },
      headers,
    );
  expect((await say(editors.BBB)).data.commentOnOverlap.comments).toEqual([
    { text: 'We can show it.', name: 'Editor of Birch NHS Trust', organisation: { odsCode: 'BBB' } },
  ]);
  expect((await say(editors.CCC)).data.commentOnOverlap.__typename).toBe('NotFound');
  // Whoever belongs to two areas is heard in each for the organisation that belongs there.
  const grants = [
    { odsCode: 'CCC' as const, role: 'editor' as const },
    { odsCode: 'BBB' as const, role: 'editor' as const },
  ];
  const both = await signedIn(kith.app, { name: 'Of two areas', grants });
  await kith.ask(`mutation { actFor(odsCode: "CCC") { __typename } }`, {}, both);
  expect((await say(both)).data.commentOnOverlap.__typename).toBe('NotAllowed');
});

const brief = (id: string, headers?: Record<string, string>, format = 'pdf') =>
  kith.app.inject({ url: `/overlaps/${id}/brief.${format}`, headers: { accept: 'application/json', ...headers } });

test('a member takes its brief along, as a PDF and as a Word file, made for them', async () => {
  const [{ node }] = (await list(editors.BBB)).edges;
  const pdf = await brief(node.id, editors.BBB);
  expect([pdf.statusCode, pdf.headers['content-type'], pdf.headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store']);
  expect(pdf.headers['content-disposition']).toMatch(
    /^attachment; filename="kith-brief-QA1-reinventing-[0-9a-f]{4}-\d{4}-\d\d-\d\d\.pdf"$/,
  );
  const { text, pages, info, bookmarks } = await readPdf(pdf.rawPayload);
  expect(pages).toHaveLength(1);
  const question = 'Should Alder NHS Trust copy what Birch NHS Trust already has for virtual ward and hospital at home?';
  expect(info.Title).toBe(question);
  expect(bookmarks).toEqual([
    question,
    'Why this may be an overlap',
    'Who has reported',
    'What is not known',
    'Options',
    'What was decided',
    'Decision asked',
    'Sources',
  ]);
  for (const said of [
    node.sentence,
    '0 of 2 trusts have reported',
    'Not answered: Alder NHS Trust and Birch NHS Trust.',
    'Buy together, led by Alder NHS Trust',
    'One purchase.',
    'The stage of “ward-b” (Birch NHS Trust) has changed. Before: Planned. Now: Live.',
    'whether “buy together” still holds',
    'Boards decide, the office brings them together. An extension of a contract needs procurement advice.',
    'for Editor of Birch NHS Trust, Birch NHS Trust',
    'can’t be recalled',
    '/initiatives/ward-a',
  ])
    expect(text).toContain(said);

  const word = await brief(node.id, editors.BBB, 'docx');
  expect([word.statusCode, word.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(readZip(word.rawPayload)['word/document.xml']).toContain(question);
});

test('a brief that is hidden and one that there is not are answered alike', async () => {
  const [{ node }] = (await list(officer)).edges;
  const answers = [
    await brief(node.id, editors.CCC),
    await brief(node.id),
    await brief(newId(), officer),
    await brief('nothing', officer),
    await brief(node.id, officer, 'odt'),
  ];
  const told = answers.map((answer) => [
    answer.statusCode,
    { ...answer.json(), correlationId: null },
    answer.headers['content-disposition'],
  ]);
  for (const one of told) expect(one).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' }), undefined]);
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('it is gone for everybody where one of two is shown to fewer, and comes back as itself', async () => {
  const before = (await list(officer)).edges[0].node;
  const dataSource = kith.app.get(DataSource);
  await dataSource.query(`update initiative set level = 'organisation' where slug = 'ward-a'`);
  expect((await list(officer)).totalCount).toBe(0);
  expect((await list(editors.AAA)).totalCount).toBe(0);
  expect((await brief(before.id, editors.AAA)).statusCode).toBe(404);
  await dataSource.query(`update initiative set level = 'system' where slug = 'ward-a'`);
  expect((await list(officer)).edges[0].node.id).toBe(before.id);
});

test('the office may lead; who is to lead is told to those who see something of theirs here', async () => {
  const [{ node }] = (await list(officer)).edges;
  expect(await decide(officer, { id: node.id, lead: 'QA1B', version: node.version, kind: 'ONE_LEADS' })).toMatchObject({
    state: 'DECIDED',
  });
  const { decisions } = (await list(editors.AAA)).edges[0].node;
  expect(decisions.map(({ lead }: { lead: { odsCode: string } }) => lead.odsCode)).toEqual(['QA1B', 'AAA']);
});

test('a decision about what a viewer may not see is not theirs to read, but its office’s', async () => {
  const dataSource = kith.app.get(DataSource);
  const before: { inputs: object }[] = await dataSource.query(`select inputs from disposition order by decided_at desc limit 1`);
  await dataSource.query(
    `update disposition set inputs = jsonb_build_object('initiative/' || $1::text, '{}'::jsonb) where kind = 'one_leads'`,
    [newId()],
  );
  expect((await list(editors.AAA)).edges[0].node).toMatchObject({ state: 'OPEN', version: 1, decisions: [{ kind: 'SHARED_PROCUREMENT' }] });
  expect((await list(officer)).edges[0].node.decisions).toHaveLength(2);
  await dataSource.query(`update disposition set inputs = $1 where kind = 'one_leads'`, [JSON.stringify(before[0]?.inputs)]);
});

test('as of an earlier day it shows the revisions and memberships of then, and what was decided by then', async () => {
  const dataSource = kith.app.get(DataSource);
  await dataSource.query(
    `update initiative set reviewed_at = '2026-01-01', published_at = '2026-01-01' where slug in ('ward-a', 'ward-b')`,
  );
  await dataSource.query(
    `update revision set published_at = '2026-01-01' where number = 1 and initiative_id in (select id from initiative where slug in ('ward-a', 'ward-b'))`,
  );
  const asOf = async (day: string, headers?: Record<string, string>) =>
    (await kith.ask(LIST.replace('area: "QA1"', `area: "QA1", asOf: "${day}"`), {}, headers)).data.overlaps;
  const [{ node: now }] = (await list(officer)).edges;
  expect(now.kind).toBe('REINVENTING');
  const then = await asOf('2026-06-01', officer);
  expect(then).toMatchObject({ totalCount: 1 });
  expect(then.edges[0].node).toMatchObject({
    id: now.id,
    kind: 'PARALLEL_PLAN',
    state: 'OPEN',
    decisions: [],
    comments: [],
    viewerCanDecide: false,
  });
  expect((await asOf('2025-06-01', officer)).totalCount).toBe(0);
  expect(await asOf('2026-06-01', editors.CCC)).toBeNull();
  // A revision that was its trust's alone is shown to nobody.
  await dataSource.query(
    `update revision set level = 'organisation' where number = 1 and initiative_id = (select id from initiative where slug = 'ward-b')`,
  );
  expect((await asOf('2026-06-01', officer)).totalCount).toBe(0);
});

const SUGGESTED = `id outcome why note inEffect capability { id } insteadOf { id } area { odsCode } office { odsCode } suggestedBy initiative { slug }`;
/** What waits for the owner of `slug`, for this viewer. */
const waitingFor = async (slug: string, headers?: Record<string, string>) =>
  (await kith.ask(`query ($slug: String!) { initiative(slug: $slug) { refilings { ${SUGGESTED} } } }`, { slug }, headers)).data.initiative
    ?.refilings;
const beside = async (headers: Record<string, string>, id: string) =>
  (await kith.ask(`query ($id: ID!) { overlap(id: $id) { refilings { ${SUGGESTED} } } }`, { id }, headers)).data.overlap?.refilings;
const answer = async (headers: Record<string, string> | undefined, input: object) =>
  (
    await kith.ask(
      `mutation ($input: AnswerRefilingInput!) { answerRefiling(input: $input) { __typename ... on Refiling { ${SUGGESTED} }
         ... on InvalidInput { problems { field } } ... on NotAllowed { message } } }`,
      { input: { key: newId(), ...input } },
      headers,
    )
  ).data.answerRefiling;
const idOf = async (slug: string): Promise<string> =>
  (await kith.app.get(DataSource).query(`select id from initiative where slug = $1`, [slug]))[0].id;
const suggest = async (refile: object[], input = {}) => {
  const [{ node }] = (await list(officer)).edges;
  return decide(officer, {
    id: node.id,
    version: node.version,
    kind: 'MISCLASSIFIED',
    why: 'It is about beds.',
    lead: null,
    refile,
    ...input,
  });
};

describe('a suggestion to file an entry elsewhere', () => {
  test('comes with a decision that it was misclassified, about what the officer sees in it', async () => {
    const [a, own] = [await idOf('ward-a'), await idOf('own-b')];
    const elsewhere = { initiative: a, capability: 'e-prescribing' };
    expect(await suggest([elsewhere], { kind: 'NOT_AN_OVERLAP' })).toMatchObject({ problems: [{ field: 'refile' }] });
    // Hidden and missing are told alike.
    for (const initiative of [own, newId()])
      expect(await suggest([{ ...elsewhere, initiative }])).toEqual({
        __typename: 'InvalidInput',
        problems: [{ field: 'refile.0.initiative' }],
      });
    expect(await suggest([{ ...elsewhere, capability: 'virtual-ward' }])).toMatchObject({ problems: [{ field: 'refile.0.capability' }] });
    expect(await suggest([elsewhere])).toMatchObject({ state: 'DECIDED', decision: { kind: 'MISCLASSIFIED' } });
  });

  test('is told to those who write for the lead, by mail and on the entry, and to members of the area beside the overlap', async () => {
    await kith.drain();
    const told = kith.app.get(Mailer, { strict: false }).kept.filter(({ subject }) => subject === 'A suggestion for: ward-a');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('The office of QA1 suggests filing ‘ward-a’ under ‘');
    const one = {
      outcome: 'WAITING',
      why: 'It is about beds.',
      capability: { id: 'e-prescribing' },
      insteadOf: { id: 'virtual-ward' },
      area: { odsCode: 'QA1' },
      office: { odsCode: 'QA1B' },
      suggestedBy: 'Officer',
      inEffect: false,
      initiative: { slug: 'ward-a' },
    };
    expect(await waitingFor('ward-a', editors.AAA)).toMatchObject([one]);
    for (const headers of [editors.BBB, officer]) expect(await waitingFor('ward-a', headers)).toEqual([]);
    const [{ node }] = (await list(officer)).edges;
    expect(await beside(editors.BBB, node.id)).toMatchObject([one]);
    expect(await beside(editors.CCC, node.id)).toBeUndefined();
  });

  test('is answered by its owner alone, and to refuse it needs a word', async () => {
    const [{ id }] = await waitingFor('ward-a', editors.AAA);
    expect(await answer(undefined, { id, take: true })).toMatchObject({ __typename: 'NotAllowed' });
    for (const headers of [editors.BBB, editors.CCC, officer])
      expect(await answer(headers, { id, take: true })).toEqual({ __typename: 'NotFound' });
    expect(await answer(editors.AAA, { id: newId(), take: true })).toEqual({ __typename: 'NotFound' });
    expect(await answer(editors.AAA, { id, take: false, note: ' ' })).toMatchObject({ problems: [{ field: 'note' }] });
    expect(await answer(editors.AAA, { id, take: false, note: 'It is a ward.' })).toMatchObject({
      outcome: 'DECLINED',
      note: 'It is a ward.',
    });
    expect(await answer(editors.AAA, { id, take: true })).toMatchObject({
      __typename: 'NotAllowed',
      message: 'This was answered in the meantime: the entry stays as it is.',
    });
    const [{ node }] = (await list(officer)).edges;
    expect(await beside(officer, node.id)).toMatchObject([{ outcome: 'DECLINED', note: 'It is a ward.' }]);
    await kith.drain();
    expect(kith.app.get(Mailer, { strict: false }).kept.filter(({ subject }) => subject === 'Answered: ward-a')).toHaveLength(1);
    expect(await waitingFor('ward-a', editors.AAA)).toEqual([]);
  });

  test('gives way to a newer one of the office, which then can’t be answered', async () => {
    const initiative = await idOf('ward-a');
    await suggest([{ initiative, capability: 'e-prescribing' }]);
    const [first] = await waitingFor('ward-a', editors.AAA);
    await suggest([{ initiative, capability: 'patient-flow' }]);
    expect(await waitingFor('ward-a', editors.AAA)).toMatchObject([{ capability: { id: 'patient-flow' } }]);
    expect(await answer(editors.AAA, { id: first.id, take: true })).toMatchObject({ __typename: 'NotAllowed' });
    const [{ node }] = (await list(officer)).edges;
    const outcomes = (await beside(officer, node.id)).map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(['WAITING', 'REPLACED', 'DECLINED']);
  });

  test('taken, changes the working revision, keeps what is typed there and publishes nothing', async () => {
    const [{ id }] = await waitingFor('ward-a', editors.AAA);
    const initiative = await idOf('ward-a');
    const dataSource = kith.app.get(DataSource);
    await kith.ask(
      `mutation ($input: ReviseInitiativeInput!) { reviseInitiative(input: $input) { __typename } }`,
      { input: { key: newId(), id: initiative } },
      editors.AAA,
    );
    await dataSource.query(
      `update revision set content = content || '{"outcome": "Typed here.", "capabilities": ["patient-flow"]}', state = 'in_review' where initiative_id = $1 and state = 'working'`,
      [initiative],
    );
    const input = { key: newId(), id, take: true };
    expect(await answer(editors.AAA, input)).toMatchObject({ outcome: 'TAKEN', inEffect: false });
    expect(await answer(editors.AAA, input)).toMatchObject({ outcome: 'TAKEN' });
    const revision = await kith.ask(
      `query ($id: ID!) { workingRevision(id: $id) { version state refilings { id } content { primaryCapability capabilities outcome } } initiative(slug: "ward-a") { primaryCapability { id } } }`,
      { id: initiative },
      editors.AAA,
    );
    expect(revision.data).toEqual({
      workingRevision: {
        version: 2,
        state: 'WORKING',
        refilings: [],
        content: { primaryCapability: 'patient-flow', capabilities: [], outcome: 'Typed here.' },
      },
      initiative: { primaryCapability: { id: 'virtual-ward' } },
    });
    const acts: { action: string }[] = await dataSource.query(
      `select action from audit_event where subject_id = $1 and (action like 'refiling.%' or action = 'revision.taken_back') order by at, action`,
      [initiative],
    );
    expect(new Set(acts.map(({ action }) => action))).toEqual(
      new Set(['refiling.suggested', 'refiling.declined', 'refiling.taken', 'revision.taken_back']),
    );
  });

  test('is for those who write for whoever follows the lead', async () => {
    await suggest([{ initiative: await idOf('ward-a'), capability: 'e-prescribing' }]);
    expect(await waitingFor('ward-a', editors.CCC)).toBeUndefined();
    const [{ id }] = await waitingFor('ward-a', editors.AAA);
    await kith.app.get(DataSource).query(`update organisation set closed_on = '2026-01-01' where ods_code = 'AAA'`);
    await kith.app
      .get(DataSource)
      .query(
        `insert into succession (id, predecessor_id, successor_id, date) select $1, p.id, s.id, '2026-01-01' from organisation p, organisation s where p.ods_code = 'AAA' and s.ods_code = 'CCC'`,
        [newId()],
      );
    await kith.app.get(FollowSuccession, { strict: false }).run();
    expect(await waitingFor('ward-a', editors.CCC)).toMatchObject([{ id }]);
    expect(await answer(editors.CCC, { id, take: false, note: 'We look at it anew.' })).toMatchObject({ outcome: 'DECLINED' });
  });
});

/** Sessions end overnight. */
async function nextDay(day: string): Promise<void> {
  kith.clock.stand(`${day}T12:00:00Z`);
  await kith.drain();
  officer = await signedIn(kith.app, { name: 'Officer', grants: [{ odsCode: 'QA1B', role: 'programme_officer' }] });
}

test('whoever is followed as the day before has nothing found anew', async () => {
  const changes = async (): Promise<number> =>
    ((await kith.app.get(DataSource).query(`select count(*)::int n from job where kind = 'overlaps.changed'`)) as { n: number }[])[0]?.n ??
    0;
  await kith.app.get(FollowSuccession, { strict: false }).run();
  const before = await changes();
  await kith.app.get(FollowSuccession, { strict: false }).run();
  expect(await changes()).toBe(before);
});

test('two trusts become one: the group is gone, and what was decided about it stays to be read', async () => {
  const dataSource = kith.app.get(DataSource);
  // Whoever carries on the one of them is in the area now, and shares with it.
  await dataSource.query(`update initiative set level = 'network' where slug = 'ward-a'`);
  await dataSource.query(
    `insert into membership (id, organisation_id, system_id) select $1, o.id, s.id from organisation o, system s where o.ods_code = 'CCC' and s.ods_code = 'QA1'`,
    [newId()],
  );
  const [system]: { id: string }[] = await dataSource.query(`select id from system where ods_code = 'QA1'`);
  await kith.app.get(FindOverlaps, { strict: false }).run(system?.id ?? '');
  const [{ node }] = (await list(officer)).edges;
  const tomorrow = new Date(Date.now() + 86_400_000);
  const day = tomorrow.toISOString().slice(0, 10);
  await dataSource.query(`update organisation set closed_on = $1 where ods_code = 'BBB'`, [day]);
  await dataSource.query(
    `insert into succession (id, predecessor_id, successor_id, date) select $1, b.id, a.id, $2 from organisation a, organisation b where a.ods_code = 'CCC' and b.ods_code = 'BBB'`,
    [newId(), day],
  );
  await nextDay(day);
  expect((await list(officer)).totalCount).toBe(0);
  const [{ node: gone }] = (await list(officer, { state: 'GONE' })).edges;
  expect(gone).toMatchObject({
    id: node.id,
    state: 'GONE',
    viewerCanDecide: false,
    members: [{ initiative: { slug: 'ward-a' } }, { initiative: { slug: 'ward-b' } }],
  });
  expect(gone.decisions).toEqual(node.decisions);
  expect(gone.comments).toEqual([{ text: 'We can show it.', name: 'Editor of Birch NHS Trust' }]);
  expect((await kith.ask(`query ($id: ID!) { overlap(id: $id) { state sentence } }`, { id: node.id }, officer)).data.overlap).toMatchObject(
    { state: 'GONE' },
  );
  expect(await decide(officer, { id: node.id, version: 2 })).toMatchObject({ __typename: 'NotAllowed' });
});

test('the area is followed by another: what was decided is found there', async () => {
  const dataSource = kith.app.get(DataSource);
  const [system]: { id: string }[] = await dataSource.query(`select id from system where ods_code = 'QA1'`);
  const search = (id: string) => kith.app.get(FindOverlaps, { strict: false }).run(id);
  // Of two trusts again: the group comes back as itself.
  await dataSource.query(`update organisation set closed_on = null where ods_code = 'AAA'`);
  await dataSource.query(
    `update initiative set lead_id = o.id, member_ids = array[o.id] from organisation o where slug = 'ward-a' and o.ods_code = 'AAA'`,
  );
  await search(system?.id ?? '');
  const [{ node }] = (await list(officer)).edges;
  expect(node.decisions).not.toEqual([]);
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const followed = newId();
  await dataSource.query(`insert into system (id, ods_code, name, short_name, demonstration) values ($1, 'QN1', 'QN1', 'QN1', false)`, [
    followed,
  ]);
  await dataSource.query(
    `insert into system_succession (id, predecessor_id, successor_id, date, kind) select $1, id, $2, $3, 'merger' from system where ods_code = 'QA1'`,
    [newId(), followed, day],
  );
  await dataSource.query(
    `insert into membership (id, organisation_id, system_id, starts_on) select gen_random_uuid(), m.organisation_id, $1, $2 from membership m join system s on s.id = m.system_id where s.ods_code = 'QA1'`,
    [followed, day],
  );
  await dataSource.query(`update membership set ends_on = $1 where system_id = (select id from system where ods_code = 'QA1')`, [day]);
  await dataSource.query(`update system set closed_on = $1 where ods_code = 'QA1'`, [day]);
  // Searches that waited come before the job of the day: neither the one for the area that has ended, nor the one for the other loses it.
  kith.clock.stand(`${day}T12:00:00Z`);
  await search(system?.id ?? '');
  await search(followed);
  await nextDay(day);
  const { overlaps } = (await kith.ask(LIST.replace('QA1', 'QN1'), {}, officer)).data;
  expect(overlaps.edges.map((edge: { node: object }) => edge.node)).toMatchObject([{ id: node.id, decisions: node.decisions }]);
});
