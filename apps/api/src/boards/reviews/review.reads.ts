import type { Organisation, Review } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { isId } from '../../platform/ids.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { type ListAsked, type ListConnection, type ListRow, listOf, positionIn, standsAfter } from '../board-list.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { knownBoardRows } from '../board-rows.js';
import { grouped } from '../grouped.rules.js';
import type { ReviewDecision } from './review.entity.js';

export type ReviewView = Omit<Review, '__typename' | 'initiative' | 'earlier'> & {
  readonly __typename: 'Review';
  readonly initiativeId: string;
};

interface ReviewRow {
  readonly id: string;
  readonly initiativeId: string;
  readonly organisation: Organisation;
  readonly formerOrganisation: Organisation | null;
  readonly body: string;
  readonly decidedOn: string;
  readonly decision: ReviewDecision;
  readonly reason: string;
  readonly level: Level;
  readonly version: number;
}

/** So many of one initiative are shown. */
const MOST = 100;

/** Reviews by their levels, and only to whoever sees the initiative. One statement a list. */
@Injectable()
export class ReviewReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<ReviewView | null> {
    if (!isId(id)) return null;
    const bind = new Bind();
    const rows = await db.query<ReviewRow[]>(
      `select ${this.columns()} from (${knownBoardRows(viewer, 'review', bind)}) k where k.record_id = ${bind.add(id)}`,
      bind.values,
    );
    return rows.map((row) => view(row, viewer))[0] ?? null;
  }

  /** By initiative, the latest decision first. */
  async ofInitiatives(viewer: Viewer, initiativeIds: readonly string[]): Promise<Map<string, ReviewView[]>> {
    const bind = new Bind();
    const rows = await this.dataSource.query<ReviewRow[]>(
      `select ${this.columns()} from (select k.*, row_number() over (partition by k.initiative_id order by ${NEWEST}) place
         from (${knownBoardRows(viewer, 'review', bind)}) k where k.initiative_id = any(${bind.add(initiativeIds)}::uuid[])) k
       where k.place <= ${MOST} order by ${NEWEST}`,
      bind.values,
    );
    return grouped(
      rows.map((row) => view(row, viewer)),
      ({ initiativeId }) => initiativeId,
    );
  }

  /** Of the organisation acted for. */
  async own(viewer: Viewer, asked: ListAsked): Promise<ListConnection<ReviewView>> {
    const position = positionIn(['ownReviews', viewer.personId, viewer.actingFor], asked);
    const bind = new Bind();
    const found = `select k.*, k.decided_latest::text sort from (${knownBoardRows(viewer, 'review', bind)}) k where k.organisation_id = ${bind.add(viewer.actingFor)}`;
    const rows = await this.dataSource.query<(ReviewRow & ListRow)[]>(
      `with found as (${found}) select ${this.columns()}, k.sort, (select count(*)::int from found) total
       from found k where ${standsAfter(position, 'desc', bind, { alias: 'k', id: 'record_id' })}
       order by k.sort desc, k.record_id desc limit ${bind.add(position.size + 1)}`,
      bind.values,
    );
    return listOf(rows, position, (row) => view(row, viewer));
  }

  private columns(): string {
    return `k.record_id id, k.initiative_id "initiativeId", k.body, k.decided_on "decidedOn", k.decision, k.reason, k.level, k.version,
      (select ${this.organisations.organisationJson('o')} from organisation o where o.id = k.organisation_id) organisation,
      (select ${this.organisations.organisationJson('f')} from organisation f where f.id = k.former_organisation_id) "formerOrganisation"`;
  }
}

const NEWEST = 'k.decided_latest desc, k.recorded_at desc, k.record_id';

function view(row: ReviewRow, viewer: Viewer): ReviewView {
  const keeps = mayWriteForBoard(viewer, row.organisation.id);
  const mayChange = keeps && row.formerOrganisation === null;
  return {
    __typename: 'Review',
    id: row.id,
    initiativeId: row.initiativeId,
    organisation: row.organisation,
    formerOrganisation: row.formerOrganisation,
    body: row.body,
    decidedOn: row.decidedOn,
    decision: row.decision,
    reason: row.reason,
    level: row.level,
    version: mayChange ? row.version : null,
    viewerCanEdit: mayChange,
    viewerCanWithdraw: keeps,
  };
}
