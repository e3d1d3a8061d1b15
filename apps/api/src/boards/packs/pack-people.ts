import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { Clock } from '../../platform/clock.js';

export interface PackPerson {
  readonly id: string;
  readonly name: string;
  readonly boardMember: boolean;
}

/** Who can be named in a pack of an organisation: whoever holds a role in it now. */
@Injectable()
export class PackPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By name. One statement. */
  of(organisationId: string, db: Sql = this.dataSource): Promise<PackPerson[]> {
    return db.query<PackPerson[]>(
      `select p.id, p.name, bool_or(g.role = 'board_member') "boardMember" from role_grant g join person p on p.id = g.person_id
       where g.organisation_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2) and p.erased_at is null
       group by p.id, p.name order by lower(p.name), p.id`,
      [organisationId, this.clock.now()],
    );
  }

  /** As they are called today, by name: whoever has been erased is named no more. One statement. */
  async names(ids: readonly string[], db: Sql = this.dataSource): Promise<string[]> {
    const rows = await db.query<{ name: string }[]>(
      `select name from person where id = any($1::uuid[]) and erased_at is null order by lower(name), id`,
      [ids],
    );
    return rows.map(({ name }) => name);
  }

  /** Those who are to read it now: the ones chosen who still belong to the organisation, and all board members where that was asked. */
  async recipients(
    organisationId: string,
    { recipientIds, allBoardMembers }: { readonly recipientIds: readonly string[]; readonly allBoardMembers: boolean },
    db: Sql = this.dataSource,
  ): Promise<PackPerson[]> {
    const all = await this.of(organisationId, db);
    return all.filter(({ id, boardMember }) => recipientIds.includes(id) || (allBoardMembers && boardMember));
  }
}
