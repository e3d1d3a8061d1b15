import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { BoardAnswerReads, type BoardAnswerView } from './board-answer.reads.js';
import type { BoardAnswerColumns } from './board-answer.rules.js';

/** Rows of answers inside the transaction of a change. */
@Injectable()
export class BoardAnswersKept {
  constructor(
    private readonly reads: BoardAnswerReads,
    private readonly initiatives: VisibleInitiatives,
    private readonly clock: Clock,
  ) {}

  answer(viewer: Viewer, id: string): Promise<BoardAnswerView | null> {
    return this.reads.byId(viewer, id);
  }

  /** What stands. Two of a board at once: the second finds what the first said. */
  async lock(manager: EntityManager, viewer: Viewer, organisationId: string, question: string): Promise<BoardAnswerView | null> {
    await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`board_answer:${organisationId}:${question}`]);
    return this.reads.currentOf(viewer, organisationId, question, manager);
  }

  async areOwn(manager: EntityManager, viewer: Viewer, organisationId: string, ids: readonly string[]): Promise<boolean> {
    const seen = await this.initiatives.byIds(viewer, ids, manager);
    return seen.length === ids.length && seen.every(({ memberIds }) => memberIds.includes(organisationId));
  }

  async end(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager.query(`update board_answer set ended_at = $2 where id = $1`, [id, at]);
  }

  /**
   * Ends what stood and keeps what is said now; gives its id. Whoever saw the part by its level goes on to, and no merger adds to them.
   * Versions go on after one that was taken back: whoever still looks at that one is told.
   */
  async replace(
    manager: EntityManager,
    answer: {
      readonly viewer: Viewer;
      readonly organisation: string;
      readonly question: string;
      readonly before: BoardAnswerView | null;
      readonly columns: BoardAnswerColumns;
      readonly at: Date;
    },
  ): Promise<string> {
    const { viewer, organisation, question, before, columns, at } = answer;
    if (before) await this.end(manager, before.id, at);
    const id = newId();
    const keepsLevel = before !== null && before.level === columns.level;
    await manager.query(
      `insert into board_answer (id, organisation_id, said_by_id, question, text, owner, stands_on, evidence, gap, shown_part, level, audience_known_on,
         version, recorded_at, recorded_by_id)
       values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10,
         case when $11 then (select b.audience_known_on from board_answer b where b.id = $12) else $13::date end,
         (select coalesce(max(b.version), 0) + 1 from board_answer b where b.organisation_id = $2 and b.said_by_id = $2 and b.question = $3), $14, $15)`,
      [
        id,
        organisation,
        question,
        columns.text,
        columns.owner,
        columns.stands_on,
        columns.evidence,
        columns.gap,
        columns.shown_part,
        columns.level,
        keepsLevel,
        before?.id ?? null,
        this.clock.today(),
        at,
        viewer.personId,
      ],
    );
    return id;
  }
}
