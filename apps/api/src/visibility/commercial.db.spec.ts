import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { useTestDatabase } from '../../test/test-database.js';
import { NOBODY, type Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { newId } from '../platform/ids.js';
import { type ContractRow, knowsOfContract, mayKnowSums, sightOfContract } from './commercial.rules.js';
import { contractSightSql } from './commercial.sql.js';
import { LEVELS, type VisibilityFacts } from './visibility.rules.js';

interface Row extends ContractRow {
  readonly id: string;
  readonly ownerId: string;
  readonly initiativeId: string | null;
}

const database = useTestDatabase();
const FLAGS = [false, true];
const OWNERS = [
  { id: newId(), demonstration: false },
  { id: newId(), demonstration: false },
  { id: newId(), demonstration: true },
];
const IDS = OWNERS.map(({ id }) => id);

/** Each owner's own and its neighbour's initiatives, at every level; one is not published, one removed. */
const INITIATIVES: (VisibilityFacts & { id: string })[] = OWNERS.flatMap((owner, place) =>
  [
    ...LEVELS.map((level) => ({ level, published: true, removed: false })),
    { level: 'public' as const, published: false, removed: false },
    { level: 'public' as const, published: true, removed: true },
  ].map((one) => ({
    ...one,
    id: newId(),
    leadId: owner.id,
    audienceKnownOn: null,
    memberIds: [owner.id, ...(place === 0 ? [IDS[1] as string] : [])],
    demonstration: owner.demonstration,
  })),
);

const ROWS: Row[] = OWNERS.flatMap((owner) =>
  [null, ...INITIATIVES].flatMap((initiative) =>
    FLAGS.flatMap((published) =>
      [
        [false, null],
        [true, null],
        [true, '2026-03-31'],
        [true, '2026-04-01'],
      ].map(([programmeOfficesMaySee, audienceKnownOn]) => ({
        id: newId(),
        ownerId: owner.id,
        demonstration: owner.demonstration,
        published,
        programmeOfficesMaySee: programmeOfficesMaySee as boolean,
        audienceKnownOn: audienceKnownOn as string | null,
        initiative,
        initiativeId: initiative?.id ?? null,
      })),
    ),
  ),
);

const anyViewer: fc.Arbitrary<Viewer> = fc
  .record({
    member: fc.boolean(),
    fictional: fc.boolean(),
    seesDemonstration: fc.boolean(),
    organisationIds: fc.subarray(IDS),
    coMemberIds: fc.subarray(IDS),
    officeFor: fc.subarray(IDS),
    mergedOffices: fc.subarray(IDS),
  })
  .map(({ mergedOffices, ...sets }) => ({
    ...NOBODY,
    ...sets,
    mergedOfficeFor: mergedOffices.map((organisationId) => ({ organisationId, since: '2026-04-01' })),
    personId: newId(),
  }));

beforeAll(async () => {
  for (const { id, demonstration } of OWNERS)
    await database.dataSource.query(`insert into organisation (id, name, kind, demonstration) values ($1, 'A trust', 'acute', $2)`, [
      id,
      demonstration,
    ]);
  for (const { id, leadId, memberIds, level, demonstration, published, removed } of INITIATIVES)
    await database.dataSource.query(
      `insert into initiative (id, slug, lead_id, member_ids, level, demonstration, published, removed, created_at) values ($1::uuid, $1, $2, $3, $4, $5, $6, $7, now())`,
      [id, leadId, memberIds, level, demonstration, published, removed],
    );
  for (const row of ROWS)
    await database.dataSource.query(
      `insert into contract (id, organisation_id, initiative_id, supplier, supplier_key, capability, whole_life_band, yearly_band, published,
         programme_offices_may_see, audience_known_on, version, recorded_at, updated_at) values ($1, $2, $3, '', '', '', 'not_known', 'not_known', $4, $5, $6, 1, now(), now())`,
      [row.id, row.ownerId, row.initiativeId, row.published, row.programmeOfficesMaySee, row.audienceKnownOn],
    );
});

describe('the commercial rule and its SQL agree', () => {
  test('for generated viewers on every kind of contract', async () => {
    const counts = { whole: 0, notice: 0, outline: 0, hidden: 0, byOffice: 0 };
    await fc.assert(
      fc.asyncProperty(anyViewer, async (viewer) => {
        const bind = new Bind();
        const before = bind.add('row');
        const sight = contractSightSql(viewer, { alias: 'c', ownerAlias: 'o', initiativeAlias: 'i' }, bind);
        const found: { id: string; whole: boolean; notice: boolean; outline: boolean }[] = await database.dataSource.query(
          `select c.id, ${sight.whole} whole, ${sight.notice} notice, ${sight.outline} outline
           from contract c join organisation o on o.id = c.organisation_id left join initiative i on i.id = c.initiative_id where ${before}::text = 'row'`,
          bind.values,
        );
        const expected = new Map(ROWS.map((row) => [row.id, sightOfContract(viewer, row)]));
        expect(found.length).toBe(ROWS.length);
        for (const { id, ...said } of found) expect(said).toEqual(expected.get(id));
        for (const row of ROWS) {
          const one = expected.get(row.id) as ReturnType<typeof sightOfContract>;
          counts.whole += Number(one.whole);
          counts.notice += Number(one.notice);
          counts.outline += Number(one.outline);
          counts.hidden += Number(!knowsOfContract(one));
          counts.byOffice += Number(one.whole && !viewer.organisationIds.includes(row.ownerId));
        }
      }),
      { numRuns: 120, seed: 20260401 },
    );
    // The test would also pass if one of them never held.
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(100);
  });
});

describe('who may see exact sums', () => {
  const owner = 'owner';
  const real = { ownerId: owner, demonstration: false, programmeOfficesMaySee: false, audienceKnownOn: '2026-03-31' };
  const member: Viewer = { ...NOBODY, member: true, organisationIds: [owner] };
  const officer: Viewer = {
    ...NOBODY,
    member: true,
    organisationIds: ['board'],
    coMemberIds: [owner, 'board'],
    officeFor: [owner, 'board'],
  };
  const neighbour: Viewer = { ...NOBODY, member: true, organisationIds: ['beside'], coMemberIds: [owner, 'beside'] };

  test('members of the owner', () => expect(mayKnowSums(member, real)).toBe(true));
  test('its systems’ programme offices only where the owner allows', () => {
    expect(mayKnowSums(officer, real)).toBe(false);
    expect(mayKnowSums(officer, { ...real, programmeOfficesMaySee: true })).toBe(true);
  });
  test('an office to which a merger brought the owner only where the owner allows it since', () => {
    const merged: Viewer = { ...NOBODY, member: true, mergedOfficeFor: [{ organisationId: owner, since: '2026-04-01' }] };
    const open = { ...real, programmeOfficesMaySee: true };
    expect(mayKnowSums(merged, open)).toBe(false);
    expect(mayKnowSums(merged, { ...open, audienceKnownOn: null })).toBe(false);
    expect(mayKnowSums(merged, { ...open, audienceKnownOn: '2026-04-01' })).toBe(true);
  });
  test('no neighbour, nobody who is not signed in, nobody of what has no owner', () => {
    const open = { ...real, programmeOfficesMaySee: true };
    expect(mayKnowSums(neighbour, open)).toBe(false);
    expect(mayKnowSums(NOBODY, open)).toBe(false);
    expect(mayKnowSums(member, { ...open, ownerId: null })).toBe(false);
  });
  test('nothing fictional from this side of the glass', () => expect(mayKnowSums(member, { ...real, demonstration: true })).toBe(false));
});
