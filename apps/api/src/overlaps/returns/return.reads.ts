import type { Organisation, OrganisationReturns, Return } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asCode, type Db, OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import { TRUSTS } from '../../organisations/trusts.rules.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { londonDaySql } from '../../platform/database/london-day.sql.js';
import { periodByCode, periodOf } from './period.rules.js';
import type { ReturnKind } from './return.entity.js';
import { mayAnswer } from './return-roles.rules.js';

interface ReturnRow {
  readonly id: string;
  readonly organisation: OrganisationRow;
  readonly period: string;
  readonly kind: ReturnKind;
  readonly madeOn: string;
  readonly endedOn: string | null;
}

export type OwnReturns = Omit<OrganisationReturns, '__typename'> & { readonly __typename: 'OrganisationReturns' };

/** More quarters than anybody looks back at; the export of what an organisation holds gives all. */
const MOST = 100;

/** A condition on a return: did it stand at the end of this London day (an SQL expression of type date)? */
export const standsOn = (alias: string, day: string): string =>
  `${londonDaySql(`${alias}.made_at`)} <= ${day} and (${alias}.ended_at is null or ${londonDaySql(`${alias}.ended_at`)} > ${day})`;

export const returnView = ({ id, organisation, period, kind, madeOn, endedOn }: ReturnRow): Return => ({
  id,
  organisation: organisation as Organisation,
  period: periodByCode(period),
  kind,
  madeOn,
  endedOn,
});

/** What a trust said of its own list: for its members. Others of its areas read what stands in the coverage there. */
@Injectable()
export class ReturnReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
  ) {}

  /** Null where the viewer is no member, or it is no trust. */
  async ofOrganisation(viewer: Viewer, odsCode: string): Promise<OwnReturns | null> {
    const found = (await this.organisations.byOdsCodes(this.dataSource, [odsCode]))[0];
    if (!found || !viewer.organisationIds.includes(found.id) || !TRUSTS.includes(found.kind)) return null;
    const period = periodOf(this.clock.today());
    const rows = await this.rows(this.dataSource, found.id);
    const stands = rows.find((row) => row.organisation.id === found.id && row.period === period.code && row.endedOn === null);
    return {
      __typename: 'OrganisationReturns',
      organisation: found as Organisation,
      period,
      current: stands ? returnView(stands) : null,
      earlier: rows.filter((row) => row !== stands).map(returnView),
      viewerMayAnswer: mayAnswer(viewer, found.id),
    };
  }

  /** An organisation by its code; null where there is none. */
  async trust(db: Db, odsCode: string): Promise<OrganisationRow | null> {
    const code = asCode(odsCode);
    return code ? ((await this.organisations.byOdsCodes(db, [code]))[0] ?? null) : null;
  }

  /** Its own, and those of the organisations it carries on; newest quarter first. */
  private async rows(db: Db, organisationId: string): Promise<ReturnRow[]> {
    return db.query(
      `with recursive self (id) as (
         select $1::uuid
         union
         select k.predecessor_id from self join succession k on k.successor_id = self.id join organisation p on p.id = k.predecessor_id
         where p.closed_on <= $2::date
       )
       select r.id, ${this.organisations.organisationJson('o')} organisation, r.period, r.kind,
         ${londonDaySql('r.made_at')}::text "madeOn", ${londonDaySql('r.ended_at')}::text "endedOn"
       from return r join self on self.id = r.organisation_id join organisation o on o.id = r.organisation_id
       order by r.period desc, r.made_at desc, r.id limit ${MOST}`,
      [organisationId, this.clock.today()],
    );
  }
}
