import { beforeAll, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries } from '../../test/scene.js';
import { type SignedInHeaders, signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { LEVELS } from '../visibility/visibility.rules.js';
import { SESSION_COOKIE } from './sessions.js';
import { SignIn } from './sign-in.js';

const kith = useTestApp(addTrusts);
const HOLDER = `... on OrganisationPeople { holders { person { id name } contractor seesArea grants { role } } invitations { email contractor } }`;
const refusals = `... on NotAllowed { message } ... on NotFound { message }`;

let administrator: SignedInHeaders;
let contractor: SignedInHeaders;
let id: string;

const change = async (name: string, type: string, input: object, as: Record<string, string> = administrator) => {
  const more = name === 'inviteToRole' ? '... on NotAllowed { message }' : refusals;
  const answer = await kith.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${HOLDER} ${more} } }`,
    { input: { key: newId(), ...input } },
    as,
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
};
const mark = (input: object, as?: Record<string, string>) => change('changeContractor', 'ChangeContractorInput', input, as);
const holderOf = (view: { holders: { person: { id: string } }[] }) => view.holders.find(({ person }) => person.id === id);

/** Levels of the neighbour's and of the own entries that the contractor sees. */
async function seen(): Promise<{ own: string[]; near: string[] }> {
  const { data } = await kith.ask(`{ initiatives(first: 50) { edges { node { slug } } } }`, {}, contractor);
  const slugs: string[] = data.initiatives.edges.map(({ node }: { node: { slug: string } }) => node.slug);
  const levels = (of: string) => LEVELS.filter((level) => slugs.includes(`${of}-${level}`));
  return { own: levels('AAA'), near: levels('BBB') };
}

beforeAll(async () => {
  await publishEntries(
    kith,
    (['AAA', 'BBB'] as const).flatMap((organisation) => LEVELS.map((level) => ({ slug: `${organisation}-${level}`, organisation, level }))),
  );
  administrator = await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
  const invited = await change('inviteToRole', 'InviteToRoleInput', { email: 'con@supplier.example', role: 'EDITOR', contractor: true });
  expect(invited.invitations).toEqual([{ email: 'con@supplier.example', contractor: true }]);
  const identity = { issuer: 'https://login.example.org', subject: 'con', name: 'Con', email: 'con@supplier.example', emailVerified: true };
  const { token, csrfToken } = await kith.app.get(SignIn, { strict: false }).run({ ...identity, idToken: null }, null);
  contractor = { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
  const [row] = await kith.test.dataSource.query(`select id from person where name = 'Con'`);
  id = row.id;
});

describe('a contractor', () => {
  test('sees what the organisation’s members see of its own, but nothing that its area shares', async () => {
    expect(await seen()).toEqual({ own: [...LEVELS], near: ['network', 'public'] });
  });

  test('stays one with every further role, however it is given', async () => {
    const given = await change('giveRole', 'GiveRoleInput', { person: id, role: 'BOARD_MEMBER' });
    expect(holderOf(given)).toMatchObject({ contractor: true, seesArea: false, grants: [{ role: 'EDITOR' }, { role: 'BOARD_MEMBER' }] });
    expect((await seen()).near).toEqual(['network', 'public']);
  });

  test('sees what the area shares once an administrator allows it, and no longer when it is taken back', async () => {
    expect(holderOf(await mark({ person: id, contractor: true, seesArea: true }))).toMatchObject({ contractor: true, seesArea: true });
    expect((await seen()).near).toEqual(['system', 'network', 'public']);
    expect(holderOf(await mark({ person: id, contractor: true, seesArea: false }))).toMatchObject({ seesArea: false });
    expect((await seen()).near).toEqual(['network', 'public']);
  });

  test('is one no longer once that is said, and the changes are in the audit', async () => {
    expect(holderOf(await mark({ person: id, contractor: false, seesArea: false }))).toMatchObject({ contractor: false, seesArea: true });
    expect((await seen()).near).toEqual(['system', 'network', 'public']);
    const audit: { detail: object }[] = await kith.test.dataSource.query(
      `select detail from audit_event where action = 'person.contractor_changed' order by at`,
    );
    expect(audit.map(({ detail }) => detail)).toEqual([
      { person: id, contractor: true, seesArea: true, before: { contractor: true, seesArea: false } },
      { person: id, contractor: true, seesArea: false, before: { contractor: true, seesArea: true } },
      { person: id, contractor: false, seesArea: true, before: { contractor: true, seesArea: false } },
    ]);
  });
});

describe('who says so', () => {
  test('is an administrator of the same organisation, and nobody of themselves', async () => {
    const elsewhere = await signedIn(kith.app, { name: 'Else', grants: [{ odsCode: 'BBB', role: 'administrator' }] });
    const input = { person: id, contractor: true, seesArea: true };
    expect(await mark(input, contractor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await mark(input, {})).toMatchObject({ __typename: 'NotAllowed' });
    expect(await mark(input, elsewhere)).toEqual(await mark({ ...input, person: newId() }, elsewhere));
    const [ada] = await kith.test.dataSource.query(`select id from person where name = 'Ada'`);
    expect(await mark({ ...input, person: ada.id })).toMatchObject({ __typename: 'NotAllowed' });
  });
});
