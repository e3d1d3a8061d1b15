import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { prepared } from '../platform/database/prepared.js';
import { yearAfter } from '../platform/dates.rules.js';
import { makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { isId } from '../platform/ids.js';
import { Terms } from '../tags/terms.js';
import { contractSightSql } from '../visibility/commercial.sql.js';
import { type Connection, connectionOf, type ListAsked, placeIn } from './commercial-page.js';
import { type ContractRow, type ContractView, contractView } from './contract.view.js';
import { contractsStandingSql } from './standing.sql.js';

/** The end that this viewer is told: lists go by it, so that their order tells of no other. */
const TOLD_END = `case when t.whole or (t.notice and 'ends' = any(t.notice_facts)) then t.ends_earliest end`;
const NO_END = '9999-12-31';

/** Contracts as far as a viewer may know of them. One statement a list. */
@Injectable()
export class ContractReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<ContractView | null> {
    if (!isId(id)) return null;
    const bind = new Bind();
    const rows = await db.query<ContractRow[]>(
      `select t.*, ${this.organisation()} from (${known(viewer, bind)}) t where t.id = ${bind.add(id)}`,
      bind.values,
    );
    return rows[0] ? this.view(rows[0], viewer) : null;
  }

  /** Whoever names a fictional organisation by its code looks at the demonstration. */
  async ofOrganisation(
    viewer: Viewer,
    organisation: { readonly id: string; readonly demonstration: boolean },
    { first, after }: ListAsked,
  ): Promise<Connection<ContractView>> {
    const eyes = organisation.demonstration ? lookingAtDemonstration(viewer) : viewer;
    const size = pageSize(first);
    const scope = JSON.stringify(['contracts', viewer.personId, viewer.actingFor, organisation.id]);
    const place = placeIn(readCursor(after, scope));
    const bind = new Bind();
    const owner = bind.add(organisation.id);
    const found = `select t.*, coalesce(${TOLD_END}, '${NO_END}') sort from (${known(eyes, bind)}) t where t.organisation_id = ${owner}`;
    const beyond = place ? `where (t.sort, t.id) > (${bind.add(place.sort)}::text, ${bind.add(place.id)}::uuid)` : '';
    const rows = await this.dataSource.query<(ContractRow & { sort: string; total: number })[]>(
      `with found as (${found})
       select t.*, ${this.organisation()}, (select count(*)::int from found) total from found t ${beyond} order by t.sort, t.id limit ${bind.add(size + 1)}`,
      bind.values,
    );
    return connectionOf(rows, size, (row) => ({ cursor: makeCursor([row.sort, row.id], scope), node: this.view(row, eyes) }));
  }

  /**
   * For a statement of a page that reads other things too: the contracts under `t` that `which` names and the viewer may know of, as rows for
   * `views`; that end first before the others. As of an earlier day: as they stood at its end, and whose they were then.
   */
  rowsSql(viewer: Viewer, which: string, bind: Bind, asOf: string | null = null): string {
    return `select t.* from (${this.knownOn(asOf, viewer, bind)}) t where ${which} order by coalesce(${TOLD_END}, '${NO_END}'), t.id`;
  }

  /** What the viewer is told of rows of `rowsSql`; `organisations` has whose each is. */
  views(
    viewer: Viewer,
    rows: readonly Omit<ContractRow, 'organisation'>[],
    organisations: ReadonlyMap<string, OrganisationRow>,
    asOf: string | null = null,
  ): ContractView[] {
    return rows.flatMap((row) => {
      const organisation = organisations.get(row.organisation_id) as Organisation | undefined;
      return organisation ? [this.view({ ...row, organisation }, viewer, asOf)] : [];
    });
  }

  /** Of each initiative whether one of its contracts may end within a year, where the viewer is told that. */
  async endingOf(viewer: Viewer, initiativeIds: readonly string[]): Promise<Map<string, boolean>> {
    const bind = new Bind();
    const today = this.clock.today();
    const rows: { id: string; ending: boolean }[] = await this.dataSource.query(
      prepared(`select t.initiative_id id, bool_or(t.ends_latest >= ${bind.add(today)}::text and t.ends_earliest <= ${bind.add(yearAfter(today))}::text) ending
       from (${known(viewer, bind)}) t
       where t.initiative_id = any(${bind.add(initiativeIds)}::uuid[]) and t.ends_earliest is not null
         and (t.whole or t.ends_within_year_open or (t.notice and 'ends' = any(t.notice_facts)))
       group by t.initiative_id`),
      bind.values,
    );
    return new Map(rows.map(({ id, ending }) => [id, ending]));
  }

  private organisation(): string {
    return `(select ${this.organisations.organisationJson('o')} from organisation o where o.id = t.organisation_id) organisation`;
  }

  private knownOn(asOf: string | null, viewer: Viewer, bind: Bind): string {
    return asOf === null || asOf >= this.clock.today() ? known(viewer, bind) : knownThen(asOf, viewer, bind);
  }

  private view(row: ContractRow, viewer: Viewer, asOf: string | null = null): ContractView {
    return contractView(row, viewer, this.terms, this.clock.today(), asOf);
  }
}

