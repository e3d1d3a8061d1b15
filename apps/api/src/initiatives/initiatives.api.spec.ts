import { describe, expect, test } from '@jest/globals';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const INITIATIVE = `__typename ... on Initiative { id slug title level revisionNumber lessons { id text } contact { role } organisation { odsCode } }`;
const PROBLEMS = `... on InvalidInput { message problems { field message } } ... on NotFound { message } ... on NotAllowed { message signInNeeded }`;
const CONFLICT = `... on Conflict { message differingFields theirs { version content { title } savedBy { name } } }`;
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { id version missing { field } hints { field } } ${PROBLEMS} ${CONFLICT} } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { ${INITIATIVE} ${PROBLEMS} ${CONFLICT} } }`;
const REVISE = `mutation ($input: ReviseInitiativeInput!) { reviseInitiative(input: $input) { __typename ... on WorkingRevision { id version content { title } } ${PROBLEMS} } }`;
const ARCHIVE = `mutation ($input: ArchiveInitiativeInput!) { archiveInitiative(input: $input) { __typename ... on Initiative { archived } ${PROBLEMS} } }`;
const READ = `query ($slug: String!) { initiative(slug: $slug) { ${INITIATIVE.replace('... on Initiative { ', '').replace(/ }$/, '')} } }`;

const content = {
  title: 'Electronic prescribing on community wards',
  summary: 'Paper drug charts were replaced on four wards.',
  outcome: 'Fewer missed doses',
  stage: 'LIVE',
  primaryCapability: 'electronic-prescribing',
  careSettings: ['community-hospital'],
  contact: { role: 'Chief pharmacist' },
  lessons: [{ text: 'Start with one ward' }],
};

interface Headers extends Record<string, string> {}
let editor: Headers;
let colleague: Headers;
let stranger: Headers;
let member: Headers;
let terms: { primaryCapability: string; careSettings: string[] };

const kith = useTestApp(async ({ app, test }) => {
  await app.get(LoadVocabularies).run();
  for (const [code, name] of [
    ['TST1', 'First Trust'],
    ['TST2', 'Second Trust'],
  ]) {
    await test.dataSource.query(`insert into organisation (id, ods_code, name, kind) values ($1, $2, $3, 'acute')`, [newId(), code, name]);
  }
  const [capability] = await test.dataSource.query(`select id from term where vocabulary = 'capability' order by position limit 1`);
  const [setting] = await test.dataSource.query(`select id from term where vocabulary = 'care_setting' order by position limit 1`);
  terms = { primaryCapability: capability.id, careSettings: [setting.id] };
  editor = headers(await signedIn(app, { name: 'Ed Itor', grants: [{ odsCode: 'TST1', role: 'editor' }] }));
  colleague = headers(await signedIn(app, { name: 'Co League', grants: [{ odsCode: 'TST1', role: 'editor' }] }));
  stranger = headers(await signedIn(app, { name: 'Stran Ger', grants: [{ odsCode: 'TST2', role: 'editor' }] }));
  member = headers(await signedIn(app, { name: 'Mem Ber', grants: [{ odsCode: 'TST1', role: 'member' }] }));
});
const headers = ({ cookie, 'x-csrf-token': token }: { cookie: string; 'x-csrf-token': string }): Headers => ({
  cookie,
  'x-csrf-token': token,
});

/** The answer's data; an error nobody expected fails the test with its message. */
const change = async (document: string, input: object, as: Headers) => {
  const { data, errors } = await kith.ask(document, { input: { key: newId(), ...input } }, as);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as Record<string, any>;
};
const save = (over: object = {}, as = editor, contentOver: object = {}) =>
  change(SAVE, { content: { ...content, ...terms, ...contentOver }, ...over }, as);
const publish = (input: object, as = editor) => change(PUBLISH, { level: 'PUBLIC', ...input }, as);
const published = async (level = 'PUBLIC', contentOver: object = {}) => {
  const draft = await save({}, editor, contentOver);
  return publish({ id: draft.id, version: draft.version, level });
};
const read = async (slug: string, as: Headers = {}) => (await kith.ask(READ, { slug }, as)).data.initiative;

describe('saving', () => {
  test('keeps a half-filled form and says what is missing', async () => {
    const draft = (await kith.ask(SAVE, { input: { key: newId(), content: { title: 'An initiative to help' } } }, editor)).data.saveDraft;
    expect(draft).toMatchObject({ __typename: 'WorkingRevision', version: 1 });
    expect(draft.missing).toHaveLength(6);
    expect(draft.hints).toContainEqual({ field: 'content.title' });
  });

  test('twice with one key is one act', async () => {
    const key = newId();
    const [one, two] = await Promise.all([save({ key }), save({ key })]);
    expect(one.id).toBe(two.id);
  });

  test('is refused without a sign-in, to a reader and to another trust’s editor', async () => {
    expect(await save({}, {})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await save({}, member)).toMatchObject({ __typename: 'NotAllowed' });
    const draft = await save();
    expect(await save({ id: draft.id, version: 1 }, stranger)).toMatchObject({ __typename: 'NotFound' });
    expect(await save({ id: newId(), version: 1 })).toMatchObject({ __typename: 'NotFound' });
    expect(await save({ id: "'; drop table initiative; --", version: 1 })).toMatchObject({ __typename: 'NotFound' });
  });

  test('over somebody else’s newer text gives both and loses neither', async () => {
    const draft = await save();
    await save({ id: draft.id, version: 1 }, colleague, { title: 'Theirs' });
    const conflict = await save({ id: draft.id, version: 1 }, editor, { title: 'Mine' });
    expect(conflict).toMatchObject({
      __typename: 'Conflict',
      differingFields: ['title'],
      theirs: { version: 2, content: { title: 'Theirs' }, savedBy: { name: 'Co League' } },
    });
  });

  test('names the place of an NHS number and keeps nothing of it', async () => {
    const refusal = await save({}, editor, { impact: 'Patient 943 476 5919 was seen' });
    expect(refusal).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'content.impact' }] });
  });

  test('hostile text is text', async () => {
    const hostile = `<script>alert(1)</script> '); drop table revision; -- \u202e \u0000`;
    const initiative = await published('PUBLIC', { title: hostile });
    expect(initiative.title).toBe(`<script>alert(1)</script> '); drop table revision; --`);
  });
});

