import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Role } from './person.entity.js';
import { NOBODY } from './viewer.js';
import { Viewers } from './viewers.js';

class Day extends Clock {
  constructor(private readonly instant: string) {
    super();
  }
  override now(): Date {
    return new Date(this.instant);
  }
}

const database = useTestDatabase();
const ids = Object.fromEntries(['north', 'south', 'east', 'demo', 'westshire', 'eastshire'].map((name) => [name, newId()])) as Record<
  string,
  string
>;
const id = (name: string): string => ids[name] ?? '';
const query = (sql: string, values: unknown[]) => database.dataSource.query(sql, values);

beforeAll(async () => {
  for (const name of ['north', 'south', 'east', 'demo']) {
    await query(`insert into organisation (id, ods_code, name, kind, demonstration) values ($1, $2, $2, 'acute', $3)`, [
      id(name),
      name,
      name === 'demo',
    ]);
  }
  for (const name of ['westshire', 'eastshire']) {
    await query(`insert into system (id, ods_code, name, short_name, demonstration) values ($1, $2, $2, $2, false)`, [id(name), name]);
  }
  // North and south were together until the end of March 2026; since then south belongs with east.
  for (const [organisation, system, from, until] of [
    ['north', 'westshire', null, null],
    ['south', 'westshire', null, '2026-04-01'],
    ['south', 'eastshire', '2026-04-01', null],
    ['east', 'eastshire', null, null],
  ]) {
    await query(`insert into membership (id, organisation_id, system_id, starts_on, ends_on) values ($1, $2, $3, $4, $5)`, [
      newId(),
      id(organisation ?? ''),
      id(system ?? ''),
      from,
      until,
    ]);
  }
});

async function person(...grants: { organisation: string | null; role: Role; from?: string; until?: string }[]): Promise<string> {
  const personId = newId();
  await query(`insert into person (id, name, created_at) values ($1, 'Somebody', now())`, [personId]);
  for (const { organisation, role, from = '2020-01-01', until = null } of grants) {
    await query(`insert into role_grant (id, person_id, organisation_id, role, starts_at, ends_at) values ($1, $2, $3, $4, $5, $6)`, [
      newId(),
      personId,
      organisation && id(organisation),
      role,
      from,
      until,
    ]);
  }
  return personId;
}

const viewerOn = (instant: string, personId: string, actingFor: string | null = null) =>
  new Viewers(database.dataSource, new Day(instant)).ofPerson(personId, {
    sessionId: 's',
    csrfToken: 'c',
    actingFor: actingFor && id(actingFor),
  });

