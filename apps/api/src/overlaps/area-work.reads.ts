import type { Stage } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ContractView } from '../commercial/contract.view.js';
import type { NeedView } from '../commercial/need.reads.js';
import { revisionFacts } from '../initiatives/visible-revisions.sql.js';
import { holdsOn, OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import { TRUSTS } from '../organisations/trusts.rules.js';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { londonDaySql } from '../platform/database/london-day.sql.js';
import { dayBefore } from '../platform/dates.rules.js';
import type { CostBand } from '../platform/money.rules.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { allOf, type CommercialFound, CommercialRows } from './commercial-rows.js';
import type { OwnArea } from './own-areas.js';

/** What the pages of an area's office need to know of an entry. */
export interface AreaEntry {
  readonly id: string;
  readonly title: string;
  /** Lead and partners, of the area or not. */
  readonly memberIds: readonly string[];
  readonly stage: Stage;
  readonly startedOn: string | null;
  readonly decisionOn: string | null;
  readonly costBand: CostBand;
  readonly primaryCapability: string | null;
  readonly products: readonly { readonly name: string; readonly supplier: string }[];
}

export interface AreaWork {
  /** Who belongs to the area on the day: trusts first, by name. */
  readonly organisations: readonly OrganisationRow[];
  readonly entries: readonly AreaEntry[];
  /** What its members hold and need, as it stood on the day. */
  readonly contracts: readonly ContractView[];
  readonly needs: readonly NeedView[];
}

type Found = Pick<AreaWork, 'organisations' | 'entries'> & CommercialFound;

/** Members of an area with their entries, contracts and needs, as far as a viewer may know of them. One statement. */
@Injectable()
export class AreaWorkReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
    private readonly commercial: CommercialRows,
  ) {}

  /** The day that is looked at: at most today, and of a system that has ended at most its last day. */
  dayOf({ system }: OwnArea, asOf: string | null | undefined): string {
    const days = [this.clock.today(), asOf ?? [], system.closedOn ? dayBefore(system.closedOn) : []].flat().sort();
    return days[0] as string;
  }

  /**
   * Entries that their trust published or confirmed, for the area or more. What is shared with an organisation alone counts for nobody, not
   * even for its own members: they would see another table than their neighbours. Of an earlier day, the newest revision of then that
   * the viewer may know of today.
   */
  async on(day: string, { system, eyes }: OwnArea): Promise<AreaWork> {
    const bind = new Bind();
    const past = day < this.clock.today();
    const date = `${bind.add(day)}::date`;
    const place = '(select id from place)';
    const commercial = { contracts: `t.organisation_id in ${place}`, needs: `n.organisation_id in ${place}` };
    const [found]: Found[] = await this.dataSource.query(
      `with place as (
         select o.* from organisation o where o.id in (select m.organisation_id from membership m where m.system_id = ${bind.add(system.id)} and ${holdsOn('m', date)})
       ), seen as (
         select * from initiative i where ${visibleSql(eyes, 'i', bind)} and i.level <> 'organisation' and i.reviewed_at is not null
           and (not i.archived${past ? ` or ${londonDaySql('i.archived_at')} > ${date}` : ''})
       ), entries as (
         select i.id, ${past ? 'r.then_ids' : 'i.member_ids'} "memberIds", f.*
         from seen i ${past ? `cross join lateral (${revisionOf(date, eyes, bind)}) r` : 'join revision r on r.id = i.published_revision_id'}
         cross join lateral jsonb_to_record(r.content) f(title text, stage text, "startedOn" text, "decisionOn" text, "costBand" text,
           "primaryCapability" text, products json)
         where ${past ? 'r.then_ids' : 'i.member_ids'} && (select array_agg(id) from place) order by i.id
       ), ${this.commercial.ctes(eyes, commercial, bind, day)}
       select coalesce((select json_agg(${this.organisations.organisationJson('o')} order by o.kind <> all(${bind.add(TRUSTS)}::text[]),
           lower(o.name) collate "C", o.id) from place o), '[]') organisations,
         ${allOf('entries')}, ${allOf('contracts')}, ${allOf('needs')}`,
      bind.values,
    );
    const { organisations, entries, ...rows } = found as Found;
    const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    return { organisations, entries, ...this.commercial.views(eyes, rows, byId, day) };
  }
}

/** The newest revision of the day that the viewer may know of, with those who shared in it then; a summary by somebody else is none. */
export const revisionOf = (date: string, eyes: Viewer, bind: Bind): string =>
  `select known.content, known.then_ids from (
     select ${revisionFacts('earlier', 'i')}, earlier.content, earlier.number,
       case when earlier.member_ids = '{}' then i.member_ids else earlier.member_ids end then_ids
     from revision earlier where earlier.initiative_id = i.id and earlier.state = 'published' and earlier.level <> 'organisation'
       and ${londonDaySql('earlier.published_at')} <= ${date}
       and (earlier.saved_by_id is not null or earlier.published_at >= i.reviewed_at or earlier.id = i.published_revision_id)
   ) known where ${visibleSql(eyes, 'known', bind)} order by known.number desc limit 1`;
