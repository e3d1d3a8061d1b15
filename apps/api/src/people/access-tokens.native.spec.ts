import { expect, test } from '@jest/globals';
import { addTrusts } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(addTrusts);
const CREATE = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { __typename } }`;

test('no more tokens than one may have are made, though many are asked for at once', async () => {
  const ada = await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'AAA', role: 'editor' }] });
  const create = (name: string) => kith.ask(CREATE, { input: { key: newId(), name, scope: 'READ', days: 30 } }, ada);
  const answers = await Promise.all(Array.from({ length: 30 }, (_, place) => create(`Script ${place}`)));
  const kinds = answers.map(({ data }) => data.createAccessToken.__typename);
  expect(kinds.filter((kind) => kind === 'NotAllowed')).toHaveLength(10);
  expect(await kith.test.dataSource.query(`select count(*)::int n from access_token`)).toEqual([{ n: 20 }]);
});
