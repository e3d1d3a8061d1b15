import { expect, test } from '@jest/globals';
import { holding } from '../../test/holding.js';
import { addTrusts } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { ErasePerson } from './erase-person.js';
import { SignIn } from './sign-in.js';

const kith = useTestApp(addTrusts, {}, 'owner');
const query = (sql: string, values: unknown[] = []) => kith.test.dataSource.query(sql, values);
const idOf = async (name: string): Promise<string> => (await query(`select id from person where name = $1`, [name]))[0].id;
const erase = (id: string) => () => kith.app.get(ErasePerson).byCommand(id, { anyway: false });
/** An erasure has the person's row by then, and most of its way to go. */
const ON_THE_WAY = 'lock table role_invitation in access exclusive mode';

const GIVE = `mutation ($input: GiveRoleInput!) { giveRole(input: $input) { __typename } }`;
const giveRole = (person: string, role: string, by: Record<string, string>) => async () =>
  (await kith.ask(GIVE, { input: { key: newId(), person, role } }, by)).data.giveRole;

test.each([
  ['the same name', 'Asha Brook'],
  ['another name', 'Asha Merrow'],
])('who signs in with %s while they are erased comes back as somebody new', async (_, name) => {
  const proven = (as: string) => ({
    issuer: 'https://provider.example',
    subject: name,
    name: as,
    email: 'asha@example.org',
    emailVerified: true,
    idToken: 'token',
  });
  await kith.app.get(SignIn).run(proven('Asha Brook'), null);
  const id = await idOf('Asha Brook');
  await holding(kith.test.dataSource, ON_THE_WAY, erase(id), () => kith.app.get(SignIn).run(proven(name), null));
  expect(await query(`select name, email from person where id = $1`, [id])).toEqual([{ name: 'A former member', email: null }]);
  expect(await query(`select 1 from session where person_id = $1`, [id])).toEqual([]);
  expect(await query(`select name from person p join identity i on i.person_id = p.id where i.subject = $1`, [name])).toEqual([{ name }]);
  await query(`update person set name = 'Later' where name = $1`, [name]);
});

test('nobody is given a role while they are erased', async () => {
  const ada = await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
  await signedIn(kith.app, { name: 'Edith', grants: [{ odsCode: 'AAA', role: 'editor' }] });
  const id = await idOf('Edith');
  const [, given] = await holding(kith.test.dataSource, ON_THE_WAY, erase(id), giveRole(id, 'ADMINISTRATOR', ada));
  expect(given).toEqual({ __typename: 'NotFound' });
  expect(await query(`select 1 from role_grant where person_id = $1 and ends_at is null`, [id])).toEqual([]);
});

test('nor do they make a token', async () => {
  const bo = await signedIn(kith.app, { name: 'Bo', grants: [{ odsCode: 'BBB', role: 'editor' }] });
  const id = await idOf('Bo');
  const MAKE = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { __typename } }`;
  const input = { key: newId(), name: 'Mine', scope: 'READ', days: 300 };
  const [, made] = await holding(kith.test.dataSource, ON_THE_WAY, erase(id), () => kith.ask(MAKE, { input }, bo));
  expect((made as { data: unknown }).data).toEqual({ createAccessToken: { __typename: 'NotAllowed' } });
  expect(await query(`select 1 from access_token where person_id = $1`, [id])).toEqual([]);
});

test('whoever gives a role to an administrator who is erased waits for it, or it for them', async () => {
  const cai = await signedIn(kith.app, { name: 'Cai', grants: [{ odsCode: 'CCC', role: 'administrator' }] });
  await signedIn(kith.app, { name: 'Dee', grants: [{ odsCode: 'CCC', role: 'administrator' }] });
  const id = await idOf('Dee');
  const lock = 'lock table role_grant in exclusive mode';
  const [given, erased] = await holding(kith.test.dataSource, lock, giveRole(id, 'EDITOR', cai), erase(id));
  expect(given).toEqual({ __typename: 'OrganisationPeople' });
  expect(erased).toEqual({ id });
  expect(await query(`select 1 from role_grant where person_id = $1 and ends_at is null`, [id])).toEqual([]);
});