describe('who a person is', () => {
  test('without a role: signed in, and a member of nothing', async () => {
    const viewer = await viewerOn('2026-05-01T12:00:00Z', await person());
    expect(viewer).toMatchObject({
      name: 'Somebody',
      member: false,
      operator: false,
      organisationIds: [],
      coMemberIds: [],
      affiliations: [],
    });
  });

  test('an operator is a member, of no organisation', async () => {
    const viewer = await viewerOn('2026-05-01T12:00:00Z', await person({ organisation: null, role: 'operator' }));
    expect(viewer).toMatchObject({ member: true, operator: true, organisationIds: [], editsFor: [] });
  });

  test('stands beside those who share a system on this day in London', async () => {
    const south = await person({ organisation: 'south', role: 'editor' });
    // Half past eleven in the evening in UTC is past midnight in London, where the membership changed on 1 April.
    const before = await viewerOn('2026-03-31T22:30:00Z', south);
    const after = await viewerOn('2026-03-31T23:30:00Z', south);
    expect(new Set(before.coMemberIds)).toEqual(new Set([id('north'), id('south')]));
    expect(new Set(after.coMemberIds)).toEqual(new Set([id('south'), id('east')]));
  });

  test('is the programme office of the systems of a board or a collaborative, on this day, and of no trust’s', async () => {
    const offices = [];
    for (const [kind, system] of [
      ['icb', 'westshire'],
      ['collaborative', 'eastshire'],
      ['council', 'eastshire'],
    ]) {
      const office = newId();
      await query(`insert into organisation (id, name, kind) values ($1, 'An office', $2)`, [office, kind]);
      await query(`insert into membership (id, organisation_id, system_id) values ($1, $2, $3)`, [newId(), office, id(system ?? '')]);
      ids[office] = office;
      offices.push(office);
    }
    const [board = '', collaborative = '', council = ''] = offices;
    const officeFor = async (at: string, organisation: string, role: Role = 'programme_officer') =>
      new Set((await viewerOn(at, await person({ organisation, role }))).officeFor);
    expect(await officeFor('2026-03-31T22:30:00Z', board)).toEqual(new Set([board, id('north'), id('south')]));
    expect(await officeFor('2026-03-31T23:30:00Z', board)).toEqual(new Set([board, id('north')]));
    expect(await officeFor('2026-03-31T23:30:00Z', collaborative)).toEqual(new Set([collaborative, council, id('south'), id('east')]));
    for (const [organisation, role] of [
      [council, 'programme_officer'],
      ['north', 'programme_officer'],
      [board, 'administrator'],
    ] as const)
      expect(await officeFor('2026-05-01T12:00:00Z', organisation, role)).toEqual(new Set());
    await query(`delete from membership where organisation_id = any($1)`, [offices]);
  });

  test('holds a role from its first instant to just before its end', async () => {
    const guest = await person({ organisation: 'north', role: 'member', from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' });
    expect((await viewerOn('2025-12-31T23:59:59Z', guest)).member).toBe(false);
    expect((await viewerOn('2026-01-01T00:00:00Z', guest)).organisationIds).toEqual([id('north')]);
    expect((await viewerOn('2026-02-01T00:00:00Z', guest)).organisationIds).toEqual([]);
  });

  test('writes only where editor or approver', async () => {
    const viewer = await viewerOn(
      '2026-05-01T12:00:00Z',
      await person(
        { organisation: 'north', role: 'approver' },
        { organisation: 'south', role: 'administrator' },
        { organisation: 'east', role: 'board_member' },
      ),
      'south',
    );
    expect(viewer.editsFor).toEqual([id('north')]);
    expect(viewer.roles).toEqual(['administrator']);
    expect(viewer.actingFor).toBe(id('south'));
  });

  test('acts for nobody once the role there has ended', async () => {
    const gone = await person({ organisation: 'north', role: 'editor', until: '2026-02-01T00:00:00Z' });
    expect(await viewerOn('2026-05-01T12:00:00Z', gone, 'north')).toMatchObject({ actingFor: null, roles: [], editsFor: [] });
  });

  test('sees behind the glass only while acting for a demonstration organisation', async () => {
    const both = await person({ organisation: 'north', role: 'editor' }, { organisation: 'demo', role: 'editor' });
    expect((await viewerOn('2026-05-01T12:00:00Z', both, 'demo')).seesDemonstration).toBe(true);
    expect((await viewerOn('2026-05-01T12:00:00Z', both, 'north')).seesDemonstration).toBe(false);
    expect((await viewerOn('2026-05-01T12:00:00Z', both)).seesDemonstration).toBe(false);
  });

  test('is fictional where every role is in the demonstration', async () => {
    const at = '2026-05-01T12:00:00Z';
    expect((await viewerOn(at, await person({ organisation: 'demo', role: 'editor' }))).fictional).toBe(true);
    expect(
      (await viewerOn(at, await person({ organisation: 'demo', role: 'editor' }, { organisation: 'north', role: 'member' }))).fictional,
    ).toBe(false);
    expect(
      (await viewerOn(at, await person({ organisation: null, role: 'operator' }, { organisation: 'demo', role: 'editor' }))).fictional,
    ).toBe(false);
    expect((await viewerOn(at, await person())).fictional).toBe(false);
  });

  test('an erased person is nobody', async () => {
    expect(await viewerOn('2026-05-01T12:00:00Z', newId())).toEqual(NOBODY);
    const erased = await person({ organisation: 'north', role: 'editor' });
    await query(`update person set erased_at = now() where id = $1`, [erased]);
    expect(await viewerOn('2026-05-01T12:00:00Z', erased)).toEqual(NOBODY);
  });
});
