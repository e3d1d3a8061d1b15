import { beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, TRUSTS } from '../../test/scene.js';
import { useTestApp } from '../../test/test-app.js';
import { lookingAtDemonstration, NOBODY, type Viewer } from '../people/viewer.js';
import { Viewers } from '../people/viewers.js';
import { Bind } from '../platform/database/bind.js';
import { newId } from '../platform/ids.js';
import { LEVELS } from '../visibility/visibility.rules.js';
import { type AdaptationFacts, mayKnowOfAdaptation } from './adaptation.rules.js';
import { visibleAdaptationSql } from './visible-adaptations.sql.js';

const kith = useTestApp(addTrusts);
let rows: (AdaptationFacts & { id: string })[];
const viewers: [string, Viewer][] = [
  ['nobody', NOBODY],
  ['nobody who picked the demonstration', lookingAtDemonstration(NOBODY)],
];

beforeAll(async () => {
  const db = kith.app.get(DataSource);
  const leads = [...TRUSTS.map(({ odsCode }) => odsCode), null];
  await publishEntries(
    kith,
    leads.flatMap((organisation) => LEVELS.map((level) => ({ slug: `${organisation ?? 'none'}-${level}`, organisation, level }))),
  );
  await db.query(`update initiative set removed = true where slug = 'AAA-public'`);
  for (const level of LEVELS) {
    await db.query(
      `insert into adaptation (id, origin_id, origin_revision, adopter_id, status, taken, changed, why, outcome, level, confirmation, version, recorded_at, updated_at)
       select gen_random_uuid(), i.id, 1, o.id, 'live', '', '', '', '', $1, 'unconfirmed', 1, now(), now()
       from initiative i cross join organisation o where i.lead_id is distinct from o.id`,
      [level],
    );
  }
  rows = await db.query(
    `select a.id, a.adopter_id "adopterId", o.demonstration "adopterDemonstration", a.level, a.audience_known_on::text "audienceKnownOn",
       json_build_object('leadId', i.lead_id, 'memberIds', i.member_ids, 'level', i.level, 'audienceKnownOn', i.audience_known_on, 'demonstration', i.demonstration, 'published', i.published, 'removed', i.removed) origin
     from adaptation a join initiative i on i.id = a.origin_id join organisation o on o.id = a.adopter_id`,
  );
  for (const { odsCode } of TRUSTS) {
    const personId = newId();
    await db.query(`insert into person (id, name, created_at) values ($1, 'Someone', now())`, [personId]);
    const [{ id: organisationId }] = await db.query(`select id from organisation where ods_code = $1`, [odsCode]);
    await db.query(
      `insert into role_grant (id, person_id, organisation_id, role, starts_at) values ($1, $2, $3, 'member', now() - interval '1 day')`,
      [newId(), personId, organisationId],
    );
    const session = { sessionId: null, csrfToken: null, actingFor: organisationId as string };
    viewers.push([odsCode, await kith.app.get(Viewers, { strict: false }).ofPerson(personId, session)]);
  }
});

it('says in SQL what the rule says', async () => {
  const counts: number[] = [];
  for (const [who, viewer] of viewers) {
    const bind = new Bind();
    const condition = visibleAdaptationSql(viewer, 'a', 'o', bind);
    const found: { id: string }[] = await kith.test.dataSource.query(
      `select a.id from adaptation a join initiative o on o.id = a.origin_id where ${condition}`,
      bind.values,
    );
    const expected = rows.filter((row) => mayKnowOfAdaptation(viewer, row)).map(({ id }) => id);
    expect([who, found.map(({ id }) => id).sort()]).toEqual([who, expected.sort()]);
    counts.push(expected.length);
  }
  expect(rows.length).toBeGreaterThan(200);
  // The viewers differ, so that the comparison could fail.
  expect(new Set(counts).size).toBeGreaterThan(3);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});
