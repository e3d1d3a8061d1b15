import { beforeEach, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries } from '../../test/scene.js';
import { type SignedInHeaders, signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Sessions } from './sessions.js';
import { SignOutPeople } from './sign-out-people.js';

const kith = useTestApp(addTrusts);
const query = (sql: string, values: unknown[] = []) => kith.test.dataSource.query(sql, values);
const ACCOUNT = `id roles { role organisation { odsCode } } sessions { id current actingFor { odsCode } } accessTokens { id name scope lastUsedAt expiresAt actingFor { odsCode } }`;
const account = async (headers: Record<string, string>) => (await kith.ask(`{ ownAccount { ${ACCOUNT} } }`, {}, headers)).data.ownAccount;

const change =
  (name: string, type: string) =>
  async (headers: Record<string, string>, input: object = {}) => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on OwnAccount { ${ACCOUNT} } } }`;
    return (await kith.ask(document, { input: { key: newId(), ...input } }, headers)).data[name];
  };
const endSession = change('endSession', 'EndSessionInput');
const endOthers = change('endOtherSessions', 'EndOtherSessionsInput');
const revoke = change('revokeAccessToken', 'RevokeAccessTokenInput');
async function create(headers: Record<string, string>, input: object = {}) {
  const document = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
    __typename ... on NewAccessToken { token account { ${ACCOUNT} } } ... on InvalidInput { problems { field } } } }`;
  return (await kith.ask(document, { input: { key: newId(), name: 'Reports', scope: 'READ', days: 30, ...input } }, headers)).data
    .createAccessToken;
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const WHO = `{ viewer { person { name } actingFor { odsCode } roles csrfToken } }`;

let ada: SignedInHeaders;
let other: SignedInHeaders;
beforeEach(async () => {
  kith.clock.run();
  ada = await signedIn(kith.app, {
    name: 'Ada',
    grants: [
      { odsCode: 'AAA', role: 'editor' },
      { odsCode: 'AAA', role: 'administrator' },
    ],
  });
  other = await signedIn(kith.app, { name: 'Other', grants: [{ odsCode: 'BBB', role: 'editor' }] });
});

/** The same person on another machine. */
async function again(headers: Record<string, string>): Promise<SignedInHeaders> {
  const { id: personId } = await account(headers);
  const sessions = kith.app.get(Sessions, { strict: false });
  const session = await kith.test.dataSource.transaction((manager) =>
    sessions.create(manager, { personId, actingOrganisationId: null, idToken: null }),
  );
  return { cookie: `kith_session=${session.token}`, 'x-csrf-token': session.csrfToken };
}

describe('sessions', () => {
  test('are listed to their own person, this one marked, and end one by one', async () => {
    const elsewhere = await again(ada);
    const shown = await account(ada);
    expect(shown.sessions).toMatchObject([
      { current: true, actingFor: { odsCode: 'AAA' } },
      { current: false, actingFor: null },
    ]);
    const stored: { id: string }[] = await query(`select id from session`);
    for (const { id } of stored) expect(JSON.stringify(shown)).not.toContain(id);
    expect(await endSession(other, { id: shown.sessions[1].id })).toEqual({ __typename: 'NotFound' });
    expect((await endSession(ada, { id: shown.sessions[1].id })).sessions).toHaveLength(1);
    expect(await account(elsewhere)).toBeNull();
    expect(await account({})).toBeNull();
  });

  test('all but this one end at once', async () => {
    const [first, second] = [await again(ada), await again(ada)];
    expect((await endOthers(ada)).sessions).toMatchObject([{ current: true }]);
    expect([await account(first), await account(second)]).toEqual([null, null]);
    expect((await account(other)).sessions).toHaveLength(1);
    expect(await query(`select detail from audit_event where action = 'session.ended' order by at desc limit 1`)).toEqual([
      { detail: { sessions: 2 } },
    ]);
  });
});

describe('a window', () => {
  const ofBoth = () =>
    signedIn(kith.app, {
      name: 'Bo',
      grants: [
        { odsCode: 'AAA', role: 'editor' },
        { odsCode: 'BBB', role: 'editor' },
      ],
    });
  const idOf = async (code: string) => (await query(`select id from organisation where ods_code = $1`, [code]))[0].id;
  const actsFor = async (headers: Record<string, string>) => (await kith.ask(WHO, {}, headers)).data.viewer.actingFor?.odsCode ?? null;

  test('goes on acting for the organisation that it shows when another one chooses another', async () => {
    const bo = await ofBoth();
    const first = { ...bo, 'kith-acting-for': await idOf('AAA') };
    await kith.ask(`mutation { actFor(odsCode: "BBB") { __typename } }`, {}, bo);
    expect([await actsFor(bo), await actsFor(first)]).toEqual(['BBB', 'AAA']);
    const save = `mutation ($key: ID!) { saveDraft(input: { key: $key, content: { title: "Of the first" } }) { __typename } }`;
    await kith.ask(save, { key: newId() }, first);
    expect(
      await query(`select o.ods_code from initiative i join revision r on r.initiative_id = i.id join organisation o on o.id = i.lead_id
        where r.content ->> 'title' = 'Of the first'`),
    ).toEqual([{ ods_code: 'AAA' }]);
  });

  test('downloads for the organisation that it shows', async () => {
    const bo = await ofBoth();
    await kith.ask(`mutation { actFor(odsCode: "BBB") { __typename } }`, {}, bo);
    const server = kith.app.getHttpAdapter().getInstance();
    await publishEntries(kith, [{ slug: 'of-alder', organisation: 'AAA' }]);
    const file = async (asked: string) => (await server.inject({ url: `/exports/initiatives.csv${asked}`, headers: bo })).body;
    expect(await file(`?acting-for=${await idOf('AAA')}`)).toContain('of-alder');
    expect(await file('')).not.toContain('of-alder');
  });

  test('gains nothing by what it says: of another organisation, or none, it acts for nobody', async () => {
    const bo = await ofBoth();
    for (const said of [await idOf('CCC'), 'nobody', 'AAA', newId()]) expect(await actsFor({ ...bo, 'kith-acting-for': said })).toBeNull();
    expect(await actsFor({ 'kith-acting-for': await idOf('AAA') })).toBeNull();
  });
});

