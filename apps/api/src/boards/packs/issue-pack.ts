import type { IssuePackInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { invalid, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { type PackRefusal, packConflict, packToWrite } from './change-pack.js';
import { CheckIssue, type Snapshot } from './check-issue.js';
import { editionOf } from './make-pack.js';
import { draftOf, type EditionRow, issuesOf, PackReads, type PackRow } from './pack.reads.js';
import { PackMail } from './pack-mail.js';

export interface IssueView {
  readonly __typename: 'PackIssue';
  readonly pack: PackRow;
  readonly edition: EditionRow;
}

/** Issues what is worked on to those it names: from now on that number says what it says today. */
@Injectable()
export class IssuePack {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly packs: PackReads,
    private readonly check: CheckIssue,
    private readonly mail: PackMail,
  ) {}

  async run(viewer: Viewer, { key, id, version }: IssuePackInput): Promise<IssueView | PackRefusal> {
    if (!viewer.personId) return signInFirst();
    // Before the transaction: whoever is named is looked up by the connection of all.
    const pack = await this.packs.byId(viewer, id);
    if (!pack) return notFound();
    const draft = draftOf(pack);
    if (!draft) return notAllowed('Editors, approvers, administrators and board members of the organisation issue its packs.');
    const checked = await this.check.run(viewer, pack, draft);
    const outcome = await this.acts.once<PackRefusal>(viewer, 'issuePack', key, async (manager) => {
      const found = await packToWrite(this.packs, manager, viewer, id);
      if ('refusal' in found) return refused(found.refusal);
      if (found.draft.version !== version || draft.version !== version) return refused<PackRefusal>(packConflict(found.pack));
      if ('problems' in checked) return refused(invalid(checked.problems, 'This pack can’t be issued yet. Nothing was lost.'));
      const edition = await this.keep(manager, viewer, found.pack, checked);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: pack.organisation.id,
        action: 'pack.issued',
        subjectId: pack.id,
        detail: { number: edition.number, part: pack.part, recipients: checked.recipientIds.length },
      });
      await this.mail.tell(manager, pack.id, edition.number, checked.recipientIds);
      return done(edition.id);
    });
    if ('refused' in outcome) return outcome.refused;
    const now = await this.packs.byId(viewer, id);
    const edition = now?.editions.find((one) => one.id === outcome.done);
    return now && edition ? { __typename: 'PackIssue', pack: now, edition } : notFound();
  }

  /** A copy of what is worked on, with the ids of what all who are named may see. */
  private async keep(
    manager: EntityManager,
    { personId }: Viewer,
    pack: PackRow,
    snapshot: Snapshot,
  ): Promise<{ id: string; number: number }> {
    const id = newId();
    const number = (issuesOf(pack)[0]?.number ?? 0) + 1;
    const entries = Object.keys(snapshot.revisions);
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
    const draft = editionOf(pack, 0);
    for (const { question, position, approachIds } of draft?.answers.filter((one) => draft.questions.includes(one.question)) ?? [])
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

/** Those of a column's ids that are among a parameter's, in their order. */
const only = (column: string, ids: string): string =>
  `coalesce((select array_agg(c.id order by c.place) from unnest(${column}) with ordinality c(id, place) where c.id = any(${ids}::uuid[])), '{}')`;
