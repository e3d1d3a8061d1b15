import type { Showing } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { isId } from '../../platform/ids.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { grouped } from '../grouped.rules.js';
import type { ShowingKind } from './showing.entity.js';

export type ShowingView = Omit<Showing, '__typename' | 'initiative'> & {
  readonly __typename: 'Showing';
  readonly initiativeId: string;
  readonly leadId: string | null;
  readonly demonstration: boolean;
};

interface ShowingRow {
  readonly id: string;
  readonly initiativeId: string;
  readonly leadId: string | null;
  readonly demonstration: boolean;
  readonly kind: ShowingKind;
  readonly takesPlace: string;
  readonly place: string;
  readonly url: string;
  readonly offeredTo: string;
  readonly note: string;
  readonly version: number;
}

/** So many of one initiative are shown. */
const MOST = 50;

const COLUMNS = `k.record_id id, k.initiative_id "initiativeId", k.lead_id "leadId", k.demonstration, k.kind, k.takes_place "takesPlace", k.place, k.url,
  k.offered_to "offeredTo", k.note, k.version`;

/** How initiatives can be seen, to whoever sees them. One statement a list. */
@Injectable()
export class ShowingReads {
  constructor(private readonly dataSource: DataSource) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<ShowingView | null> {
    if (!isId(id)) return null;
    const bind = new Bind();
    const rows = await db.query<ShowingRow[]>(
      `select ${COLUMNS} from (${known(viewer, bind)}) k where k.record_id = ${bind.add(id)}`,
      bind.values,
    );
    return rows.map((row) => view(row, viewer))[0] ?? null;
  }

  /** By initiative, the newest first. */
  async ofInitiatives(viewer: Viewer, initiativeIds: readonly string[]): Promise<Map<string, ShowingView[]>> {
    const bind = new Bind();
    const rows = await this.dataSource.query<ShowingRow[]>(
      `select ${COLUMNS} from (select k.*, row_number() over (partition by k.initiative_id order by k.recorded_at desc, k.record_id) nth
         from (${known(viewer, bind)}) k where k.initiative_id = any(${bind.add(initiativeIds)}::uuid[])) k
       where k.nth <= ${MOST} order by k.recorded_at desc, k.record_id`,
      bind.values,
    );
    return grouped(
      rows.map((row) => view(row, viewer)),
      ({ initiativeId }) => initiativeId,
    );
  }
}

const known = (viewer: Viewer, bind: Bind): string =>
  `select s.*, i.lead_id, i.demonstration from showing s join initiative i on i.id = s.initiative_id
   where s.ended_at is null and ${visibleSql(viewer, 'i', bind)}`;

const said = (text: string): string | null => (text === '' ? null : text);

function view(row: ShowingRow, viewer: Viewer): ShowingView {
  const viewerCanEdit = mayWriteForBoard(viewer, row.leadId);
  return {
    __typename: 'Showing',
    id: row.id,
    initiativeId: row.initiativeId,
    leadId: row.leadId,
    demonstration: row.demonstration,
    kind: row.kind,
    when: said(row.takesPlace),
    place: said(row.place),
    url: said(row.url),
    offeredTo: said(row.offeredTo),
    note: row.note,
    version: viewerCanEdit ? row.version : null,
    viewerCanEdit,
  };
}
