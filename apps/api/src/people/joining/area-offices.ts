import { Injectable } from '@nestjs/common';
import { type Db, holdsOn } from '../../organisations/organisation.reads.js';
import { Clock } from '../../platform/clock.js';

/** The office of an area is its board's: programme officers of an ICB that shares a system with the organisation today, contractors without its view apart. */
@Injectable()
export class AreaOffices {
  constructor(private readonly clock: Clock) {}

  /** Programme officers who can answer a claim on this organisation. */
  async officersFor(db: Db, organisationId: string): Promise<string[]> {
    const rows: { id: string }[] = await db.query(
      `select distinct g.person_id id from role_grant g
       where g.organisation_id in (${officesOf('$1::uuid', '$3::date')}) and g.role = 'programme_officer'
         and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)
         and not exists (select 1 from role_grant c where c.person_id = g.person_id and c.organisation_id = g.organisation_id
           and c.contractor and not c.sees_area and c.starts_at <= $2 and (c.ends_at is null or c.ends_at > $2)) order by id`,
      [organisationId, this.clock.now(), this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }
}

/** SQL: the ids of the boards of this organisation's areas on a day. */
export const officesOf = (organisationId: string, day: string): string =>
  `select office.id from organisation office join membership ours on ours.organisation_id = office.id
   join membership theirs on theirs.system_id = ours.system_id
   where office.kind = 'icb' and theirs.organisation_id = ${organisationId} and ${holdsOn('ours', day)} and ${holdsOn('theirs', day)}`;
