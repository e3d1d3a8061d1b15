import { Injectable } from '@nestjs/common';
import { type Db, OrganisationReads, type OrganisationRow, openOn, type SystemRow } from './organisation.reads.js';

export interface FormerNameRow {
  readonly name: string;
  readonly until: string | null;
}

export interface MembershipRow {
  readonly system: SystemRow;
  readonly organisation: OrganisationRow;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface SuccessionRow {
  readonly organisation: OrganisationRow;
  readonly name: string;
  readonly odsCode: string | null;
  readonly date: string | null;
}

interface ById<T> {
  readonly id: string;
  readonly value: T[];
}

const byId = <T>(rows: readonly ById<T>[]): Map<string, T[]> => new Map(rows.map(({ id, value }) => [id, value]));

/** What organisations were called, where they belonged, whom they followed and who is like them; each read answers for many in one statement. */
@Injectable()
export class OrganisationHistoryReads {
  constructor(private readonly organisations: OrganisationReads) {}

  async systems(db: Db, ids: readonly string[]): Promise<Map<string, readonly SystemRow[]>> {
    return new Map((await this.organisations.byIds(db, ids)).map(({ id, systems }) => [id, systems]));
  }

  /** Newest first; a name without a day last. */
  async formerNames(db: Db, ids: readonly string[]): Promise<Map<string, FormerNameRow[]>> {
    return byId(
      await db.query(
        `select organisation_id id, json_agg(json_build_object('name', name, 'until', until) order by until desc nulls last, name) as value
         from former_name where organisation_id = any($1::uuid[]) group by organisation_id`,
        [ids],
      ),
    );
  }

  /** Newest first. */
  async memberships(db: Db, ids: readonly string[]): Promise<Map<string, MembershipRow[]>> {
    return byId(
      await db.query(
        `select m.organisation_id id, json_agg(json_build_object('system', ${this.organisations.systemJson('s')}, 'organisation', ${this.organisations.organisationJson('o')},
           'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on desc nulls last, m.ends_on desc nulls first, s.short_name) as value
         from membership m join system s on s.id = m.system_id join organisation o on o.id = m.organisation_id
         where m.organisation_id = any($1::uuid[]) group by m.organisation_id`,
        [ids],
      ),
    );
  }

  async predecessors(db: Db, ids: readonly string[]): Promise<Map<string, SuccessionRow[]>> {
    return this.successions(db, ids, 'successor_id', 'predecessor_id');
  }

  async successors(db: Db, ids: readonly string[]): Promise<Map<string, SuccessionRow[]>> {
    return this.successions(db, ids, 'predecessor_id', 'successor_id');
  }

  /** Open peers: those that name each other first, then by name. */
  async peers(db: Db, ids: readonly string[]): Promise<Map<string, OrganisationRow[]>> {
    return byId(
      await db.query(
        `select p.organisation_id id, json_agg(${this.organisations.organisationJson('o')} order by p.rank, lower(o.name) collate "C") as value
         from peer p join organisation o on o.id = p.peer_id join organisation own on own.id = p.organisation_id
         where p.organisation_id = any($1::uuid[]) and o.kind = own.kind and o.demonstration = own.demonstration and ${openOn('o', this.organisations.today())}
         group by p.organisation_id`,
        [ids],
      ),
    );
  }

  private async successions(db: Db, ids: readonly string[], own: string, other: string): Promise<Map<string, SuccessionRow[]>> {
    return byId(
      await db.query(
        `select k.${own} id, json_agg(json_build_object('organisation', ${this.organisations.organisationJson('o')}, 'name', o.name, 'odsCode', o.ods_code,
           'date', k.date) order by k.date desc nulls last, o.name) as value
         from succession k join organisation o on o.id = k.${other} where k.${own} = any($1::uuid[]) group by k.${own}`,
        [ids],
      ),
    );
  }
}
