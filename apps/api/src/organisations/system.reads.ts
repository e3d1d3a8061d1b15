import { Injectable } from '@nestjs/common';
import { asCode, type Db, holdsOn, OrganisationReads, type OrganisationRow, openOn, type SystemRow } from './organisation.reads.js';

export interface AdjoiningRow {
  readonly system: SystemRow;
  readonly kind: 'land' | 'water' | 'corner';
}

export interface SystemSuccessionRow {
  readonly system: SystemRow;
  readonly date: string;
  readonly kind: string;
}

interface ById<T> {
  readonly id: string;
  readonly value: T;
}

const byId = <T>(rows: readonly ById<T>[]): Map<string, T> => new Map(rows.map(({ id, value }) => [id, value]));

/** Systems and what hangs on them; each read answers for many systems in one statement. */
@Injectable()
export class SystemReads {
  constructor(private readonly organisations: OrganisationReads) {}

  /** Of today or former; null where there is none. */
  async byOdsCode(db: Db, odsCode: string): Promise<SystemRow | null> {
    const rows: { system: SystemRow }[] = await db.query(
      `select ${this.organisations.systemJson('s')} system from system s where s.ods_code = $1`,
      [asCode(odsCode)],
    );
    return rows[0]?.system ?? null;
  }

  /** By name: those of today, or all. */
  async list(db: Db, includeFormer: boolean, demonstration: boolean): Promise<SystemRow[]> {
    const rows: { system: SystemRow }[] = await db.query(
      `select ${this.organisations.systemJson('s')} system from system s
       where ($1 or ${openOn('s', this.organisations.today())}) and ($2 or not s.demonstration) order by lower(s.short_name) collate "C", s.id`,
      [includeFormer, demonstration],
    );
    return rows.map(({ system }) => system);
  }

  async boundaries(db: Db, ids: readonly string[]): Promise<Map<string, object>> {
    return byId(await db.query(`select id, boundary as value from system where id = any($1::uuid[]) and boundary is not null`, [ids]));
  }

  /** Of a system of today those of today; of a former one those that it touched. Longest border first. */
  async neighbours(db: Db, ids: readonly string[]): Promise<Map<string, AdjoiningRow[]>> {
    return byId(
      await db.query(
        `select a.system_id id, json_agg(json_build_object('system', ${this.organisations.systemJson('n')}, 'kind', a.kind) order by a.border_km desc nulls last, n.short_name) as value
         from adjacency a join system s on s.id = a.system_id join system n on n.id = a.neighbour_id
         where a.system_id = any($1::uuid[]) and (${openOn('n', this.organisations.today())} or not ${openOn('s', this.organisations.today())})
         group by a.system_id`,
        [ids],
      ),
    );
  }

  async predecessors(db: Db, ids: readonly string[]): Promise<Map<string, SystemSuccessionRow[]>> {
    return this.successions(db, ids, 'successor_id', 'predecessor_id');
  }

  async successors(db: Db, ids: readonly string[]): Promise<Map<string, SystemSuccessionRow[]>> {
    return this.successions(db, ids, 'predecessor_id', 'successor_id');
  }

  /** Members on a day, by name. Without a day: today, and for a system that has ended its last day. */
  async members(db: Db, ids: readonly string[], asOf: string | null): Promise<Map<string, OrganisationRow[]>> {
    const today = this.organisations.today();
    const day = `coalesce($2::date, least(${today}, s.closed_on - 1))`;
    return byId(
      await db.query(
        `select member.system_id id, json_agg(${this.organisations.organisationJson('o')} order by lower(o.name) collate "C", o.id) as value
         from (select distinct s.id system_id, m.organisation_id from system s join membership m on m.system_id = s.id
           where s.id = any($1::uuid[]) and ${holdsOn('m', day)}) member
         join organisation o on o.id = member.organisation_id group by member.system_id`,
        [ids, asOf],
      ),
    );
  }

  private async successions(db: Db, ids: readonly string[], own: string, other: string): Promise<Map<string, SystemSuccessionRow[]>> {
    return byId(
      await db.query(
        `select k.${own} id, json_agg(json_build_object('system', ${this.organisations.systemJson('s')}, 'date', k.date, 'kind', k.kind) order by k.date desc, s.short_name) as value
         from system_succession k join system s on s.id = k.${other} where k.${own} = any($1::uuid[]) group by k.${own}`,
        [ids],
      ),
    );
  }
}
