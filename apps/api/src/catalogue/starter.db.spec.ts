import { expect, it } from '@jest/globals';
import { useTestApp } from '../../test/test-app.js';
import { LoadRegister, REGISTER_FOLDER } from '../organisations/register/load-register.js';
import { LoadCatalogue } from './load-catalogue.js';

const kith = useTestApp(async ({ app }) => {
  await app.get(LoadRegister, { strict: false }).runIfChanged(REGISTER_FOLDER);
});

it('puts the starter catalogue over the register, once, unchecked and for anyone to read', async () => {
  const load = kith.app.get(LoadCatalogue, { strict: false });
  expect(await load.run()).toEqual({ added: 199, changed: 0 });
  expect(await load.run()).toEqual({ added: 0, changed: 0 });
  const { data } = await kith.ask(
    `{ initiative(slug: "mkuh-ecare-phased-rollout") { organisation { odsCode } source { summarisedBy } reviewedAt level } unclaimedEntries(odsCode: "RD8") { slug } }`,
  );
  expect(data.initiative).toEqual({
    organisation: { odsCode: 'RD8' },
    source: { summarisedBy: 'Kith editors' },
    reviewedAt: null,
    level: 'PUBLIC',
  });
  expect(data.unclaimedEntries.length).toBeGreaterThan(1);
}, 60_000);
