import { expect, test } from '@jest/globals';
import { addTrusts, publishEntries } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { AddOrganisation } from '../organisations/add-organisation.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  await publishEntries(app, [
    { slug: 'in-qa1', organisation: 'AAA', level: 'system' },
    { slug: 'in-qc1', organisation: 'CCC', level: 'system' },
    { slug: 'own-only', organisation: 'AAA', level: 'organisation' },
  ]);
});
const seen = async (headers: Record<string, string>): Promise<string[]> => {
  const { data } = await kith.ask('{ initiatives(first: 20) { edges { node { slug } } } }', {}, headers);
  return data.initiatives.edges.map(({ node }: { node: { slug: string } }) => node.slug).sort();
};

test.each([
  ['collaborative', ['QA1', 'QC1'], ['in-qa1', 'in-qc1']],
  ['other', ['QC1'], ['in-qc1']],
  ['collaborative', [], []],
])('the programme office of a body (%s) sees what is shared with the areas that it works in: %j', async (kind, systems, slugs) => {
  const code = `X${kind[0]}${systems.length}`.toUpperCase();
  const added = await kith.app.get(AddOrganisation, { strict: false }).run({ name: `Body ${code}`, kind, odsCode: code, systems });
  expect(added).toMatchObject({ kind });
  const officer = await signedIn(kith.app, { name: 'Officer', grants: [{ odsCode: code, role: 'programme_officer' }] });
  expect(await seen(officer)).toEqual(slugs);
});

test('whoever belongs to two organisations chooses for which they act, and never for another', async () => {
  const both = await signedIn(kith.app, {
    name: 'Both',
    grants: [
      { odsCode: 'AAA', role: 'administrator' },
      { odsCode: 'CCC', role: 'editor' },
    ],
  });
  const act = async (code: string | null) =>
    (
      await kith.ask(
        `mutation ($code: String) { actFor(odsCode: $code) { ... on Viewer { actingFor { odsCode } roles } ... on NotAllowed { message } } }`,
        { code },
        both,
      )
    ).data.actFor;
  expect(await act('CCC')).toEqual({ actingFor: { odsCode: 'CCC' }, roles: ['EDITOR'] });
  expect((await kith.ask('{ organisationPeople { id } }', {}, both)).data.organisationPeople).toBeNull();
  expect(await act('AAA')).toEqual({ actingFor: { odsCode: 'AAA' }, roles: ['ADMINISTRATOR'] });
  expect((await kith.ask('{ organisationPeople { id } }', {}, both)).data.organisationPeople).not.toBeNull();
  expect(await act('BBB')).toEqual({ message: expect.stringContaining('no role') });
  expect(await act(null)).toEqual({ actingFor: null, roles: [] });
});
