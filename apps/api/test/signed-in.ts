import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../src/people/person.entity.js';
import { SESSION_COOKIE, Sessions } from '../src/people/sessions.js';
import { Clock } from '../src/platform/clock.js';
import { newId } from '../src/platform/ids.js';
import type { TestApp } from './test-app.js';

export interface SignedInPerson {
  readonly name: string;
  /** An operator's grant names no organisation. The first organisation given is acted for. */
  readonly grants?: readonly { readonly odsCode: string | null; readonly role: Role }[];
}

/** What a request of the signed-in person carries. */
export type SignedInHeaders = {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
};

/** Signs somebody in without asking a provider: person, roles and session straight into the tables. */
export async function signedIn(app: INestApplicationContext, { name, grants = [] }: SignedInPerson): Promise<SignedInHeaders> {
  const dataSource = app.get(DataSource);
  const now = app.get(Clock).now();
  const personId = newId();
  return dataSource.transaction(async (manager) => {
    await manager.query(`insert into person (id, name, email, created_at) values ($1, $2, $3, $4)`, [
      personId,
      name,
      `${personId}@example.org`,
      now,
    ]);
    let actingOrganisationId: string | null = null;
    for (const { odsCode, role } of grants) {
      let organisationId: string | null = null;
      if (odsCode !== null) {
        const rows: { id: string }[] = await manager.query(`select id from organisation where ods_code = $1`, [odsCode]);
        organisationId = rows[0]?.id ?? null;
        if (!organisationId) throw new Error(`There is no organisation ${odsCode}: load it before signing somebody in for it.`);
      }
      actingOrganisationId ??= organisationId;
      await manager.query(`insert into role_grant (id, person_id, organisation_id, role, starts_at) values ($1, $2, $3, $4, $5)`, [
        newId(),
        personId,
        organisationId,
        role,
        now,
      ]);
    }
    const session = await app.get(Sessions, { strict: false }).create(manager, { personId, actingOrganisationId, idToken: null });
    return { cookie: `${SESSION_COOKIE}=${session.token}`, 'x-csrf-token': session.csrfToken };
  });
}

/** Puts the clock there with everybody still signed in: years may pass in a test, and sessions are not what it looks at. */
export async function standSignedIn({ app, clock }: Pick<TestApp, 'app' | 'clock'>, at: string): Promise<void> {
  clock.stand(at);
  await app.get(DataSource).query(`update session set created_at = $1, last_seen_at = $1`, [at]);
}
