import type { Organisation, SeenByBoard } from '@kith/schema';
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

export type SeenView = Omit<SeenByBoard, '__typename' | 'initiative'> & {
  readonly __typename: 'SeenByBoard';
  readonly initiativeId: string;
};

interface SeenRow {
  readonly id: string;
  readonly initiativeId: string;
  readonly organisation: Organisation;
  readonly formerOrganisation: Organisation | null;
  readonly seenOn: string;
  readonly who: string;
  readonly tookFromIt: string;
  readonly level: Level;
  readonly version: number;
}

/** So many of one initiative are shown. */
const MOST = 100;

/** What boards have seen, by the level of each, and only to whoever sees the initiative. One statement a list. */
@Injectable()
export class SeenReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<SeenView | null> {
    if (!isId(id)) return null;
    const bind = new Bind();
    const rows = await db.query<SeenRow[]>(
      `select ${this.columns()} from (${knownBoardRows(viewer, 'seen_by_board', bind)}) k where k.record_id = ${bind.add(id)}`,
      bind.values,
    );
    return rows.map((row) => view(row, viewer))[0] ?? null;
  }

  /** By initiative, the latest first. */
  async ofInitiatives(viewer: Viewer, initiativeIds: readonly string[]): Promise<Map<string, SeenView[]>> {
    const bind = new Bind();
    const rows = await this.dataSource.query<SeenRow[]>(
      `select ${this.columns()} from (select k.*, row_number() over (partition by k.initiative_id order by ${NEWEST}) place
         from (${knownBoardRows(viewer, 'seen_by_board', bind)}) k where k.initiative_id = any(${bind.add(initiativeIds)}::uuid[])) k
       where k.place <= ${MOST} order by ${NEWEST}`,
      bind.values,
    );
    return grouped(
      rows.map((row) => view(row, viewer)),
      ({ initiativeId }) => initiativeId,
    );
  }

  /** Of the organisation acted for. */
  async own(viewer: Viewer, asked: ListAsked): Promise<ListConnection<SeenView>> {
    const position = positionIn(['ownSeenByBoard', viewer.personId, viewer.actingFor], asked);
    const bind = new Bind();
    const found = `select k.*, k.seen_latest::text sort from (${knownBoardRows(viewer, 'seen_by_board', bind)}) k where k.organisation_id = ${bind.add(viewer.actingFor)}`;
    const rows = await this.dataSource.query<(SeenRow & ListRow)[]>(
      `with found as (${found}) select ${this.columns()}, k.sort, (select count(*)::int from found) total
       from found k where ${standsAfter(position, 'desc', bind, { alias: 'k', id: 'record_id' })}
       order by k.sort desc, k.record_id desc limit ${bind.add(position.size + 1)}`,
      bind.values,
    );
    return listOf(rows, position, (row) => view(row, viewer));
  }

  private columns(): string {
    return `k.record_id id, k.initiative_id "initiativeId", k.seen_on "seenOn", k.who, k.took_from_it "tookFromIt", k.level, k.version,
      (select ${this.organisations.organisationJson('o')} from organisation o where o.id = k.organisation_id) organisation,
      (select ${this.organisations.organisationJson('f')} from organisation f where f.id = k.former_organisation_id) "formerOrganisation"`;
  }
}

const NEWEST = 'k.seen_latest desc, k.recorded_at desc, k.record_id';

function view(row: SeenRow, viewer: Viewer): SeenView {
  const keeps = mayWriteForBoard(viewer, row.organisation.id);
  const mayChange = keeps && row.formerOrganisation === null;
  return {
    __typename: 'SeenByBoard',
    id: row.id,
    initiativeId: row.initiativeId,
    organisation: row.organisation,
    formerOrganisation: row.formerOrganisation,
    seenOn: row.seenOn,
    who: row.who,
    tookFromIt: row.tookFromIt,
    level: row.level,
    version: mayChange ? row.version : null,
    viewerCanEdit: mayChange,
    viewerCanWithdraw: keeps,
  };
}
