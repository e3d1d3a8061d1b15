import { expect, test } from '@jest/globals';
import { addTrusts } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(addTrusts);
const END = `mutation ($input: EndRoleInput!) { endRole(input: $input) { __typename ... on NotAllowed { message } } }`;
const REFUSED = /last administrator|Only administrators|Choose the organisation|Sign in to do this/;
const administrators = `from role_grant g join organisation o on o.id = g.organisation_id
  where o.ods_code = 'AAA' and g.role = 'administrator' and g.ends_at is null`;

// Each alone is right; both together would leave nobody.
test.each([
  ['their own role', (own: string, _other: string) => own],
  ['each other’s role', (_own: string, other: string) => other],
])('of two administrators who end %s at once, one stays', async (_, chosen) => {
  for (let round = 0; round < 5; round++) {
    await kith.test.dataSource.query(`update role_grant set ends_at = now() where ends_at is null`);
    const grants = [{ odsCode: 'AAA' as const, role: 'administrator' as const }];
    const [ada, bea] = [await signedIn(kith.app, { name: 'Ada', grants }), await signedIn(kith.app, { name: 'Bea', grants })];
    const rows: { id: string; name: string }[] = await kith.test.dataSource.query(
      `select g.id, (select name from person p where p.id = g.person_id) name ${administrators}`,
    );
    const grantOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
    const end = (grant: string, headers: Record<string, string>) => kith.ask(END, { input: { key: newId(), grant } }, headers);
    const answers = await Promise.all([end(chosen(grantOf('Ada'), grantOf('Bea')), ada), end(chosen(grantOf('Bea'), grantOf('Ada')), bea)]);
    expect(await kith.test.dataSource.query(`select count(*)::int n ${administrators}`)).toEqual([{ n: 1 }]);
    // What the second is told depends on how far the first had come: their role, what they act for or their session is gone.
    expect(answers.filter(({ data }) => REFUSED.test(data.endRole.message ?? ''))).toHaveLength(1);
  }
});
