import type { EntityManager } from 'typeorm';

/** The ids of those who write for an organisation at this instant and can be reached by mail. */
export async function writersOf(db: Pick<EntityManager, 'query'>, organisationId: string, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select distinct p.id from role_grant g join person p on p.id = g.person_id
     where g.organisation_id = $1 and g.role in ('editor', 'approver') and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)
       and p.email is not null order by p.id`,
    [organisationId, now],
  );
  return rows.map(({ id }) => id);
}

/** Where to reach a person; null once erased or never given. Only for sending: no page and no mail shows it. */
export async function addressOf(db: Pick<EntityManager, 'query'>, personId: string): Promise<string | null> {
  const rows: { email: string | null }[] = await db.query(`select email from person where id = $1`, [personId]);
  return rows[0]?.email ?? null;
}
