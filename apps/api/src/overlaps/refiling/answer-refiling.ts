import type { AnswerRefilingInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileUnder } from '../../initiatives/file-under.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isId } from '../../platform/ids.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { Terms } from '../../tags/terms.js';
import { RefilingReads, type RefilingView } from './refiling.reads.js';
import { RefilingMail } from './refiling-mail.js';

type Refused = NotFound | NotAllowed | InvalidInput;

interface Waiting {
  readonly id: string;
  readonly initiativeId: string;
  readonly leadId: string;
  readonly capability: string;
  readonly answer: 'taken' | 'declined' | 'replaced' | null;
}

const NOTE = { most: 1_000 } as const;
const WHY_NOT = 'Say why it stays: the office will ask.';

/**
 * The owner takes a suggestion, which files the entry so in its working revision, or keeps it as it is. Nothing is published by it. To whoever
 * may not answer it does not exist: it stands beside the overlap for reading.
 */
@Injectable()
export class AnswerRefiling {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly reads: RefilingReads,
    private readonly fileUnder: FileUnder,
    private readonly mail: RefilingMail,
  ) {}

  async run(viewer: Viewer, input: AnswerRefilingInput): Promise<RefilingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readTexts({ note: input.note ?? '' }, { note: input.take ? NOTE : { ...NOTE, needed: WHY_NOT } });
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'answerRefiling', input.key, (manager) =>
      this.answer(manager, viewer, { ...input, note: read.texts.note }),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.own(viewer, outcome.done)) ?? notFound();
  }

  private async answer(
    manager: EntityManager,
    viewer: Viewer,
    { id, take, note }: Omit<AnswerRefilingInput, 'note'> & { note: string },
  ): Promise<Outcome<Refused>> {
    const waiting = isId(id) ? await this.locked(manager, viewer, id) : null;
    if (!waiting) return refused(notFound());
    const answer = take ? 'taken' : 'declined';
    if (waiting.answer === answer) return done(id);
    if (waiting.answer === 'replaced') return refused(notAllowed('The office has decided anew since. Look again at what it suggests now.'));
    if (waiting.answer)
      return refused(
        notAllowed(`This was answered in the meantime: ${waiting.answer === 'taken' ? 'it was taken' : 'the entry stays as it is'}.`),
      );
    if (take) {
      if (!this.terms.exists('capability', waiting.capability))
        return refused(notAllowed('This capability is no longer in use. Keep the entry as it is, or choose another one in it.'));
      const filed = await this.fileUnder.within(manager, viewer, waiting.initiativeId, waiting.capability);
      if ('refused' in filed) return filed;
    }
    await manager.query(`update refiling set answer = $2, note = nullif($3, ''), answered_by_id = $4, answered_at = $5 where id = $1`, [
      id,
      answer,
      note,
      viewer.personId,
      this.clock.now(),
    ]);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: waiting.leadId,
      action: take ? 'refiling.taken' : 'refiling.declined',
      subjectId: waiting.initiativeId,
      detail: { capability: waiting.capability },
    });
    await this.mail.tellOffice(manager, id);
    return done(id);
  }

  /** The same statement whether there is none or it is another organisation's. */
  private async locked(manager: EntityManager, viewer: Viewer, id: string): Promise<Waiting | null> {
    const rows: Waiting[] = await manager.query(
      `select r.id, r.initiative_id "initiativeId", i.lead_id "leadId", r.capability, r.answer
       from refiling r join initiative i on i.id = r.initiative_id where r.id = $1 and i.lead_id = any($2::uuid[]) for update of r`,
      [id, viewer.editsFor],
    );
    return rows[0] ?? null;
  }
}
