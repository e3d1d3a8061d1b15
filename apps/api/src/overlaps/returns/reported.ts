import type { DataSource } from 'typeorm';
import { holdsOn } from '../../organisations/organisation.reads.js';
import { periodOf } from './period.rules.js';
import { standsOn } from './return.reads.js';

/** How many of a system's organisations had made a return for the quarter of a day by its end. */
export async function reportedOn(db: Pick<DataSource, 'query'>, systemId: string, day: string): Promise<number> {
  const rows: { n: number }[] = await db.query(
    `select count(distinct r.organisation_id)::int n from return r join membership m on m.organisation_id = r.organisation_id
     where m.system_id = $1 and ${holdsOn('m', '$2::date')} and r.period = $3 and ${standsOn('r', '$2::date')}`,
    [systemId, day, periodOf(day).code],
  );
  return rows[0]?.n ?? 0;
}
