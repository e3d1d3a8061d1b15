import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn, standSignedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { FollowSuccession } from '../organisations/follow-succession.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { HandOver, type HandOverOrder } from './hand-over.js';

const kith = useTestApp();
const dogwood = newId();
const ENTRY = `query ($slug: String!) { initiative(slug: $slug) { id slug level viewerCanEdit organisation { odsCode } formerOrganisation { odsCode name }
  partners { name organisation { odsCode } } adaptedByCount adaptations { adopter { odsCode } } lineage { edges { adaptation { adopter { odsCode } } } } } }`;
const COUNT = `query ($organisation: [String!]) { initiatives(filter: { organisation: $organisation }) { totalCount } }`;
const REVISE = `mutation ($input: ReviseInitiativeInput!) { reviseInitiative(input: $input) { __typename ... on WorkingRevision { organisation { odsCode } } } }`;
const RECORD = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { __typename } }`;
const ASK = `mutation ($input: AskAboutInitiativeInput!) { askAboutInitiative(input: $input) { __typename ... on Thread { id } } }`;
const THREADS = `{ threads { id } }`;
const ROLES = `{ viewer { actingFor { odsCode } affiliations { organisation { odsCode } roles } } }`;

let editors: Awaited<ReturnType<typeof signInEditors>>;
let administrator: Record<string, string>;
let member: Record<string, string>;
let thread: string;

/** Alder closes and Cedar, in another area, follows it; Birch is shared by two. */
beforeAll(async () => {
  kith.clock.stand('2026-05-01T12:00:00Z');
  await addTrusts(kith);
  editors = await signInEditors(kith);
  administrator = await signedIn(kith.app, { name: 'Ad Min', grants: [{ odsCode: 'AAA', role: 'administrator' }] });
  await signedIn(kith.app, { name: 'Cedar Admin', grants: [{ odsCode: 'CCC', role: 'administrator' }] });
  member = await signedIn(kith.app, { name: 'Mem Ber', grants: [{ odsCode: 'CCC', role: 'member' }] });
  await publishEntries(kith, [
    { slug: 'own', organisation: 'AAA', level: 'organisation' },
    { slug: 'area', organisation: 'AAA', level: 'system' },
    { slug: 'open', organisation: 'AAA', level: 'public' },
    { slug: 'partnered', organisation: 'BBB', level: 'organisation', content: { partners: [{ odsCode: 'AAA' }] } },
    { slug: 'origin', organisation: 'BBB', level: 'public' },
  ]);
  // Dogwood stands in Cedar's area.
  await kith.test.dataSource.query(`insert into organisation (id, ods_code, name, kind) values ($1, 'DDD', 'Dogwood NHS Trust', 'acute')`, [
    dogwood,
  ]);
  await kith.test.dataSource.query(
    `insert into membership (id, organisation_id, system_id) select $1, $2, id from system where ods_code = 'QC1'`,
    [newId(), dogwood],
  );
  await publishEntries(kith, [{ slug: 'same-area', organisation: 'DDD' as TrustCode, level: 'system' }]);
  for (const odsCode of ['AAA', 'DDD'])
    await kith.test.dataSource.query(
      `insert into contract (id, organisation_id, supplier, supplier_key, capability, whole_life_band, yearly_band, programme_offices_may_see, audience_known_on, version, recorded_at, updated_at)
       select $1, id, 'Maker', 'maker', 'e-prescribing', 'not_known', 'not_known', true, $3, 1, $4, $4 from organisation where ods_code = $2`,
      [newId(), odsCode, '2026-05-01', kith.clock.now()],
    );
  const origin = (await entry('origin')).id;
  await kith.ask(RECORD, { input: { key: 's1', origin, status: 'LIVE', taken: 'All', level: 'PUBLIC' } }, editors.AAA);
  thread = (await kith.ask(ASK, { input: { key: 's2', initiative: origin, subject: 'How?', text: 'Tell us.' } }, editors.AAA)).data
    .askAboutInitiative.id;
  const FOLLOW = `mutation ($input: FollowInitiativeInput!) { followInitiative(input: $input) { __typename } }`;
  await kith.ask(FOLLOW, { input: { key: 's2f', id: origin } }, editors.AAA);
  await kith.drain();
  await follow('AAA', ['CCC'], '2026-07-01');
  await follow('DDD' as TrustCode, ['CCC'], '2026-07-01');
  await follow('BBB', ['AAA', 'CCC'], '2026-08-01');
});
beforeEach(() => {
  kith.app.get(Mailer).kept.length = 0;
});

async function follow(from: TrustCode, to: readonly TrustCode[], on: string): Promise<void> {
  const { dataSource } = kith.test;
  await dataSource.query(`update organisation set closed_on = $2 where ods_code = $1`, [from, on]);
  for (const code of to)
    await dataSource.query(
      `insert into succession (id, predecessor_id, successor_id, date) select $1, p.id, s.id, $4 from organisation p, organisation s where p.ods_code = $2 and s.ods_code = $3`,
      [newId(), from, code, on],
    );
}
async function entry(slug: string, headers: Record<string, string> = {}) {
  const { data, errors } = await kith.ask(ENTRY, { slug }, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.initiative;
}
const count = async (code: string, headers: Record<string, string>): Promise<number> =>
  (await kith.ask(COUNT, { organisation: [code] }, headers)).data.initiatives.totalCount;
const on = async (day: string): Promise<void> => {
  await standSignedIn(kith, `${day}T11:00:00Z`);
  await kith.drain();
};
const roles = async (headers: Record<string, string>) => (await kith.ask(ROLES, {}, headers)).data.viewer;

describe('one that is carried on by one', () => {
  test('keeps what it has until the day', async () => {
    await on('2026-06-30');
    expect((await entry('open')).organisation).toEqual({ odsCode: 'AAA' });
    expect(await entry('own', editors.CCC)).toBeNull();
    expect(await count('CCC', member)).toBe(0);
    expect(kith.app.get(Mailer).kept).toEqual([]);
  });

  test('is led by it from that day, and named as what it was', async () => {
    await on('2026-07-01');
    expect(await entry('open')).toMatchObject({
      organisation: { odsCode: 'CCC' },
      formerOrganisation: { odsCode: 'AAA', name: 'Alder NHS Trust' },
    });
    expect(await entry('own', editors.CCC)).toMatchObject({ viewerCanEdit: true, level: 'ORGANISATION' });
    expect(await entry('own', member)).toMatchObject({ viewerCanEdit: false });
    expect(await entry('own', editors.BBB)).toBeNull();
    expect(await count('CCC', member)).toBe(4);
    const { id } = await entry('own', editors.CCC);
    expect((await kith.ask(REVISE, { input: { key: 's3', id } }, editors.CCC)).data.reviseInitiative).toEqual({
      __typename: 'WorkingRevision',
      organisation: { odsCode: 'CCC' },
    });
  });

  test('is the partner that a preview names, as publishing does', async () => {
    const { id } = await entry('partnered', editors.BBB);
    const PREVIEW = `query ($id: ID!) { audiencePreview(id: $id, level: ORGANISATION) { after { organisations { odsCode } } added { odsCode } noLonger { odsCode } } }`;
    expect((await kith.ask(PREVIEW, { id }, editors.BBB)).data.audiencePreview).toEqual({
      after: { organisations: [{ odsCode: 'BBB' }, { odsCode: 'CCC' }] },
      added: [],
      noLonger: [],
    });
  });

  test('shows nothing to an area that it was never in: a merger widens nothing by itself', async () => {
    expect(await entry('area', editors.CCC)).toMatchObject({ level: 'ORGANISATION', viewerCanEdit: true });
    expect(await entry('area', editors.BBB)).toBeNull();
    // Where both were in one area all along, it goes on being shared there.
    expect(await entry('same-area', editors.CCC)).toMatchObject({ level: 'SYSTEM', formerOrganisation: { odsCode: 'DDD' } });
  });

  test('stays a partner as that one, under the name it took part with', async () => {
    expect(await entry('partnered', member)).toMatchObject({ partners: [{ name: 'Alder NHS Trust' }] });
  });

  test('keeps what it adapted and asked: lineage and threads go on', async () => {
    const origin = await entry('origin', editors.CCC);
    expect(origin).toMatchObject({ adaptedByCount: 1, adaptations: [{ adopter: { odsCode: 'CCC' } }] });
    expect(origin.lineage.edges).toEqual([{ adaptation: { adopter: { odsCode: 'CCC' } } }]);
    const read = await kith.ask(THREADS, {}, editors.AAA);
    expect(read.data.threads).toEqual([{ id: thread }]);
    // And what its people follow.
    const { data } = await kith.ask(`query ($slug: String!) { initiative(slug: $slug) { followed } }`, { slug: 'origin' }, editors.AAA);
    expect(data.initiative.followed).toBe(true);
  });

  test('keeps its contracts, which offices of other areas are not shown by it', async () => {
    const kept = await kith.test.dataSource.query(
      `select o.ods_code owner, c.programme_offices_may_see offices from contract c join organisation o on o.id = c.organisation_id order by 2`,
    );
    expect(kept).toEqual([
      { owner: 'CCC', offices: false },
      { owner: 'CCC', offices: true },
    ]);
    // Of an earlier day it is known whose they were then.
    const before = await kith.test.dataSource.query(
      `select distinct o.ods_code owner from earlier_contract e join organisation o on o.id = e.organisation_id order by 1`,
    );
    expect(before).toEqual([{ owner: 'AAA' }, { owner: 'DDD' }]);
  });

  test('takes its people along, told by mail, but its administrators over nobody’s house', async () => {
    expect(await roles(editors.AAA)).toEqual({
      actingFor: { odsCode: 'CCC' },
      affiliations: [{ organisation: { odsCode: 'CCC' }, roles: ['EDITOR'] }],
    });
    expect(await entry('own', editors.AAA)).toMatchObject({ viewerCanEdit: true });
    expect((await roles(administrator)).affiliations).toEqual([]);
    const acts = await kith.test.dataSource.query(
      `select action, count(*)::int from audit_event where action like '%succession' or action = 'role.ended' group by 1 order by 1`,
    );
    expect(acts).toEqual([
      { action: 'initiative.followed_succession', count: 5 },
      { action: 'role.ended', count: 1 },
      { action: 'role.followed_succession', count: 1 },
    ]);
  });

  test('is moved once, however often the job runs', async () => {
    const audited = () => kith.test.dataSource.query(`select count(*)::int from audit_event`);
    const before = await audited();
    for (let time = 0; time < 2; time += 1) await kith.app.get(FollowSuccession).run();
    await on('2026-07-02');
    expect(await audited()).toEqual(before);
    expect(kith.app.get(Mailer).kept).toEqual([]);
  });
});

test('of one that is shared by several, entries stay and roles end: nobody can say which follows whom', async () => {
  await on('2026-08-01');
  expect(await entry('origin')).toMatchObject({ organisation: { odsCode: 'BBB' }, formerOrganisation: null });
  expect((await roles(editors.BBB)).affiliations).toEqual([]);
  expect(kith.app.get(Mailer).kept.map(({ subject }) => subject)).toEqual(['Your roles for Birch NHS Trust on Kith have ended']);
});

describe('handing over what several share', () => {
  const handOver = (order: Partial<HandOverOrder>) =>
    kith.app.get(HandOver, { strict: false }).run({ from: 'BBB', to: 'CCC', entries: null, ...order });

  test('is refused where nobody closed, nobody follows, one follows alone, or an entry is another’s', async () => {
    for (const [order, field] of [
      [{ from: 'CCC' }, 'from'],
      [{ from: 'ZZZ' }, 'from'],
      [{ from: 'AAA' }, 'from'],
      [{ to: 'AAA' }, 'to'],
      [{ to: 'DEMOX' }, 'to'],
      [{ entries: ['origin', 'open'] }, 'entries'],
    ] as const)
      expect(await handOver(order)).toMatchObject({ problems: [{ field }] });
    expect(await entry('origin')).toMatchObject({ organisation: { odsCode: 'BBB' } });
  });

  test('moves the entry that is named with what belongs to it, and nothing else', async () => {
    const { id } = await entry('origin');
    await kith.test.dataSource.query(
      `insert into contract (id, organisation_id, initiative_id, supplier, supplier_key, capability, whole_life_band, yearly_band, version, recorded_at, updated_at)
       select gen_random_uuid(), o.id, given.id::uuid, given.supplier, given.supplier, 'e-prescribing', 'not_known', 'not_known', 1, now(), now()
       from organisation o, (values ($1::text, 'its'), (null, 'other')) given(id, supplier) where o.ods_code = 'BBB'`,
      [id],
    );
    expect(await handOver({ entries: ['origin'] })).toEqual({ entries: 1, to: 'Cedar NHS Trust' });
    expect(await entry('origin', editors.CCC)).toMatchObject({
      organisation: { odsCode: 'CCC' },
      formerOrganisation: { odsCode: 'BBB' },
      viewerCanEdit: true,
    });
    const owners = async () =>
      kith.test.dataSource.query(
        `select c.supplier, o.ods_code owner from contract c join organisation o on o.id = c.organisation_id where c.supplier in ('its', 'other') order by 1`,
      );
    expect(await owners()).toEqual([
      { supplier: 'its', owner: 'CCC' },
      { supplier: 'other', owner: 'BBB' },
    ]);
    expect(await entry('partnered', member)).toMatchObject({ organisation: { odsCode: 'BBB' } });
    expect(await handOver({})).toEqual({ entries: 1, to: 'Cedar NHS Trust' });
    expect(await entry('partnered', member)).toMatchObject({ organisation: { odsCode: 'CCC' } });
    expect((await owners()).map(({ owner }: { owner: string }) => owner)).toEqual(['CCC', 'CCC']);
    expect((await roles(editors.BBB)).affiliations).toEqual([]);
    const acts = await kith.test.dataSource.query(
      `select o.ods_code code, e.detail -> 'entries' entries from audit_event e join organisation o on o.id = e.organisation_id where action = 'organisation.handed_over' order by e.at, e.detail ->> 'entries'`,
    );
    expect(acts).toEqual([
      { code: 'CCC', entries: [id] },
      { code: 'CCC', entries: null },
    ]);
  });
});

test('an outsider learns of none of it', async () => {
  for (const slug of ['own', 'area', 'partnered']) expect(await entry(slug)).toBeNull();
});