describe('an access token', () => {
  test('is shown once, kept as its digest, and answers as its person without a cookie', async () => {
    const key = newId();
    const { token, account: shown } = await create(ada, { key });
    expect(shown.accessTokens).toMatchObject([{ name: 'Reports', scope: 'READ', lastUsedAt: null, actingFor: { odsCode: 'AAA' } }]);
    expect((await create(ada, { key })).token).toBeNull();
    expect(JSON.stringify(await query(`select * from access_token`))).not.toContain(token);
    const { data } = await kith.ask(WHO, {}, bearer(token));
    expect(data.viewer).toEqual({
      person: { name: 'Ada' },
      actingFor: { odsCode: 'AAA' },
      roles: expect.arrayContaining(['EDITOR']),
      csrfToken: null,
    });
    expect((await account(ada)).accessTokens[0].lastUsedAt).not.toBeNull();
    expect((await account(other)).accessTokens).toEqual([]);
  });

  test('that may only read changes nothing; one that may write needs no other token', async () => {
    const wanted = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`;
    const input = { key: newId(), content: { title: 'By a script' } };
    const reading = await kith.ask(wanted, { input }, bearer((await create(ada)).token));
    expect(reading).toMatchObject({ data: null, errors: [{ message: 'This access token may only read.' }] });
    const writing = await kith.ask(wanted, { input }, bearer((await create(ada, { scope: 'WRITE' })).token));
    expect(writing.data?.saveDraft.__typename).toBe('WorkingRevision');
  });

  test('opens nothing once ended or too old, and says so', async () => {
    const { token, account: shown } = await create(ada);
    const { id } = shown.accessTokens[0];
    expect(await revoke(other, { id })).toEqual({ __typename: 'NotFound' });
    kith.clock.stand(new Date(Date.now() + 31 * 86_400_000));
    expect(JSON.stringify(await kith.ask(WHO, {}, bearer(token)))).not.toContain('Ada');
    kith.clock.run();
    expect((await revoke(ada, { id })).accessTokens).toEqual([]);
    const response = await kith.app.inject({ method: 'POST', url: '/graphql', headers: bearer(token), payload: { query: WHO } });
    expect(response.statusCode).toBe(401);
    expect(response.body).not.toContain('Ada');
  });

  test('makes no tokens, sees no account and gives no roles', async () => {
    const { token } = await create(ada, { scope: 'WRITE' });
    expect(await create(bearer(token))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await account(bearer(token))).toBeNull();
    const invite = `mutation ($input: InviteToRoleInput!) { inviteToRole(input: $input) { __typename } }`;
    const answer = await kith.ask(invite, { input: { key: newId(), email: 'a@b.uk', role: 'EDITOR' } }, bearer(token));
    expect(answer.data.inviteToRole.__typename).toBe('NotAllowed');
  });

  test('needs a name and an end within a year, and a person who is signed in', async () => {
    expect((await create(ada, { name: ' ' })).problems).toEqual([{ field: 'name' }]);
    for (const days of [0, -1, 366]) expect((await create(ada, { days })).problems).toEqual([{ field: 'days' }]);
    expect(await create({})).toMatchObject({ __typename: 'NotAllowed' });
  });
});

test('the operator ends every session of one person, and of everybody', async () => {
  const [one, other] = [await signedIn(kith.app, { name: 'Stolen laptop' }), await signedIn(kith.app, { name: 'Somebody else' })];
  const known = async (headers: Record<string, string>) =>
    (await kith.ask('{ viewer { person { name } } }', {}, headers)).data.viewer.person?.name ?? null;
  const [{ email }] = await kith.test.dataSource.query(`select email from person where name = 'Stolen laptop'`);
  expect(await kith.app.get(SignOutPeople).run(`x${email}`)).toBeNull();
  expect(await kith.app.get(SignOutPeople).run(email.toUpperCase())).toBe(1);
  expect([await known(one), await known(other)]).toEqual([null, 'Somebody else']);
  expect(await kith.app.get(SignOutPeople).run(null)).toBeGreaterThan(0);
  expect(await known(other)).toBeNull();
  expect(await kith.test.dataSource.query(`select 1 from audit_event where action = 'session.ended_by_operator'`)).not.toEqual([]);
});
