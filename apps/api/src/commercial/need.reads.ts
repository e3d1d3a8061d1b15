import type { Need, Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { isId } from '../platform/ids.js';
import { Terms } from '../tags/terms.js';
import type { Level } from '../visibility/visibility.rules.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { type Connection, connectionOf, type ListAsked, placeIn } from './commercial-page.js';
import { mayKeep } from './commercial-roles.rules.js';
import { needsStandingSql } from './standing.sql.js';

export type NeedView = Omit<Need, '__typename'> & { readonly __typename: 'Need' };

export interface NeedRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly organisation: Organisation;
  readonly capability: string;
  readonly needed_by: string | null;
  readonly note: string;
  readonly level: Level;
  readonly version: number;
}

/** Needs by their levels: the one rule of visibility, with the organisation in the place of the lead. One statement a list. */
@Injectable()
export class NeedReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<NeedView | null> {
    if (!isId(id)) return null;
    const bind = new Bind();
    const rows = await db.query<NeedRow[]>(
      `select n.*, ${this.organisation()} from (${known(viewer, bind)}) n where n.id = ${bind.add(id)}`,
      bind.values,
    );
    return rows.flatMap((row) => this.view(row, viewer))[0] ?? null;
  }

  /** As `rowsSql` of contracts: the needs under `n` that `which` names and the viewer may know of. */
  rowsSql(viewer: Viewer, which: string, bind: Bind, asOf: string | null = null): string {
    return `select n.* from (${this.knownOn(asOf, viewer, bind)}) n where ${which}`;
  }

  /** What the viewer is told of rows of `rowsSql`; `organisations` has whose each is. */
  views(
    viewer: Viewer,
    rows: readonly Omit<NeedRow, 'organisation'>[],
    organisations: ReadonlyMap<string, OrganisationRow>,
    asOf: string | null = null,
  ): NeedView[] {
    return rows.flatMap((row) => {
      const organisation = organisations.get(row.organisation_id) as Organisation | undefined;
      return organisation ? [this.view({ ...row, organisation }, viewer, asOf)] : [];
    });
  }

  async ofOrganisation(
    viewer: Viewer,
    organisation: { readonly id: string; readonly demonstration: boolean },
    { first, after }: ListAsked,
  ): Promise<Connection<NeedView>> {
    const eyes = organisation.demonstration ? lookingAtDemonstration(viewer) : viewer;
    const size = pageSize(first);
    const scope = JSON.stringify(['needs', viewer.personId, viewer.actingFor, organisation.id]);
    const place = placeIn(readCursor(after, scope));
    const bind = new Bind();
    const found = `select n.*, to_char(n.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') sort from (${known(eyes, bind)}) n
      where n.organisation_id = ${bind.add(organisation.id)}`;
    const beyond = place ? `where (n.sort, n.id) < (${bind.add(place.sort)}::text, ${bind.add(place.id)}::uuid)` : '';
    const rows = await this.dataSource.query<(NeedRow & { sort: string; total: number })[]>(
      `with found as (${found})
       select n.*, ${this.organisation()}, (select count(*)::int from found) total from found n ${beyond}
       order by n.sort desc, n.id desc limit ${bind.add(size + 1)}`,
      bind.values,
    );
    return connectionOf(rows, size, (row) => ({ cursor: makeCursor([row.sort, row.id], scope), node: this.view(row, eyes) }));
  }

  private organisation(): string {
    return `(select ${this.organisations.organisationJson('o')} from organisation o where o.id = n.organisation_id) organisation`;
  }

  private isPast(asOf: string | null): asOf is string {
    return asOf !== null && asOf < this.clock.today();
  }

  private knownOn(asOf: string | null, viewer: Viewer, bind: Bind): string {
    return this.isPast(asOf) ? knownThen(asOf, viewer, bind) : known(viewer, bind);
  }

  private view({ organisation_id, capability, needed_by, ...row }: NeedRow, viewer: Viewer, asOf: string | null = null): NeedView {
    const term = this.terms.term('capability', capability);
    if (!term) throw new Error(`A need is for ‘${capability}’, which is in no vocabulary.`);
    const viewerCanEdit = !this.isPast(asOf) && mayKeep(viewer, organisation_id);
    return {
      __typename: 'Need',
      id: row.id,
      organisation: row.organisation,
      capability: term,
      neededBy: needed_by,
      note: row.note,
      level: row.level,
      version: viewerCanEdit ? row.version : null,
      viewerCanEdit,
    };
  }
}

/** Of a row of `n` with its organisation `o`: what the rule of visibility reads. */
const BY_LEVEL = (n: string): string =>
  `${n}.level, ${n}.audience_known_on, o.demonstration, n.organisation_id lead_id, array[n.organisation_id] member_ids, true published, false removed`;

function known(viewer: Viewer, bind: Bind): string {
  return `select n.* from (
      select n.id, n.organisation_id, n.capability, n.needed_by, n.note, n.version, n.recorded_at, ${BY_LEVEL('n')}
      from need n join organisation o on o.id = n.organisation_id where n.ended_at is null
    ) n where ${visibleSql(viewer, 'n', bind)}`;
}

/**
 * As they stood on an earlier day, to whoever sees them both at the level of now and at that of then. One that its owner keeps to itself now is
 * at that level.
 */
function knownThen(day: string, viewer: Viewer, bind: Bind): string {
  return `select s.id, s.owner_then organisation_id, s.capability, s.needed_by, s.note, n.version,
      case when n.level = 'organisation' then n.level else s.level end level
    from ${needsStandingSql(`${bind.add(day)}::date`)} s join need n on n.id = s.id join organisation o on o.id = n.organisation_id
    cross join lateral (select ${BY_LEVEL('n')}) n_now cross join lateral (select ${BY_LEVEL('s')}) n_then
    where ${visibleSql(viewer, 'n_now', bind)} and ${visibleSql(viewer, 'n_then', bind)}`;
}