const FACTS = (c: string): string =>
  `${c}.initiative_id, ${c}.supplier, ${c}.product, ${c}.capability, ${c}.starts_on, ${c}.ends_on, ${c}.starts_earliest::text,
   ${c}.ends_earliest::text, ${c}.ends_latest::text, ${c}.extension_times, ${c}.extension_months, ${c}.whole_life_sum, ${c}.yearly_sum,
   ${c}.whole_life_band, ${c}.yearly_band, ${c}.route, ${c}.notice_reference, ${c}.notice_url`;

const PLACES = `join organisation its_owner on its_owner.id = c.organisation_id left join initiative its_initiative on its_initiative.id = c.initiative_id`;

/** The contracts that this viewer may know of, each with how much. Dates leave the database as text. */
function known(viewer: Viewer, bind: Bind): string {
  const sight = contractSightSql(viewer, { alias: 'c', ownerAlias: 'its_owner', initiativeAlias: 'its_initiative' }, bind);
  return `select * from (
      select c.id, c.organisation_id, ${FACTS('c')}, c.published, c.notice_facts, c.programme_offices_may_see, c.ends_within_year_open, c.version,
        ${sight.whole} whole, ${sight.notice} notice, ${sight.outline} outline
      from contract c ${PLACES}
    ) restricted where restricted.whole or restricted.notice or restricted.outline`;
}

/**
 * As they stood on an earlier day. What is told of each is what its owner tells both now and in what stood then: a change opens nothing that was
 * said before it, and the past nothing that has been closed since. Both are asked of whose it is today.
 */
function knownThen(day: string, viewer: Viewer, bind: Bind): string {
  const now = contractSightSql(viewer, { alias: 'c', ownerAlias: 'its_owner', initiativeAlias: 'its_initiative' }, bind);
  const then = contractSightSql(viewer, { alias: 's', ownerAlias: 'its_owner', initiativeAlias: 'initiative_then' }, bind);
  return `select * from (
      select s.id, s.owner_then organisation_id, ${FACTS('s')}, s.published and c.published published,
        array(select unnest(s.notice_facts) intersect select unnest(c.notice_facts)) notice_facts,
        s.programme_offices_may_see and c.programme_offices_may_see programme_offices_may_see,
        s.ends_within_year_open and c.ends_within_year_open ends_within_year_open, c.version,
        ${now.whole} and ${then.whole} whole, ${now.notice} and ${then.notice} notice, ${now.outline} and ${then.outline} outline
      from ${contractsStandingSql(`${bind.add(day)}::date`)} s join contract c on c.id = s.id ${PLACES}
      left join initiative initiative_then on initiative_then.id = s.initiative_id
    ) restricted where restricted.whole or restricted.notice or restricted.outline`;
}
