import type { Db } from '../../organisations/organisation.reads.js';
import { ANSWERERS } from './return-roles.rules.js';

/** A condition on a role: does whoever holds it answer for its organisation at this instant (a placeholder)? */
export const answersFor = (alias: string, now: string): string =>
  `${alias}.role in (${ANSWERERS.map((role) => `'${role}'`).join(', ')}) and ${alias}.starts_at <= ${now} and (${alias}.ends_at is null or ${alias}.ends_at > ${now})`;

/** The ids of those who answer for a trust at this instant and can be reached by mail. */
export async function answerersOf(db: Db, organisationId: string, now: Date, only: string | null = null): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select distinct p.id from role_grant g join person p on p.id = g.person_id
     where g.organisation_id = $1 and ${answersFor('g', '$2')} and p.email is not null and ($3::uuid is null or p.id = $3) order by p.id`,
    [organisationId, now, only],
  );
  return rows.map(({ id }) => id);
}
