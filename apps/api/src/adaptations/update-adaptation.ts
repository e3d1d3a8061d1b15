import type { UpdateAdaptationInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';
import { ADAPTATION_TEXTS, confirmationAfter, startProblems, stopReasonWith } from './adaptation.rules.js';
import { AdaptationMail } from './adaptation-mail.js';

export interface AdaptationConflict {
  readonly __typename: 'AdaptationConflict';
  readonly message: string;
  readonly theirs: AdaptationView;
}

type Refused = NotFound | NotAllowed | InvalidInput | AdaptationConflict;
type Texts = Partial<Record<keyof typeof ADAPTATION_TEXTS, string>>;

/** The adopter keeps its own record up to date. */
@Injectable()
export class UpdateAdaptation {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly adaptations: AdaptationReads,
    private readonly mail: AdaptationMail,
  ) {}

  async run(viewer: Viewer, input: UpdateAdaptationInput): Promise<AdaptationView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readTexts(givenTexts(input), ADAPTATION_TEXTS);
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'updateAdaptation', input.key, (manager) =>
      this.update(manager, viewer, input, read.texts),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.adaptations.byId(viewer, outcome.done)) ?? notFound();
  }

  private async update(manager: EntityManager, viewer: Viewer, input: UpdateAdaptationInput, texts: Texts): Promise<Outcome<Refused>> {
    if (isId(input.id)) await manager.query(`select 1 from adaptation where id = $1 for update`, [input.id]);
    const before = await this.adaptations.byId(viewer, input.id, manager);
    if (!before) return refused(notFound());
    if (!before.viewerCanEdit) return refused(notAllowed(`Only editors of ${before.adopter.name} can change this record.`));
    if (before.version !== input.version) return refused<Refused>(adaptationConflict(before));
    const status = input.status ?? before.status;
    const kept = status === 'stopped' ? (before.stopReason ?? null) : null;
    const stop = stopReasonWith(status, input.stopReason === undefined ? kept : input.stopReason);
    if ('problems' in stop) return refused(invalid(stop.problems));
    if (typeof input.initiative === 'string' && !(await this.isLedBy(manager, input.initiative, before.adopter.id))) {
      return refused(invalid([{ field: 'initiative', message: 'Choose an initiative that your organisation leads.' }]));
    }
    const level = input.level ?? before.level;
    const next = { ...before, ...texts, status };
    const startedOn = input.startedOn === undefined ? before.startedOn : input.startedOn;
    const early = input.startedOn || input.status ? startProblems(status, startedOn, this.clock.today()) : [];
    if (early.length > 0) return refused(invalid(early));
    await manager.query(
      `update adaptation set status = $2, started_on = $3, taken = $4, changed = $5, why = $6, outcome = $7, stop_reason = $8, level = $9,
         initiative_id = case when $10 then $11::uuid else initiative_id end, version = version + 1, updated_at = $12,
         audience_known_on = case when level = $9 then audience_known_on else $13 end, confirmation = $14,
         confirmation_note = case when confirmation = $14 then confirmation_note end where id = $1`,
      [
        before.id,
        status,
        startedOn,
        next.taken,
        next.changed,
        next.why,
        next.outcome,
        stop.reason,
        level,
        input.initiative !== undefined,
        input.initiative ?? null,
        this.clock.now(),
        this.clock.today(),
        confirmationAfter(before, next),
      ],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: before.adopter.id,
      action: 'adaptation.changed',
      subjectId: before.id,
      detail: { origin: before.originId, status, level, before: { status: before.status, level: before.level } },
    });
    await this.mail.tell(manager, before.id, 'changed', viewer, before.originLeadId);
    return done(before.id);
  }

  private async isLedBy(manager: EntityManager, initiativeId: string, organisationId: string): Promise<boolean> {
    if (!isId(initiativeId)) return false;
    const found: unknown[] = await manager.query(`select 1 from initiative where id = $1 and lead_id = $2`, [initiativeId, organisationId]);
    return found.length > 0;
  }
}

/** Only what was sent: what is left out, or null, stays as it is. */
function givenTexts({ taken, changed, why, outcome }: UpdateAdaptationInput): Required<Texts> {
  const given = Object.entries({ taken, changed, why, outcome }).filter(([, text]) => text !== undefined && text !== null);
  return Object.fromEntries(given) as Required<Texts>;
}

export const adaptationConflict = (theirs: AdaptationView): AdaptationConflict => ({
  __typename: 'AdaptationConflict',
  message: 'Someone changed this record in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