describe('publishing', () => {
  test('makes it readable for everybody, with an address and lessons of its own', async () => {
    const initiative = await published();
    expect(initiative).toMatchObject({
      __typename: 'Initiative',
      title: content.title,
      revisionNumber: 1,
      organisation: { odsCode: 'TST1' },
      lessons: [{ text: 'Start with one ward' }],
    });
    expect(initiative.slug).toMatch(/^electronic-prescribing-on-community-wards-[0-9a-f]{8}$/);
    expect(await read(initiative.slug)).toMatchObject({ title: content.title, contact: null });
    expect(await read(initiative.slug, stranger)).toMatchObject({ contact: { role: 'Chief pharmacist' } });
  });

  test('without the seven fields is refused by name', async () => {
    const draft = await save({}, editor, { outcome: '', contact: {} });
    expect(await publish({ id: draft.id, version: 1 })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'content.outcome' }, { field: 'content.contact.role' }],
    });
  });

  test('by a double click is one act', async () => {
    const draft = await save();
    const key = newId();
    const [one, two] = await Promise.all([publish({ key, id: draft.id, version: 1 }), publish({ key, id: draft.id, version: 1 })]);
    expect(one).toMatchObject({ __typename: 'Initiative', revisionNumber: 1 });
    expect(two).toMatchObject({ id: one.id, revisionNumber: 1 });
  });

  test('of a stale version gives the newer one', async () => {
    const draft = await save();
    await save({ id: draft.id, version: 1 }, colleague, { title: 'Theirs' });
    expect(await publish({ id: draft.id, version: 1 })).toMatchObject({ __typename: 'Conflict', theirs: { content: { title: 'Theirs' } } });
  });

  test('waits for an approver where the organisation wants one', async () => {
    const [{ id }] = await kith.test.dataSource.query(`select id from organisation where ods_code = 'TST1'`);
    await kith.test.dataSource.query(`insert into publishing_setting (organisation_id, approver_needed) values ($1, true)`, [id]);
    const approver = headers(await signedIn(kith.app, { name: 'App Rover', grants: [{ odsCode: 'TST1', role: 'approver' }] }));
    const draft = await save();
    expect(await publish({ id: draft.id, version: 1 })).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('App Rover'),
    });
    const rules = (await kith.ask(`{ publishingRules { approverNeeded approvers } }`, {}, editor)).data.publishingRules;
    expect(rules).toEqual({ approverNeeded: true, approvers: ['App Rover'] });
    expect(await publish({ id: draft.id, version: 1 }, approver)).toMatchObject({ __typename: 'Initiative' });
    await kith.test.dataSource.query(`delete from publishing_setting`);
  });

  test.each([
    ['PUBLIC', [true, true, true]],
    ['NETWORK', [false, true, true]],
    ['SYSTEM', [false, false, true]],
    ['ORGANISATION', [false, false, true]],
  ])('at level %s is seen by a reader, another trust and its own as %p', async (level, seen) => {
    const { slug } = await published(level);
    expect([await read(slug), await read(slug, stranger), await read(slug, member)].map((initiative) => initiative !== null)).toEqual(seen);
  });
});

