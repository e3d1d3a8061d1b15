import { beforeEach, describe, expect, test } from '@jest/globals';
import { addTrusts } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const PROBLEMS = `... on InvalidInput { problems { field } } ... on NotFound { message } ... on NotAllowed { message signInNeeded }`;
const WORKING = `__typename ... on WorkingRevision { id version state refusedReason refusedBy { name } sentBy { name } sentAt level }`;
const CONFLICT = `... on Conflict { theirs { version state } }`;
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${WORKING} ${PROBLEMS} ${CONFLICT} } }`;
const SEND = `mutation ($input: SendForReviewInput!) { sendForReview(input: $input) { ${WORKING} ${PROBLEMS} ${CONFLICT} } }`;
const REFUSE = `mutation ($input: RefuseRevisionInput!) { refuseRevision(input: $input) { ${WORKING} ${PROBLEMS} ${CONFLICT} } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename ... on Initiative { id slug level title } ${PROBLEMS} ${CONFLICT} } }`;
const RULES = `mutation ($input: ChangePublishingRulesInput!) { changePublishingRules(input: $input) { __typename ... on PublishingRules { approverNeeded approvers } ... on InvalidInput { problems { field } } ... on NotAllowed { message } } }`;
const READ = `query ($id: ID!) { workingRevision(id: $id) { state refusedReason } }`;

type Headers = Record<string, string>;
let editor: Headers;
let approver: Headers;
let administrator: Headers;
let stranger: Headers;
let content: object;

const kith = useTestApp(async (opened) => {
  const { app, test } = opened;
  await app.get(LoadVocabularies).run();
  await addTrusts(opened);
  const [capability] = await test.dataSource.query(`select id from term where vocabulary = 'capability' order by position limit 1`);
  const [setting] = await test.dataSource.query(`select id from term where vocabulary = 'care_setting' order by position limit 1`);
  content = {
    title: 'Wards without paper',
    summary: 'Charts on screen.',
    outcome: 'Fewer missed doses',
    stage: 'LIVE',
    primaryCapability: capability.id,
    careSettings: [setting.id],
    contact: { role: 'Chief pharmacist' },
  };
  editor = { ...(await signedIn(app, { name: 'Ed Itor', grants: [{ odsCode: 'AAA', role: 'editor' }] })) };
  administrator = { ...(await signedIn(app, { name: 'Ad Min', grants: [{ odsCode: 'AAA', role: 'administrator' }] })) };
  stranger = { ...(await signedIn(app, { name: 'Stran Ger', grants: [{ odsCode: 'BBB', role: 'approver' }] })) };
});

const change = async (document: string, input: object, as: Headers): Promise<Record<string, any>> => {
  const { data, errors } = await kith.ask(document, { input: { key: newId(), ...input } }, as);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as Record<string, any>;
};
const save = (over: object = {}, contentOver: object = {}) => change(SAVE, { content: { ...content, ...contentOver }, ...over }, editor);
const send = (input: object, as = editor) => change(SEND, { version: 1, level: 'NETWORK', ...input }, as);
const refuse = (input: object, as = approver) => change(REFUSE, { version: 1, reason: 'Name the supplier.', ...input }, as);
const publish = (input: object, as = approver) => change(PUBLISH, { version: 1, level: 'NETWORK', ...input }, as);
const mails = () => kith.app.get(Mailer).kept.map(({ subject }) => subject);
const actionsOn = async (id: string): Promise<string[]> =>
  (await kith.test.dataSource.query(`select action from audit_event where subject_id = $1 order by at`, [id])).map(
    ({ action }: { action: string }) => action,
  );

describe('how an organisation publishes', () => {
  test('needs an approver to be named, is the administrator’s to change, and is audited', async () => {
    expect(await change(RULES, { approverNeeded: true }, administrator)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'approverNeeded' }],
    });
    approver = { ...(await signedIn(kith.app, { name: 'App Rover', grants: [{ odsCode: 'AAA', role: 'approver' }] })) };
    expect(await change(RULES, { approverNeeded: true }, editor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change(RULES, { approverNeeded: true }, {})).toMatchObject({ __typename: 'NotAllowed' });
    expect((await send({ id: (await save()).id })).message).toContain('you can publish this yourself');
    expect(await change(RULES, { approverNeeded: true }, administrator)).toEqual({
      __typename: 'PublishingRules',
      approverNeeded: true,
      approvers: ['App Rover'],
    });
    const [{ id }] = await kith.test.dataSource.query(`select id from organisation where ods_code = 'AAA'`);
    expect(await actionsOn(id)).toEqual(['organisation.publishing_rules_changed']);
  });
});

describe('review', () => {
  beforeEach(() => {
    kith.app.get(Mailer).kept.length = 0;
  });

  test('sends what is complete to the approvers, once, and tells them by mail', async () => {
    const draft = await save();
    const key = newId();
    const [one, two] = await Promise.all([send({ key, id: draft.id }), send({ key, id: draft.id })]);
    expect(one).toMatchObject({
      state: 'IN_REVIEW',
      version: 1,
      level: 'NETWORK',
      sentBy: { name: 'Ed Itor' },
      sentAt: expect.any(String),
    });
    expect(two).toEqual(one);
    await kith.drain();
    expect(mails()).toEqual(['To approve: Wards without paper']);
    expect(kith.app.get(Mailer).kept[0]?.text).toContain(`/publish/${draft.id}/publish`);
  });

  test('of what is incomplete or stale is refused, and elsewhere it is not there', async () => {
    const draft = await save({}, { outcome: '' });
    expect(await send({ id: draft.id })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'content.outcome' }] });
    expect(await send({ id: draft.id, version: 9 })).toMatchObject({ __typename: 'Conflict', theirs: { version: 1 } });
    expect([
      (await send({ id: draft.id }, stranger)).__typename,
      (await send({ id: newId() })).__typename,
      (await send({ id: 'no id' })).__typename,
    ]).toEqual(['NotFound', 'NotFound', 'NotFound']);
    expect(await send({ id: draft.id }, {})).toMatchObject({ signInNeeded: true });
  });

  test('ends with exactly the version that was read being published', async () => {
    const draft = await save();
    await send({ id: draft.id });
    expect(await publish({ id: draft.id }, editor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await publish({ id: draft.id })).toMatchObject({ __typename: 'Initiative', title: 'Wards without paper' });
    await kith.drain();
    expect(mails()).toContain('Published: Wards without paper');
    expect(await actionsOn(draft.id)).toEqual(['revision.sent_for_review', 'initiative.published']);
  });

  test('is taken back by an edit, so that nobody approves what they have not read', async () => {
    const draft = await save();
    await send({ id: draft.id });
    expect(await save({ id: draft.id, version: 1 }, { title: 'Another title' })).toMatchObject({
      state: 'WORKING',
      version: 2,
      sentBy: null,
    });
    expect(await publish({ id: draft.id })).toMatchObject({ __typename: 'Conflict', theirs: { version: 2, state: 'WORKING' } });
    expect(await refuse({ id: draft.id, version: 2 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await actionsOn(draft.id)).toEqual(['revision.sent_for_review', 'revision.taken_back']);
  });

  test('ends with a reason that the editor sees while going on, until it is sent again', async () => {
    const draft = await save();
    await send({ id: draft.id });
    expect(await refuse({ id: draft.id, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'reason' }] });
    expect(await refuse({ id: draft.id, reason: 'See 943 476 5919' })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'reason' }],
    });
    expect(await refuse({ id: draft.id }, editor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await refuse({ id: draft.id }, stranger)).toMatchObject({ __typename: 'NotFound' });
    expect(await refuse({ id: draft.id })).toMatchObject({
      state: 'REFUSED',
      refusedReason: 'Name the supplier.',
      refusedBy: { name: 'App Rover' },
    });
    await kith.drain();
    expect(mails()).toContain('Sent back: Wards without paper');
    // Whoever has the page open from before reads of it first.
    expect(await publish({ id: draft.id })).toMatchObject({ __typename: 'Conflict', theirs: { version: 2, state: 'REFUSED' } });
    expect(await save({ id: draft.id, version: 2 }, { title: 'Better' })).toMatchObject({
      state: 'WORKING',
      refusedReason: 'Name the supplier.',
    });
    expect(await send({ id: draft.id, version: 3 })).toMatchObject({ state: 'IN_REVIEW', refusedReason: null, refusedBy: null });
    // Sent again as it was is done already; for others than were asked it is another question.
    expect(await send({ id: draft.id, version: 3 })).toMatchObject({ state: 'IN_REVIEW' });
    expect(await send({ id: draft.id, version: 3, level: 'PUBLIC' })).toMatchObject({ __typename: 'Conflict', theirs: { version: 3 } });
    const read = async (as: Headers) => (await kith.ask(READ, { id: draft.id }, as)).data.workingRevision;
    expect([await read(approver), await read(administrator), await read(stranger), await read({})]).toEqual([
      { state: 'IN_REVIEW', refusedReason: null },
      null,
      null,
      null,
    ]);
  });
});
