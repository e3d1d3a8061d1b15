import { beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { useTestApp } from '../../test/test-app.js';
import { LoadRegister, REGISTER_FOLDER } from '../organisations/register/load-register.js';
import { initiativeContent } from './initiative-content.js';
import { LoadEntries } from './load-entries.js';

const kith = useTestApp();
const ENTRY = `query ($slug: String!) { initiative(slug: $slug) { organisation { odsCode } formerOrganisation { name } } }`;
const COUNT = `{ initiatives(filter: { organisation: ["RW1"] }) { totalCount } }`;

/** Of the real register: one that another carries on from 1 October 2024, its neighbour that goes on, and one that two shared. */
beforeAll(async () => {
  kith.clock.stand('2024-09-30T12:00:00Z');
  await kith.app.get(LoadRegister, { strict: false }).runIfChanged(REGISTER_FOLDER);
  const entries = ['R1C', 'R1F', 'RW6'].map((organisation) => ({
    slug: `of-${organisation}`,
    organisation,
    level: 'public' as const,
    source: null,
    content: initiativeContent.parse({ title: `Of ${organisation}`, summary: 'What it is.' }),
  }));
  await kith.app.get(DataSource).transaction((manager) => kith.app.get(LoadEntries, { strict: false }).run(manager, entries));
});

const leads = async (): Promise<unknown[]> =>
  Promise.all(['of-R1C', 'of-R1F', 'of-RW6'].map(async (slug) => (await kith.ask(ENTRY, { slug })).data.initiative));
const count = async (): Promise<number> => (await kith.ask(COUNT)).data.initiatives.totalCount;

test('a trust of the register leads until the day, in London, on which another carries it on', async () => {
  const before = ['R1C', 'R1F', 'RW6'].map((odsCode) => ({ organisation: { odsCode }, formerOrganisation: null }));
  await kith.drain();
  kith.clock.stand('2024-09-30T22:59:00Z');
  await kith.drain();
  expect(await leads()).toEqual(before);
  expect(await count()).toBe(0);
  kith.clock.stand('2024-09-30T23:00:00Z');
  await kith.drain();
  expect(await leads()).toEqual([
    { organisation: { odsCode: 'RW1' }, formerOrganisation: { name: 'Solent NHS Trust' } },
    { organisation: { odsCode: 'R1F' }, formerOrganisation: null },
    { organisation: { odsCode: 'RW6' }, formerOrganisation: null },
  ]);
  expect(await count()).toBe(1);
});
