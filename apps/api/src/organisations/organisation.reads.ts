import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { OrganisationKind } from './organisation.entity.js';

/** Whatever runs a statement: the data source, or the manager of a transaction. */
export type Db = Pick<EntityManager, 'query'>;

/** A system as in the contract, without the fields that are rarely asked. */
export interface SystemRow {
  readonly id: string;
  readonly odsCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly region: string | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly demonstration: boolean;
}

/** An organisation as in the contract, with its systems of today. */
export interface OrganisationRow {
  readonly id: string;
  readonly odsCode: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly town: string | null;
  readonly region: string | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly demonstration: boolean;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly eprSupplier: string | null;
  readonly eprAsOf: string | null;
  readonly systems: readonly SystemRow[];
}

/** A code as it is kept, from whatever a client sent; null where the text can be none, which is simply not found. */
export function asCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z0-9-]{1,20}$/.test(code) ? code : null;
}

/** A condition on a membership: does it hold on this day (an SQL expression of type date)? */
export const holdsOn = (alias: string, day: string): string =>
  `(${alias}.starts_on is null or ${alias}.starts_on <= ${day}) and (${alias}.ends_on is null or ${alias}.ends_on > ${day})`;

/** A condition on an organisation or a system: is it open on this day? */
export const openOn = (alias: string, day: string): string => `(${alias}.closed_on is null or ${alias}.closed_on > ${day})`;

/** Organisations as plain rows in the shape of the contract; other rooms build their lists from `organisationJson`. */
@Injectable()
export class OrganisationReads {
  constructor(private readonly clock: Clock) {}

  /** Today in London as an SQL date. The clock makes it, so it holds nothing but digits and dashes. */
  today(): string {
    return `date '${this.clock.today()}'`;
  }

  /** The plain fields of a system under this alias, as JSON: dates leave the database as text, never as an instant. */
  systemJson(alias: string): string {
    return `json_build_object('id', ${alias}.id, 'odsCode', ${alias}.ods_code, 'name', ${alias}.name, 'shortName', ${alias}.short_name,
      'region', ${alias}.region, 'openedOn', ${alias}.opened_on, 'closedOn', ${this.closedOn(alias)}, 'demonstration', ${alias}.demonstration)`;
  }

  /** A register may tell of a merger long before its day. */
  private closedOn(alias: string): string {
    return `case when not ${openOn(alias, this.today())} then ${alias}.closed_on end`;
  }

  /** The organisation under this alias as JSON, with its systems of today, so that a list needs no further statement. */
  organisationJson(alias: string): string {
    return `json_build_object('id', ${alias}.id, 'odsCode', ${alias}.ods_code, 'name', ${alias}.name, 'kind', ${alias}.kind, 'town', ${alias}.town,
      'region', ${alias}.region, 'openedOn', ${alias}.opened_on, 'closedOn', ${this.closedOn(alias)}, 'demonstration', ${alias}.demonstration,
      'latitude', ${alias}.latitude, 'longitude', ${alias}.longitude, 'eprSupplier', ${alias}.epr_supplier, 'eprAsOf', ${alias}.epr_as_of,
      'systems', coalesce((select json_agg(${this.systemJson('its_system')} order by its_system.short_name)
        from membership its_membership join system its_system on its_system.id = its_membership.system_id
        where its_membership.organisation_id = ${alias}.id and ${holdsOn('its_membership', this.today())}), '[]'::json))`;
  }

  /** Those that exist, in no particular order, closed ones too. */
  async byIds(db: Db, ids: readonly string[]): Promise<OrganisationRow[]> {
    return this.rows(db, 'o.id = any($1::uuid[])', [...new Set(ids)]);
  }

  /** Those that exist, in no particular order, closed ones too. Codes are matched without regard to case. */
  async byOdsCodes(db: Db, codes: readonly string[]): Promise<OrganisationRow[]> {
    return this.rows(db, 'o.ods_code = any($1::text[])', [...new Set(codes.flatMap((code) => asCode(code) ?? []))]);
  }

  private async rows(db: Db, condition: string, keys: readonly string[]): Promise<OrganisationRow[]> {
    if (keys.length === 0) return [];
    const rows: { organisation: OrganisationRow }[] = await db.query(
      `select ${this.organisationJson('o')} organisation from organisation o where ${condition}`,
      [keys],
    );
    return rows.map(({ organisation }) => organisation);
  }
}
