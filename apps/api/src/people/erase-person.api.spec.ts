import { describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { standsIn } from '../../test/stands-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';
import { AppointAdministrator } from './appoint-administrator.js';
import { ErasePerson } from './erase-person.js';
import { SESSION_COOKIE } from './sessions.js';
import { SignIn } from './sign-in.js';

const NAME = 'Persephone Wigglesworth';
const EMAIL = 'Persephone.Wigglesworth@alder.example.nhs.uk';
/** Parts of both, each of which nothing else holds; and as a token of the provider holds them. */
const WORDS = ['persephone', 'wigglesworth', Buffer.from(`{"email":"${EMAIL}"}`).toString('base64url').slice(0, 30)];
const DELETE = `mutation ($input: DeleteOwnAccountInput!) { deleteOwnAccount(input: $input) { __typename ... on NotAllowed { message signInNeeded } } }`;

let editors: Record<TrustCode, Record<string, string>>;
const kith = useTestApp(async (opened) => {
  await opened.app.get(LoadVocabularies).run();
  await addTrusts(opened);
  editors = await signInEditors(opened);
});

const identity = {
  issuer: 'https://id.example.org',
  subject: `oid-${NAME}`,
  name: NAME,
  email: EMAIL,
  emailVerified: true,
  idToken: `x.${WORDS[2]}.y`,
};
const signIn = async () => {
  const { token, csrfToken } = await kith.app.get(SignIn, { strict: false }).run(identity, null);
  return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
};
const change = async (name: string, type: string, input: object, as: Record<string, string>) => {
  const { data, errors } = await kith.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
    { input: { key: newId(), ...input } },
    as,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name].__typename;
};
const deleteAccount = async (as: Record<string, string>) => (await kith.ask(DELETE, { input: { key: newId() } }, as)).data.deleteOwnAccount;
const personId = async () => (await kith.test.dataSource.query(`select id from person where name = $1`, [NAME]))[0]?.id as string;

/** Does all that a person can do which leaves a trace of them. */
async function live(): Promise<{ as: Record<string, string>; thread: string; slug: string }> {
  const ids = await publishEntries(kith, [
    { slug: `theirs-${newId()}`, organisation: 'BBB', level: 'public' },
    { slug: `summary-${newId()}`, organisation: 'CCC', level: 'public', source: SUMMARISED },
  ]);
  const [theirs, summary] = Object.values(ids);
  await kith.app.get(AppointAdministrator).run({ organisation: 'AAA', email: EMAIL });
  await kith.drain();
  const as = await signIn();
  const id = await personId();
  for (const role of ['EDITOR', 'APPROVER']) await change('giveRole', 'GiveRoleInput', { person: id, role }, as);
  const [setting] = await kith.test.dataSource.query(`select id from term where vocabulary = 'care_setting' order by position limit 1`);
  const { data } = await kith.ask(
    `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on WorkingRevision { id version } } }`,
    {
      input: {
        key: newId(),
        level: 'PUBLIC',
        content: {
          title: `Charts ${newId()}`,
          summary: 'On wards.',
          outcome: 'Faster.',
          stage: 'LIVE',
          primaryCapability: 'electronic-patient-record',
          careSettings: [setting.id],
          contact: { role: 'Pharmacist' },
        },
      },
    },
    as,
  );
  const draft = data.saveDraft;
  await change('changePublishingRules', 'ChangePublishingRulesInput', { approverNeeded: true }, as);
  expect(await change('sendForReview', 'SendForReviewInput', { id: draft.id, version: draft.version, level: 'PUBLIC' }, as)).toBe(
    'WorkingRevision',
  );
  await change('refuseRevision', 'RefuseRevisionInput', { id: draft.id, version: draft.version, reason: 'Once more.' }, as);
  const [{ version }] = await kith.test.dataSource.query(`select version from revision where initiative_id = $1`, [draft.id]);
  expect(await change('publishInitiative', 'PublishInitiativeInput', { id: draft.id, version, level: 'PUBLIC' }, as)).toBe('Initiative');
  expect(await change('askAboutInitiative', 'AskAboutInitiativeInput', { initiative: theirs, subject: 'How?', text: 'Tell us.' }, as)).toBe(
    'Thread',
  );
  expect(await change('followInitiative', 'FollowInitiativeInput', { id: theirs }, as)).toBe('Initiative');
  await change(
    'recordAdaptation',
    'RecordAdaptationInput',
    { origin: theirs, status: 'PLANNING', taken: 'All', openInitiative: true, level: 'PUBLIC' },
    as,
  );
  expect(await change('reportEntry', 'ReportEntryInput', { id: summary, kind: 'MISTAKE', message: 'Wrong.', replyTo: EMAIL }, as)).toBe(
    'ReportReceipt',
  );
  await change(
    'reportEntry',
    'ReportEntryInput',
    { id: summary, kind: 'MISTAKE', message: 'Wrong again.', replyTo: EMAIL.toLowerCase() },
    {},
  );
  await change('requestTerm', 'RequestTermInput', { vocabulary: 'CAPABILITY', label: 'A term', why: 'It is missing.' }, as);
  await change('inviteToRole', 'InviteToRoleInput', { email: 'someone@example.org', role: 'MEMBER' }, as);
  await change('createAccessToken', 'CreateAccessTokenInput', { name: 'A script', scope: 'READ', days: 9 }, as);
  // An invitation that waits for the same address elsewhere, and a mail that could not be sent.
  await kith.app.get(AppointAdministrator).run({ organisation: 'CCC', email: EMAIL });
  await kith.drain();
  await kith.test.dataSource.query(`insert into job (id, kind, payload, run_after, last_error) values ($1, 'gone', '{}', now(), $2)`, [
    newId(),
    `550 <${EMAIL}> unknown`,
  ]);
  const [{ id: thread, slug }] = await kith.test.dataSource.query(
    `select t.id, i.slug from thread t, initiative i where t.initiative_id = $1 and i.id = $2`,
    [theirs, draft.id],
  );
  return { as, thread, slug };
}

