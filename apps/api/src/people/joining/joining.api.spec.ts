import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addTrusts } from '../../../test/scene.js';
import { type SignedInHeaders, signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { SuccessionListeners } from '../../organisations/succession-listeners.js';
import { newId } from '../../platform/ids.js';
import { Mailer } from '../../platform/mail/mail.js';
import { BUNDLED_IDENTITIES } from '../bundled-provider/fictional-people.js';
import { SESSION_COOKIE } from '../sessions.js';
import { SignIn } from '../sign-in.js';
import { AddOperator } from './add-operator.js';
import { ApproveDomain } from './approve-domain.js';

/** The board of AAA's and BBB's area, and of CCC's. */
const kith = useTestApp(async (app) => {
  await addTrusts(app);
  for (const [code, system] of [
    ['QAB', 'QA1'],
    ['QCB', 'QC1'],
  ]) {
    const id = newId();
    await app.test.dataSource.query(`insert into organisation (id, ods_code, name, kind) values ($1, $2, $2, 'icb')`, [id, code]);
    await app.test.dataSource.query(
      `insert into membership (id, organisation_id, system_id) select $1, $2, id from system where ods_code = $3`,
      [newId(), id, system],
    );
  }
  const domains = app.app.get(ApproveDomain, { strict: false });
  await domains.add({ domain: 'alder.example.nhs.uk', organisation: 'AAA' });
  await domains.add({ domain: 'demo.example.org', organisation: 'DEMOX' });
});
const query = (sql: string, values: unknown[] = []) => kith.test.dataSource.query(sql, values);

const CLAIM = `__typename ... on OrganisationClaim { id state reason own statement executiveName executiveEmail claimantEmail claimant { name } organisation { odsCode } }`;
const ALLOWED = '... on NotAllowed { message signInNeeded }';
const INVALID = '... on InvalidInput { problems { field message } }';
const MISSING = '... on NotFound { message }';

const change = (name: string, type: string, refusals: string) => async (headers: Record<string, string>, input: object) => {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${CLAIM} ${refusals} } }`;
  const answer = await kith.ask(document, { input: { key: newId(), ...input } }, headers);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
};
const claim = change('claimOrganisation', 'ClaimOrganisationInput', `${ALLOWED} ${INVALID} ${MISSING}`);
const answer = change('answerOrganisationClaim', 'AnswerOrganisationClaimInput', `${ALLOWED} ${INVALID} ${MISSING}`);
const withdraw = change('withdrawOrganisationClaim', 'WithdrawOrganisationClaimInput', `${ALLOWED} ${MISSING}`);
const waiting = async (headers: Record<string, string>) =>
  (await kith.ask(`{ organisationClaims { totalCount edges { node { ${CLAIM} } } } }`, {}, headers)).data.organisationClaims;
const own = async (headers: Record<string, string>) =>
  (await kith.ask(`{ ownOrganisationClaims { ${CLAIM} } }`, {}, headers)).data.ownOrganisationClaims;
const joining = async (headers: Record<string, string>, odsCode: string) =>
  (
    await kith.ask(
      `query ($odsCode: String!) { joining(odsCode: $odsCode) { bar ownDomains sharedDomains officeAnswers organisation { name } } }`,
      { odsCode },
      headers,
    )
  ).data.joining;

async function signIn(
  email: string,
  { verified = true, issuer = 'https://login.example.org', name = email.split('@')[0] ?? '' } = {},
): Promise<SignedInHeaders> {
  const identity = { issuer, subject: email, name, email, emailVerified: verified, idToken: null };
  const { token, csrfToken } = await kith.app.get(SignIn, { strict: false }).run(identity, null);
  return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
}

const executive = { executiveName: 'Ella Chief', executiveEmail: 'Ella.Chief@alder.example.nhs.uk' };
const asked = { organisation: 'AAA', statement: 'I lead digital work at Alder.', ...executive };
const kept = () => kith.app.get(Mailer).kept;
const rolesOf = async (headers: Record<string, string>) =>
  (await kith.ask('{ viewer { affiliations { organisation { odsCode } roles } } }', {}, headers)).data.viewer.affiliations;

let claimant: SignedInHeaders;
beforeEach(async () => {
  kith.clock.stand('2026-03-02T10:00:00Z');
  await query('delete from organisation_claim');
  await query('update role_grant set ends_at = starts_at');
  kept().length = 0;
  claimant = await signIn('joe@nhs.net', { name: 'Joe Bloggs' });
});

describe('who may ask', () => {
  test('somebody with a verified address on an approved domain', async () => {
    expect(await joining(claimant, 'aaa')).toEqual({
      bar: null,
      ownDomains: ['alder.example.nhs.uk'],
      sharedDomains: ['nhs.net'],
      officeAnswers: false,
      organisation: { name: 'Alder NHS Trust' },
    });
    expect(await claim(claimant, asked)).toMatchObject({
      __typename: 'OrganisationClaim',
      state: 'WAITING',
      own: true,
      claimantEmail: 'joe@nhs.net',
    });
    expect((await joining(claimant, 'AAA')).bar).toBe('ASKED_ALREADY');
    expect(await claim(claimant, asked)).toMatchObject({ __typename: 'NotAllowed' });
  });

  test('nobody whose address is not verified, or on no approved domain', async () => {
    const unverified = await signIn('una@nhs.net', { verified: false });
    expect((await joining(unverified, 'AAA')).bar).toBe('ADDRESS_NOT_VERIFIED');
    expect(await claim(unverified, asked)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('not confirmed') });
    for (const address of ['mal@supplier.example.com', 'mal@alder.example.nhs.uk.example.com', 'mal@xnhs.net']) {
      const stranger = await signIn(address);
      expect((await joining(stranger, 'AAA')).bar).toBe('ADDRESS_NOT_APPROVED');
      expect(await claim(stranger, asked)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('no domain') });
    }
    // What was verified once is not, once the provider says otherwise.
    const before = await signIn('vera@nhs.net');
    await signIn('vera@nhs.net', { verified: false });
    expect((await joining(before, 'AAA')).bar).toBe('ADDRESS_NOT_VERIFIED');
  });

  test('nobody who is not signed in, and no access token', async () => {
    expect(await joining({}, 'AAA')).toBeNull();
    expect(await claim({}, asked)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    const made = await kith.ask(
      `mutation { createAccessToken(input: { key: "${newId()}", name: "script", scope: WRITE, days: 1 }) { ... on NewAccessToken { token } } }`,
      {},
      claimant,
    );
    const token = { authorization: `Bearer ${made.data.createAccessToken.token}` };
    expect(await claim(token, asked)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('access tokens') });
    expect(await joining(token, 'AAA')).toBeNull();
  });

  test('fictional people for the demonstration alone, and the others never for it', async () => {
    const fictional = await signIn('noor@demo.example.org', { issuer: BUNDLED_IDENTITIES });
    const demo = { ...asked, organisation: 'DEMOX', executiveEmail: 'ella@demo.example.org' };
    expect(await claim(fictional, asked)).toMatchObject({ __typename: 'NotFound' });
    expect(await joining(fictional, 'AAA')).toBeNull();
    expect(await claim(claimant, demo)).toMatchObject({ __typename: 'NotFound' });
    expect(await claim(claimant, { ...demo, organisation: 'NONE' })).toMatchObject({ __typename: 'NotFound' });
    expect((await joining(fictional, 'DEMOX')).sharedDomains).toEqual([]);
    expect(await claim(fictional, demo)).toMatchObject({ state: 'WAITING' });
  });

  test('five times a day', async () => {
    for (let time = 0; time < 5; time++) {
      const { id } = await claim(claimant, asked);
      expect(await withdraw(claimant, { id })).toMatchObject({ state: 'WITHDRAWN', statement: null, executiveEmail: null });
    }
    expect(await claim(claimant, asked)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('5 times a day') });
    kith.clock.stand('2026-03-03T10:00:01Z');
    expect(await claim(await signIn('joe@nhs.net'), asked)).toMatchObject({ state: 'WAITING' });
  });
});

describe('who is named to confirm', () => {
  const problem = async (input: object) => (await claim(claimant, { ...asked, ...input })).problems;

  test('an executive on the organisation’s own domain, somebody else than the one who asks', async () => {
    expect(await problem({ executiveName: '', executiveEmail: '' })).toEqual([
      { field: 'executiveEmail', message: expect.stringContaining('nobody of the area’s office') },
    ]);
    expect(await problem({ executiveEmail: 'friend@nhs.net' })).toEqual([
      { field: 'executiveEmail', message: expect.stringContaining('domain of the organisation itself') },
    ]);
    expect(await problem({ executiveEmail: 'nonsense' })).toEqual([
      { field: 'executiveEmail', message: expect.stringContaining('like name@') },
    ]);
    expect(await problem({ executiveName: '' })).toEqual([{ field: 'executiveName', message: expect.any(String) }]);
    expect(await problem({ statement: ' ' })).toEqual([{ field: 'statement', message: expect.any(String) }]);
    expect(await problem({ statement: 'Patient 943 476 5919' })).toEqual([
      { field: 'statement', message: expect.stringContaining('NHS number') },
    ]);
    const self = await signIn('ella.chief@alder.example.nhs.uk');
    expect((await claim(self, asked)).problems).toEqual([{ field: 'executiveEmail', message: expect.stringContaining('somebody else') }]);
  });

  test('nobody needs to be, where the area’s office has joined', async () => {
    const officer = await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAB', role: 'programme_officer' }] });
    expect((await joining(claimant, 'AAA')).officeAnswers).toBe(true);
    const made = await claim(claimant, { organisation: 'AAA', statement: 'I lead digital work.' });
    expect(made).toMatchObject({ state: 'WAITING', executiveEmail: null });
    expect((await waiting(officer)).edges).toMatchObject([{ node: { id: made.id, statement: 'I lead digital work.', own: false } }]);
  });
});

describe('a claim is answered', () => {
  test('by the executive it names, signed in with that address, and makes the first administrator', async () => {
    const { id } = await claim(claimant, asked);
    await kith.drain();
    expect(kept()).toMatchObject([{ to: 'ella.chief@alder.example.nhs.uk', text: expect.stringContaining('Joe Bloggs (joe@nhs.net)') }]);
    expect(kept()[0]?.text).not.toContain('I lead digital work');

    const unproven = await signIn('ella.chief@alder.example.nhs.uk', { verified: false });
    expect((await waiting(unproven)).edges).toEqual([]);
    expect(await answer(unproven, { id, confirm: true })).toMatchObject({ __typename: 'NotFound' });

    const ella = await signIn('ella.chief@alder.example.nhs.uk');
    expect(await waiting(ella)).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id, statement: 'I lead digital work at Alder.', executiveName: 'Ella Chief' } }],
    });
    kept().length = 0;
    expect(await answer(ella, { id, confirm: true })).toMatchObject({
      state: 'CONFIRMED',
      statement: null,
      executiveName: null,
      claimantEmail: null,
    });
    expect(await rolesOf(claimant)).toEqual([{ organisation: { odsCode: 'AAA' }, roles: ['ADMINISTRATOR'] }]);
    expect((await kith.ask(`{ viewer { actingFor { odsCode } } }`, {}, claimant)).data.viewer.actingFor).toEqual({ odsCode: 'AAA' });
    expect(await rolesOf(ella)).toEqual([]);
    expect((await waiting(ella)).totalCount).toBe(0);
    expect(await answer(ella, { id, confirm: false, reason: 'No' })).toMatchObject({ __typename: 'NotFound' });
    await kith.drain();
    expect(kept()).toMatchObject([{ to: 'joe@nhs.net', subject: expect.stringContaining('You are an administrator of Alder') }]);
    expect(await query(`select statement, executive_name, executive_email from organisation_claim`)).toEqual([
      { statement: null, executive_name: null, executive_email: null },
    ]);
    const [joe]: { id: string }[] = await query(`select id from person where name = 'Joe Bloggs'`);
    const acts = await query(
      `select action, detail, session is not null session from audit_event where subject_id = $1 or detail ->> 'role' = 'administrator'`,
      [id],
    );
    expect(acts).toContainEqual({ action: 'organisation.claimed', detail: { person: joe?.id, executiveNamed: true }, session: true });
    expect(acts).toContainEqual({ action: 'organisation.claim_confirmed', detail: { person: joe?.id, office: null }, session: true });
    expect(acts).toContainEqual({ action: 'role.given', detail: { role: 'administrator', person: joe?.id }, session: true });
    expect(acts).toHaveLength(3);
  });

  test('by a programme officer of the area’s board, and by no other office, role or person', async () => {
    const officer = await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAB', role: 'programme_officer' }] });
    const { id } = await claim(claimant, asked);
    const others = [
      await signedIn(kith.app, { name: 'Other office', grants: [{ odsCode: 'QCB', role: 'programme_officer' }] }),
      await signedIn(kith.app, { name: 'Board’s editor', grants: [{ odsCode: 'QAB', role: 'editor' }] }),
      await signedIn(kith.app, { name: 'Neighbour', grants: [{ odsCode: 'BBB', role: 'administrator' }] }),
      await signedIn(kith.app, { name: 'Operator', grants: [{ odsCode: null, role: 'operator' }] }),
      await signedIn(kith.app, {
        name: 'Elsewhere',
        grants: [
          { odsCode: 'CCC', role: 'programme_officer' },
          { odsCode: 'QAB', role: 'programme_officer' },
        ],
      }),
      await signIn('ella.other@alder.example.nhs.uk'),
      claimant,
      {},
    ];
    for (const other of others) {
      expect((await waiting(other)).totalCount).toBe(0);
      expect((await answer(other, { id, confirm: true })).__typename).toBe(other === others.at(-1) ? 'NotAllowed' : 'NotFound');
    }
    expect(await answer(officer, { id, confirm: false, reason: ' ' })).toMatchObject({ problems: [{ field: 'reason' }] });
    expect(await answer(officer, { id, confirm: false, reason: 'Ask with your trust address.' })).toMatchObject({ state: 'REFUSED' });
    expect(await own(claimant)).toMatchObject([{ state: 'REFUSED', reason: 'Ask with your trust address.' }]);
    expect(await rolesOf(claimant)).toEqual([]);
    await kith.drain();
    expect(kept().map(({ to, subject }) => [to, subject])).toContainEqual(['joe@nhs.net', 'Your claim on Alder NHS Trust was refused']);
    expect(kept().find(({ to }) => to === 'joe@nhs.net')?.text).toContain('Ask with your trust address.');
  });

  test('never by whoever made it, though they are an officer of the area', async () => {
    const { id } = await claim(claimant, asked);
    await query(
      `insert into role_grant (id, person_id, organisation_id, role, starts_at) select $1, p.id, o.id, 'programme_officer', $2 from person p, organisation o where p.name = 'Joe Bloggs' and o.ods_code = 'QAB'`,
      [newId(), kith.clock.now()],
    );
    await kith.ask(`mutation { actFor(odsCode: "QAB") { __typename } }`, {}, claimant);
    expect((await waiting(claimant)).totalCount).toBe(0);
    expect(await answer(claimant, { id, confirm: true })).toMatchObject({ __typename: 'NotFound' });
  });

  test('for 14 days; then what was written is forgotten, and whoever asked is told', async () => {
    const { id } = await claim(claimant, asked);
    await kith.drain();
    kept().length = 0;
    kith.clock.stand('2026-03-16T10:00:00Z');
    // Sessions of fourteen days ago have ended.
    const ella = await signIn('ella.chief@alder.example.nhs.uk');
    expect((await waiting(ella)).totalCount).toBe(0);
    expect(await answer(ella, { id, confirm: true })).toMatchObject({ __typename: 'NotFound' });
    await kith.drain();
    expect(kept()).toMatchObject([{ to: 'joe@nhs.net', subject: expect.stringContaining('Nobody has answered') }]);
    expect(await query(`select statement, executive_email from organisation_claim`)).toEqual([{ statement: null, executive_email: null }]);
    expect(await own(await signIn('joe@nhs.net'))).toMatchObject([{ state: 'EXPIRED' }]);
  });
});

describe('where its organisation closes meanwhile', () => {
  const close = (on: string | null) => query(`update organisation set closed_on = $1 where ods_code = 'AAA'`, [on]);
  afterEach(() => close(null));

  test('nobody confirms it any more, and whoever asked is told where to ask', async () => {
    const { id } = await claim(claimant, asked);
    await kith.drain();
    kept().length = 0;
    await close('2026-03-01');
    const ella = await signIn('ella.chief@alder.example.nhs.uk');
    expect((await waiting(ella)).totalCount).toBe(0);
    expect(await answer(ella, { id, confirm: true })).toMatchObject({ __typename: 'NotFound' });
    const [from, to] = (await query(`select id from organisation where ods_code in ('AAA', 'BBB') order by ods_code`)).map(
      (row: { id: string }) => row.id,
    );
    const successions = kith.app.get(SuccessionListeners, { strict: false });
    for (let day = 0; day < 2; day += 1) await kith.test.dataSource.transaction((manager) => successions.tell(manager, [{ from, to }]));
    expect(await own(claimant)).toMatchObject([{ state: 'REFUSED', reason: expect.stringContaining('It has closed.') }]);
    await kith.drain();
    expect(kept()).toMatchObject([
      { to: 'joe@nhs.net', text: expect.stringContaining('You can ask for an organisation that follows it.') },
    ]);
  });
});

describe('where there is an administrator', () => {
  test('they are told, and whoever asked learns no name', async () => {
    const ada = await signedIn(kith.app, { name: 'Ada Secret', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
    const made = await claim(claimant, { organisation: 'AAA', statement: 'I lead digital work.' });
    expect(made).toMatchObject({ state: 'PASSED_ON', statement: null });
    await kith.drain();
    expect(kept()).toMatchObject([{ text: expect.stringContaining('Joe Bloggs (joe@nhs.net) asks to join Kith for Alder') }]);
    expect(kept()[0]?.to).not.toBe('joe@nhs.net');
    expect(JSON.stringify(await own(claimant))).not.toContain('Ada');
    expect((await joining(ada, 'AAA')).bar).toBe('ADMINISTRATOR_ALREADY');
  });

  test('two claims at once make one; the other is passed on', async () => {
    const second = await signIn('kim@nhs.net', { name: 'Kim' });
    const first = await claim(claimant, asked);
    await claim(second, asked);
    const ella = await signIn('ella.chief@alder.example.nhs.uk');
    await answer(ella, { id: first.id, confirm: true });
    expect(await own(second)).toMatchObject([{ state: 'PASSED_ON' }]);
    expect(await rolesOf(second)).toEqual([]);
    await kith.drain();
    expect(kept().map(({ to, text }) => [to, /Kim \(kim@nhs\.net\)/.test(text)])).toContainEqual(['joe@nhs.net', true]);
    expect(kept().map(({ to, subject }) => [to, subject])).toContainEqual(['kim@nhs.net', 'Your claim on Alder NHS Trust was passed on']);
  });

  test('claims that are answered at the same moment wait for each other', async () => {
    const officer = await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAB', role: 'programme_officer' }] });
    const ids = [];
    for (const name of ['ann', 'ben', 'cy', 'dee']) ids.push((await claim(await signIn(`${name}@nhs.net`), asked)).id);
    const outcomes = await Promise.all(ids.map((id) => answer(officer, { id, confirm: true })));
    expect(outcomes.map(({ __typename, state }) => state ?? __typename).sort()).toEqual(['CONFIRMED', 'NotFound', 'NotFound', 'NotFound']);
  });
});

test('a page of claims goes on where it ended, for its own viewer alone', async () => {
  const officer = await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAB', role: 'programme_officer' }] });
  for (const name of ['ann', 'ben', 'cy']) await claim(await signIn(`${name}@nhs.net`), { organisation: 'BBB', statement: name });
  const page = async (after: string | null, headers: Record<string, string> = officer) =>
    kith.ask(
      `query ($after: String) { organisationClaims(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { statement } } } }`,
      { after },
      headers,
    );
  const first = (await page(null)).data.organisationClaims;
  const second = (await page(first.pageInfo.endCursor)).data.organisationClaims;
  expect([...first.edges, ...second.edges].map(({ node }: { node: { statement: string } }) => node.statement).sort()).toEqual([
    'ann',
    'ben',
    'cy',
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.totalCount]).toEqual([true, false, 3]);
  expect((await page(first.pageInfo.endCursor, claimant)).errors?.[0]?.message).toContain('another list');
});

describe('kith operator', () => {
  const issuer = 'https://login.example.org';
  const operators = () => kith.app.get(AddOperator, { strict: false });
  const told = async (headers: SignedInHeaders): Promise<string[]> =>
    (await kith.ask('{ viewer { roles } }', {}, headers)).data.viewer.roles;
  const audited = () =>
    query(
      `select action, person_id, count(*)::int from audit_event where detail ->> 'role' = 'operator' group by 1, 2 order by action desc`,
    ) as Promise<object[]>;

  test('makes an operator of somebody who has signed in, by subject or verified address, once, and ends it with their sessions', async () => {
    const opal = await signIn('opal@nhs.net', { name: 'Opal' });
    for (const who of ['opal@nhs.net', 'Opal@NHS.net ']) expect(await operators().add({ issuer, who })).toBe('Opal');
    expect(await told(opal)).toContain('OPERATOR');
    expect(await operators().end({ issuer, who: 'opal@nhs.net' })).toBe('Opal');
    expect((await kith.ask('{ viewer { person { name } } }', {}, opal)).data.viewer.person).toBeNull();
    expect(await told(await signIn('opal@nhs.net', { name: 'Opal' }))).not.toContain('OPERATOR');
    expect(await operators().end({ issuer, who: 'opal@nhs.net' })).toBe('Opal');
    expect(await audited()).toEqual([
      { action: 'role.given', person_id: null, count: 1 },
      { action: 'role.ended', person_id: null, count: 1 },
    ]);
  });

  test('refuses who never signed in, an address nobody proved, another provider, and an address of two', async () => {
    await signIn('unproved@nhs.net', { verified: false, name: 'Una' });
    const identity = { issuer, name: 'Twin', email: 'twin@nhs.net', emailVerified: true, idToken: null };
    for (const subject of ['twin-1', 'twin-2']) await kith.app.get(SignIn, { strict: false }).run({ ...identity, subject }, null);
    // By its subject, which here is the address, an unproved one is found all the same.
    await query(`update identity set subject = 'una' where subject = 'unproved@nhs.net'`);
    for (const [who, at] of [
      ['nobody@nhs.net', issuer],
      ['unproved@nhs.net', issuer],
      ['twin-1', 'https://other.example.org'],
      ['twin@nhs.net', issuer],
    ] as const)
      expect(await operators().add({ issuer: at, who })).toMatchObject({ problems: [{ field: 'who' }] });
    expect(await operators().add({ issuer, who: 'twin-1' })).toBe('Twin');
    await operators().end({ issuer, who: 'twin-1' });
  });
});

describe('kith domain', () => {
  const domains = () => kith.app.get(ApproveDomain, { strict: false });

  test('lists what is approved, shared ones first, each once', async () => {
    for (let time = 0; time < 2; time += 1) await domains().add({ domain: ' Shared.NHS.uk', organisation: undefined });
    expect(await domains().list()).toEqual([
      { domain: 'nhs.net', code: null, name: null },
      { domain: 'shared.nhs.uk', code: null, name: null },
      { domain: 'alder.example.nhs.uk', code: 'AAA', name: 'Alder NHS Trust' },
      { domain: 'demo.example.org', code: 'DEMOX', name: 'Demo NHS Trust' },
    ]);
  });

  test('takes one back for whom it was approved alone, and says where there was none', async () => {
    const list = async () => (await domains().list()).map(({ domain }) => domain);
    const removed = () => query(`select 1 from audit_event where action = 'organisation.domain_removed'`);
    const before = (await removed()).length;
    for (const wrong of [
      { domain: 'no domain' },
      { domain: 'never.nhs.uk' },
      { domain: 'alder.example.nhs.uk' },
      { domain: 'alder.example.nhs.uk', organisation: 'BBB' },
      { domain: 'alder.example.nhs.uk', organisation: 'ZZZ' },
    ])
      expect(await domains().remove(wrong)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await removed()).toHaveLength(before);
    expect(await list()).toHaveLength(4);
    expect(await domains().remove({ domain: 'shared.nhs.uk' })).toBe('shared.nhs.uk is removed for every organisation');
    await domains().add({ domain: 'cedar.example.nhs.uk', organisation: 'CCC' });
    await query(`update organisation set closed_on = '2026-01-01' where ods_code = 'CCC'`);
    expect(await domains().add({ domain: 'other.example.nhs.uk', organisation: 'CCC' })).toMatchObject({
      problems: [{ field: 'organisation' }],
    });
    expect(await domains().remove({ domain: 'cedar.example.nhs.uk', organisation: 'CCC' })).toContain('removed for Cedar');
    await query(`update organisation set closed_on = null where ods_code = 'CCC'`);
    expect(await list()).toEqual(['nhs.net', 'alder.example.nhs.uk', 'demo.example.org']);
    expect(await removed()).toHaveLength(before + 2);
  });
});
