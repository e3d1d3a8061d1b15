import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Snapshot } from './check-issue.js';
import { issuesOf, type PackRow } from './pack.reads.js';
import { PackMail } from './pack-mail.js';

/** Writes down what is issued, inside the transaction of the issue, and tells those it names. */
@Injectable()
export class KeepIssue {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mail: PackMail,
  ) {}

  /** Gives the id of the edition. */
  async run(manager: EntityManager, viewer: Viewer, pack: PackRow, snapshot: Snapshot): Promise<string> {
    const { id, number } = await this.keep(manager, viewer, pack, snapshot);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: pack.organisation.id,
      action: 'pack.issued',
      subjectId: pack.id,
      detail: { number, part: pack.part, recipients: snapshot.recipientIds.length },
    });
    await this.mail.tell(manager, pack.id, number, snapshot.recipientIds);
    return id;
  }

  /** A copy of what is worked on, with the ids of what all who are named may see. What is worked on has another version then: it is issued once. */
  private async keep(
    manager: EntityManager,
    { personId }: Viewer,
    pack: PackRow,
    snapshot: Snapshot,
  ): Promise<{ id: string; number: number }> {
    const id = newId();
    const number = (issuesOf(pack)[0]?.number ?? 0) + 1;
    const entries = Object.keys(snapshot.revisions);
    // A passage that is being removed from them would else go on in the copy; what is read of them afterwards lacks it.
    await manager.query(`select 1 from pack_edition where pack_id = $1 and number = 0 for update`, [pack.id]);
    const answers: Answer[] = await manager.query(
      `select q.question, q.position, q.approach_ids "approachIds" from pack_question q join pack_edition e on e.id = q.edition_id
       where e.pack_id = $1 and e.number = 0 and q.question = any(e.questions) for update of q`,
      [pack.id],
    );
    await manager.query(
      `insert into pack_edition (id, pack_id, number, meeting_on, body, title, purpose, recommendation, sponsor, risk, considered_before, decisions,
         questions, comparison_ids, overlap_ids, recipient_ids, all_board_members, revisions, overlap_items, version, sections, changed_at, issued_at, issued_by_id)
       select $2, pack_id, $3, meeting_on, body, title, purpose, recommendation, sponsor, risk, considered_before, decisions, questions,
         ${only('comparison_ids', '$4')}, ${only('overlap_ids', '$5')}, $6, all_board_members, $7, $8, version, '{}', changed_at, $9, $10
       from pack_edition where pack_id = $1 and number = 0`,
      [
        pack.id,
        id,
        number,
        entries,
        Object.keys(snapshot.overlapItems),
        snapshot.recipientIds,
        JSON.stringify(snapshot.revisions),
        JSON.stringify(snapshot.overlapItems),
        this.clock.now(),
        personId,
      ],
    );
    await manager.query(`update pack_edition set version = version + 1 where pack_id = $1 and number = 0`, [pack.id]);
    for (const { question, position, approachIds } of answers)
      await manager.query(`insert into pack_question (id, edition_id, question, position, approach_ids) values ($1, $2, $3, $4, $5)`, [
        newId(),
        id,
        question,
        position,
        approachIds.filter((one) => entries.includes(one)),
      ]);
    return { id, number };
  }
}

interface Answer {
  readonly question: string;
  readonly position: string;
  readonly approachIds: string[];
}

/** Those of a column's ids that are among a parameter's, in their order. */
const only = (column: string, ids: string): string =>
  `coalesce((select array_agg(c.id order by c.place) from unnest(${column}) with ordinality c(id, place) where c.id = any(${ids}::uuid[])), '{}')`;