describe('deleting one’s own account', () => {
  test('is refused to whoever is not signed in, or would leave an organisation without an administrator', async () => {
    expect(await deleteAccount({})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    const alone = { ...(await signedIn(kith.app, { name: 'Al One', grants: [{ odsCode: 'BBB', role: 'administrator' }] })) };
    expect(await deleteAccount(alone)).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('last administrator of Birch'),
    });
    expect(await standsIn(kith.test.dataSource, ['Al One'])).toEqual(['person.name']);
    await signedIn(kith.app, { name: 'An Other', grants: [{ odsCode: 'BBB', role: 'administrator' }] });
    expect(await deleteAccount(alone)).toEqual({ __typename: 'AccountDeleted' });
  });

  test('leaves the name and the address nowhere, and what was published where it was', async () => {
    const { as, thread, slug } = await live();
    await signedIn(kith.app, { name: 'Next Administrator', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
    expect(await standsIn(kith.test.dataSource, WORDS)).toEqual([
      'entry_case.reply_to',
      'identity.subject',
      'job.last_error',
      'person.email',
      'person.name',
      'role_invitation.email',
      'session.id_token',
    ]);
    expect(kith.app.get(Mailer).kept.some(({ to }) => to.toLowerCase() === EMAIL.toLowerCase())).toBe(true);
    const id = await personId();
    expect(await deleteAccount(as)).toEqual({ __typename: 'AccountDeleted' });
    expect(await standsIn(kith.test.dataSource, WORDS)).toEqual([]);
    expect(await kith.test.dataSource.query(`select 1 from follow where person_id = $1`, [id])).toEqual([]);
    expect(kith.app.get(Mailer).kept.filter(({ to }) => to.toLowerCase() === EMAIL.toLowerCase())).toEqual([]);
    expect((await kith.ask(`{ viewer { person { id } roles } ownAccount { id } }`, {}, as)).data).toEqual({
      viewer: { person: null, roles: [] },
      ownAccount: null,
    });
    const { data } = await kith.ask(
      `query ($thread: ID!, $slug: String!) { thread(id: $thread) { asker { name } messages { author { name } text } } initiative(slug: $slug) { title }
        initiativeHistory(slug: $slug) { revisions { publishedBy { name } } } }`,
      { thread, slug },
      editors.BBB,
    );
    expect(data.thread).toMatchObject({
      asker: { name: 'A former member' },
      messages: [{ author: { name: 'A former member' }, text: 'Tell us.' }],
    });
    expect(data.initiative.title).toMatch(/^Charts/);
    const own = await kith.ask(
      `query ($slug: String!) { initiativeHistory(slug: $slug) { revisions { publishedBy { name } } } }`,
      { slug },
      editors.AAA,
    );
    expect(own.data.initiativeHistory.revisions).toEqual([{ publishedBy: { name: 'A former member' } }]);
    const roles = await kith.test.dataSource.query(`select 1 from role_grant where person_id = $1 and ends_at is null`, [id]);
    const audited = await kith.test.dataSource.query(
      `select person_id, detail from audit_event where action = 'person.erased' and subject_id = $1`,
      [id],
    );
    expect([roles, audited]).toEqual([[], [{ person_id: id, detail: { by: 'self' } }]]);
  });

  test('of somebody who signs in again begins anew, without any role', async () => {
    const as = await signIn();
    expect((await kith.ask(`{ viewer { person { name } affiliations { roles } } }`, {}, as)).data.viewer).toEqual({
      person: { name: NAME },
      affiliations: [],
    });
  });
});

describe('by command', () => {
  test('an operator erases by address or by id', async () => {
    const erase = kith.app.get(ErasePerson);
    const id = await personId();
    expect(await erase.byCommand('nobody@example.org', { anyway: false })).toMatchObject({ problems: [{ field: 'person' }] });
    expect(await erase.byCommand(EMAIL.toUpperCase(), { anyway: false })).toEqual({ id });
    expect(await erase.byCommand(EMAIL, { anyway: false })).toMatchObject({ problems: [{ field: 'person' }] });
    expect(await standsIn(kith.test.dataSource, WORDS)).toEqual([]);
  });

  test('the last administrator only when it is said so', async () => {
    await signedIn(kith.app, { name: 'So Lonely', grants: [{ odsCode: 'CCC', role: 'administrator' }] });
    const [{ id }] = await kith.test.dataSource.query(`select id from person where name = 'So Lonely'`);
    const erase = kith.app.get(ErasePerson);
    expect(await erase.byCommand(id, { anyway: false })).toMatchObject({ problems: [{ message: expect.stringContaining('--anyway') }] });
    expect(await erase.byCommand(id, { anyway: true })).toEqual({ id });
    expect(await standsIn(kith.test.dataSource, ['So Lonely'])).toEqual([]);
  });
});
