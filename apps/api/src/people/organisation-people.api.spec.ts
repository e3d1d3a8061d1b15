import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addTrusts } from '../../test/scene.js';
import { type SignedInHeaders, signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { AppointAdministrator } from './appoint-administrator.js';
import { digestOf } from './session-token.js';
import { SESSION_COOKIE } from './sessions.js';
import { SignIn } from './sign-in.js';

const kith = useTestApp(addTrusts);
const query = (sql: string, values: unknown[] = []) => kith.test.dataSource.query(sql, values);

const SHOWN = `... on OrganisationPeople { id holders { person { id name } grants { id role } } invitations { id email role } rolesToGive }`;
const REFUSED = `... on NotAllowed { message signInNeeded } ... on NotFound { message } ... on InvalidInput { problems { field message } }`;
const refusedIn = (...types: string[]) =>
  types.map((type) => REFUSED.match(new RegExp(`\\.\\.\\. on ${type} \\{[^.]*`))?.[0] ?? '').join(' ');
const PEOPLE = `{ organisationPeople { id holders { person { id name } grants { id role } } invitations { id email role } rolesToGive } viewer { actingFor { odsCode } roles } }`;

const people = async (headers: Record<string, string>) => (await kith.ask(PEOPLE, {}, headers)).data.organisationPeople;
const change = (name: string, type: string, refusals: string[]) => async (headers: Record<string, string>, input: object) => {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${SHOWN} ${refusedIn(...refusals)} } }`;
  const answer = await kith.ask(document, { input: { key: newId(), ...input } }, headers);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
};
const invite = change('inviteToRole', 'InviteToRoleInput', ['InvalidInput', 'NotAllowed']);
const withdraw = change('withdrawRoleInvitation', 'WithdrawRoleInvitationInput', ['NotFound', 'NotAllowed']);
const give = change('giveRole', 'GiveRoleInput', ['InvalidInput', 'NotFound', 'NotAllowed']);
const end = change('endRole', 'EndRoleInput', ['NotFound', 'NotAllowed']);

/** As the provider would prove them. */
async function signIn(subject: string, email: string, emailVerified = true): Promise<SignedInHeaders> {
  const identity = {
    issuer: 'https://login.example.org',
    subject,
    name: subject,
    email,
    emailVerified,
    idToken: null,
    providerSession: null,
  };
  const { token, csrfToken } = await kith.app.get(SignIn, { strict: false }).run(identity, null);
  return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
}

const grantOf = (view: { holders: { person: { name: string }; grants: { id: string; role: string }[] }[] }, name: string, role: string) =>
  view.holders.find(({ person }) => person.name === name)?.grants.find((grant) => grant.role === role)?.id ?? '';
const audited = async (action: string) =>
  (await query(`select detail, organisation_id, person_id, session from audit_event where action = $1 order by at`, [action])) as {
    detail: object;
  }[];

let administrator: SignedInHeaders;
let elsewhere: SignedInHeaders;
beforeAll(async () => {
  elsewhere = await signedIn(kith.app, { name: 'Elsewhere', grants: [{ odsCode: 'BBB', role: 'administrator' }] });
});
beforeEach(async () => {
  await query(
    `update role_grant set ends_at = now() where ends_at is null and organisation_id = (select id from organisation where ods_code = 'AAA')`,
  );
  administrator = await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
});

describe('the operator appoints', () => {
  test('an organisation’s first administrator, who takes it up at the first sign-in with that address', async () => {
    const appoint = kith.app.get(AppointAdministrator, { strict: false });
    expect(await appoint.run({ organisation: 'ccc', email: ' First@Cedar.nhs.uk ' })).toEqual({
      organisation: 'Cedar NHS Trust',
      email: 'first@cedar.nhs.uk',
    });
    await kith.drain();
    const mail = kith.app.get(Mailer, { strict: false }).kept[0];
    expect(mail).toMatchObject({ to: 'first@cedar.nhs.uk' });
    expect(mail?.text).toContain('/sign-in');
    const first = await signIn('cedar-first', 'first@cedar.nhs.uk');
    const { data } = await kith.ask(PEOPLE, {}, first);
    expect(data.viewer).toEqual({ actingFor: { odsCode: 'CCC' }, roles: ['ADMINISTRATOR'] });
    expect(await audited('role.taken_up')).toMatchObject([
      { detail: { role: 'administrator' }, session: expect.stringMatching(/^[\w-]{20,}$/) },
    ]);
  });

  test('nobody whose address the provider did not verify', async () => {
    await kith.app.get(AppointAdministrator, { strict: false }).run({ organisation: 'CCC', email: 'second@cedar.nhs.uk' });
    expect(await people(await signIn('impostor', 'second@cedar.nhs.uk', false))).toBeNull();
    expect(await people(await signIn('second', 'second@cedar.nhs.uk'))).not.toBeNull();
  });

  test('nobody of an organisation that does not exist, or without an address', async () => {
    const appoint = kith.app.get(AppointAdministrator, { strict: false });
    expect(await appoint.run({ organisation: 'ZZZ', email: 'a@b.uk' })).toMatchObject({ problems: [{ field: 'organisation' }] });
    expect(await appoint.run({ organisation: 'CCC', email: 'nobody' })).toMatchObject({ problems: [{ field: 'email' }] });
  });
});

describe('who is here', () => {
  test('is shown to the organisation’s administrators alone', async () => {
    const editor = await signedIn(kith.app, { name: 'Ed', grants: [{ odsCode: 'AAA', role: 'editor' }] });
    const operator = await signedIn(kith.app, { name: 'Op', grants: [{ odsCode: null, role: 'operator' }] });
    expect((await people(administrator)).holders.map(({ person }: { person: { name: string } }) => person.name)).toEqual(['Ada', 'Ed']);
    expect(await people(editor)).toBeNull();
    expect(await people(operator)).toBeNull();
    expect(await people({})).toBeNull();
    expect(JSON.stringify(await people(elsewhere))).not.toMatch(/Ada|"Ed"/);
  });
});

describe('an invitation', () => {
  test('waits, is written about, and is taken up once', async () => {
    const input = { key: newId(), email: 'Eva@Alder.nhs.uk', role: 'EDITOR' };
    expect((await invite(administrator, input)).invitations).toMatchObject([{ email: 'eva@alder.nhs.uk', role: 'EDITOR' }]);
    // The same key is the same act.
    expect((await invite(administrator, input)).invitations).toHaveLength(1);
    expect((await invite(administrator, { ...input, key: newId() })).problems).toMatchObject([{ field: 'email' }]);
    await kith.drain();
    expect(kith.app.get(Mailer, { strict: false }).kept.filter(({ to }) => to === 'eva@alder.nhs.uk')).toHaveLength(1);
    const eva = await signIn('eva', 'eva@alder.nhs.uk');
    await signIn('eva', 'eva@alder.nhs.uk');
    expect((await kith.ask(PEOPLE, {}, eva)).data.viewer.roles).toEqual(['EDITOR']);
    const after = await people(administrator);
    expect(after.invitations).toEqual([]);
    expect(grantOf(after, 'eva', 'EDITOR')).not.toBe('');
    expect((await invite(administrator, { ...input, key: newId() })).problems).toMatchObject([
      { message: expect.stringContaining('already') },
    ]);
    expect((await people(administrator)).invitations).toEqual([]);
    expect(await query(`select email from role_invitation where closed_at is not null and email is not null`)).toEqual([]);
    expect(JSON.stringify(await query(`select detail from audit_event`))).not.toContain('alder.nhs.uk');
  });

  test('that was withdrawn, or is too old, gives nothing', async () => {
    const shown = await invite(administrator, { email: 'late@alder.nhs.uk', role: 'MEMBER' });
    const { id } = shown.invitations[0];
    expect(await withdraw(elsewhere, { id })).toMatchObject({ __typename: 'NotFound' });
    expect((await withdraw(administrator, { id })).invitations).toEqual([]);
    expect(await withdraw(administrator, { id })).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(administrator, { id: 'no id' })).toMatchObject({ __typename: 'NotFound' });
    await invite(administrator, { email: 'late@alder.nhs.uk', role: 'MEMBER' });
    await query(`update role_invitation set expires_at = now() - interval '1 minute' where email = 'late@alder.nhs.uk'`);
    expect((await kith.ask(PEOPLE, {}, await signIn('late', 'late@alder.nhs.uk'))).data.viewer.roles).toEqual([]);
  });

  test('is refused to others, for roles that are not there and for what is no address', async () => {
    const editor = await signedIn(kith.app, { name: 'Ed', grants: [{ odsCode: 'AAA', role: 'editor' }] });
    const wanted = { email: 'x@alder.nhs.uk', role: 'EDITOR' };
    expect(await invite(editor, wanted)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await invite({}, wanted)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    for (const role of ['OPERATOR', 'PROGRAMME_OFFICER'])
      expect((await invite(administrator, { ...wanted, role })).problems).toMatchObject([{ field: 'role' }]);
    for (const email of ['x', 'x@y', 'a@b.uk, c@d.uk', 'x@alder.nhs.uk\nBcc: y@z.uk', `${'x'.repeat(400)}@alder.nhs.uk`, ''])
      expect((await invite(administrator, { ...wanted, email })).problems).toMatchObject([{ field: 'email' }]);
  });
});

describe('a role', () => {
  test('is given to somebody who belongs here, and ended at once', async () => {
    const editor = await signedIn(kith.app, { name: 'Ed', grants: [{ odsCode: 'AAA', role: 'editor' }] });
    const { person } = (await people(administrator)).holders.find((one: { person: { name: string } }) => one.person.name === 'Ed');
    const given = await give(administrator, { person: person.id, role: 'APPROVER' });
    await kith.ask(
      `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { __typename } }`,
      { input: { key: newId(), name: 'Script', scope: 'WRITE', days: 30 } },
      editor,
    );
    expect((await give(administrator, { person: person.id, role: 'APPROVER' })).problems).toMatchObject([{ field: 'role' }]);
    for (const role of ['EDITOR', 'APPROVER']) await end(administrator, { grant: grantOf(given, 'Ed', role) });
    expect((await kith.ask(PEOPLE, {}, editor)).data.viewer).toEqual({ actingFor: null, roles: [] });
    const session = digestOf(editor.cookie.split('=')[1] ?? '');
    // Nor does a script come back to the organisation with another role, given later.
    expect(await query(`select acting_organisation_id from access_token where person_id = $1`, [person.id])).toEqual([
      { acting_organisation_id: null },
    ]);
    // What was open under the role is closed; the administrator's own session goes on.
    expect(await query(`select 1 from session where id = $1`, [session])).toEqual([]);
    expect(await end(administrator, { grant: grantOf(given, 'Ed', 'EDITOR') })).toMatchObject({ __typename: 'NotFound' });
    expect(await give(administrator, { person: person.id, role: 'EDITOR' })).toMatchObject({ __typename: 'NotFound' });
    expect((await audited('role.ended')).slice(-1)).toMatchObject([{ detail: { role: 'approver', person: person.id } }]);
  });

  test('of another organisation is not found', async () => {
    const other = await people(elsewhere);
    const [{ person, grants }] = other.holders;
    expect(await end(administrator, { grant: grants[0].id })).toMatchObject({ __typename: 'NotFound' });
    expect(await give(administrator, { person: person.id, role: 'EDITOR' })).toMatchObject({ __typename: 'NotFound' });
    expect(await end(administrator, { grant: 'no id' })).toMatchObject({ __typename: 'NotFound' });
    expect(await people(elsewhere)).toEqual(other);
  });

  test('of the last administrator stays', async () => {
    const before = await people(administrator);
    const grant = grantOf(before, 'Ada', 'ADMINISTRATOR');
    expect(await end(administrator, { grant })).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('last administrator'),
    });
    expect(await people(administrator)).toEqual(before);
    await signedIn(kith.app, { name: 'Bea', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
    // Whoever ends their own role is told that it is done, and sees nothing more.
    expect(await end(administrator, { grant })).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('done') });
    expect(await people(administrator)).toBeNull();
  });
});
