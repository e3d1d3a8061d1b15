import type { EntityManager } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import { visibleSql } from '../visibility/visible.sql.js';

/** Rows of a board that are never changed but to end them. The names come from the code, never from a client. */
export type BoardTable = 'review' | 'seen_by_board' | 'showing' | 'journey_mark';
/** Those that are put right or taken back under one id. */
export type RecordTable = 'review' | 'seen_by_board' | 'showing';
/** Those with a level of their own, about an initiative. */
export type LevelledTable = 'review' | 'seen_by_board';

export async function insertBoardRow(manager: EntityManager, table: BoardTable, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(columns);
  await manager.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`,
    Object.values(columns),
  );
}

/** Ends the row that stands of a record, and gives it whole, so that the next one can go on from it. */
export async function endBoardRow(
  manager: EntityManager,
  table: RecordTable,
  recordId: string,
  now: Date,
): Promise<Record<string, unknown>> {
  const [rows]: [Record<string, unknown>[]] = await manager.query(
    `update ${table} set ended_at = $2 where record_id = $1 and ended_at is null returning *${DAYS[table]}`,
    [recordId, now],
  );
  const [row] = rows;
  if (!row) throw new Error(`A row of ${table} that was locked stands no more.`);
  return row;
}

/** Days leave the database as text, never as an instant. */
const DAYS: Readonly<Record<RecordTable, string>> = {
  review: ', audience_known_on::text audience_known_on',
  seen_by_board: ', audience_known_on::text audience_known_on',
  showing: '',
};

/** One who would change a record waits here for another one who does, and then finds that it has changed. */
export const lockBoardRow = (db: Sql, table: RecordTable, recordId: string): Promise<unknown> =>
  db.query(`select 1 from ${table} where record_id = $1 and ended_at is null for update`, [recordId]);

/**
 * What stands of such a table, to whoever sees it by its own level and sees the initiative too. To be used as a subquery: a later `where` must
 * not replace the rule.
 */
export function knownBoardRows(viewer: Viewer, table: LevelledTable, bind: Bind): string {
  return `select k.* from (
      select r.*, o.demonstration, r.organisation_id lead_id, array[r.organisation_id] member_ids, true published, false removed
      from ${table} r join organisation o on o.id = r.organisation_id where r.ended_at is null
    ) k join initiative i on i.id = k.initiative_id where ${visibleSql(viewer, 'k', bind)} and ${visibleSql(viewer, 'i', bind)}`;
}