describe('a revision', () => {
  test('starts from what is published and hides nothing until it is published', async () => {
    const initiative = await published();
    const working = (await kith.ask(REVISE, { input: { key: newId(), id: initiative.id } }, colleague)).data.reviseInitiative;
    expect(working).toMatchObject({ __typename: 'WorkingRevision', content: { title: content.title } });
    const saved = await save({ id: initiative.id, version: working.version }, editor, {
      title: 'A newer title',
      lessons: [{ text: 'Start with one ward' }, { text: 'Train nights too' }],
    });
    expect(await read(initiative.slug)).toMatchObject({ title: content.title });
    const again = await publish({ id: initiative.id, version: saved.version });
    expect(again).toMatchObject({ slug: initiative.slug, title: 'A newer title', revisionNumber: 2 });
    expect(again.lessons[0].id).toBe(initiative.lessons[0].id);
  });

  test('is refused as not allowed where it may be seen, and as not there where it may not', async () => {
    const open = await published('NETWORK');
    const closed = await published('ORGANISATION');
    const revise = async (id: string) =>
      (await kith.ask(REVISE, { input: { key: newId(), id } }, stranger)).data.reviseInitiative.__typename;
    expect([await revise(open.id), await revise(closed.id), await revise(newId())]).toEqual(['NotAllowed', 'NotFound', 'NotFound']);
  });

  test('of a working revision is read by its editors only', async () => {
    const draft = await save();
    const ask = async (as: Headers) =>
      (await kith.ask(`query ($id: ID!) { workingRevision(id: $id) { id } }`, { id: draft.id }, as)).data.workingRevision;
    expect([await ask(editor), await ask(colleague), await ask(member), await ask(stranger), await ask({})]).toEqual([
      { id: draft.id },
      { id: draft.id },
      null,
      null,
      null,
    ]);
  });
});

test('archiving keeps the page and asks for a reason', async () => {
  const initiative = await published();
  const archive = async (reason: string, as = editor) =>
    (await kith.ask(ARCHIVE, { input: { key: newId(), id: initiative.id, reason } }, as)).data.archiveInitiative;
  expect(await archive('  ')).toMatchObject({ __typename: 'InvalidInput' });
  expect(await archive('Replaced', stranger)).toMatchObject({ __typename: 'NotAllowed' });
  await kith.ask(REVISE, { input: { key: newId(), id: initiative.id } }, editor);
  const because = async () =>
    (await kith.ask(`query ($id: ID!) { workingRevision(id: $id) { archivedBecause } }`, { id: initiative.id }, editor)).data
      .workingRevision.archivedBecause;
  expect(await because()).toBeNull();
  expect(await archive('Replaced by the new EPR')).toMatchObject({ __typename: 'Initiative', archived: true });
  expect(await read(initiative.slug)).toMatchObject({ title: content.title });
  // Whoever goes on with a revision is told that publishing brings the entry back.
  expect(await because()).toBe('Replaced by the new EPR');
  // A colleague who was as quick does not put another reason in place of the first.
  expect(await archive('No longer used')).toMatchObject({ __typename: 'NotAllowed' });
  expect(await because()).toBe('Replaced by the new EPR');
});

test('what is hidden after a request is not archived meanwhile', async () => {
  const { id } = await published();
  await kith.test.dataSource.query(`update initiative set removed = true where id = $1`, [id]);
  const { data } = await kith.ask(ARCHIVE, { input: { key: newId(), id, reason: 'Replaced' } }, editor);
  expect(data.archiveInitiative).toMatchObject({ __typename: 'NotFound' });
  expect(await kith.test.dataSource.query(`select archived from initiative where id = $1`, [id])).toEqual([{ archived: false }]);
});

describe('bad requests', () => {
  test('malformed JSON, unknown fields and wrong enums are the client’s mistake and tell nothing of the inside', async () => {
    const server = kith.app.getHttpAdapter().getInstance();
    const broken = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '{"query": ',
    });
    expect(broken.statusCode).toBe(400);
    const unknown = await kith.ask(`{ initiative(slug: "a") { titel } }`);
    expect(unknown.errors?.[0]).toMatchObject({
      message: 'Cannot query field "titel" on type "Initiative".',
      extensions: { code: 'BAD_REQUEST', correlationId: expect.any(String) },
    });
    const wrongEnum = await kith.ask(SAVE, { input: { key: 'k', content: { stage: 'LIFE' } } }, editor);
    expect(wrongEnum.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('deep and huge queries are refused before they run', async () => {
    const deep = `{ initiative(slug: "a") ${'{ adaptations { origin '.repeat(8)} { id } ${'} }'.repeat(8)} }`;
    expect((await kith.ask(deep)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    const flood = `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: initiative(slug: "a") { id }`).join(' ')} }`;
    expect((await kith.ask(flood)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('a change without the session’s token is refused', async () => {
    const answer = await kith.ask(SAVE, { input: { key: newId(), content: {} } }, { cookie: editor.cookie as string });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORGED_REQUEST');
  });
});
