import type { DecideOverlapInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isDay } from '../../platform/dates.rules.js';
import { isId, newId } from '../../platform/ids.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import {
  type FieldProblem,
  type InvalidInput,
  invalid,
  type NotAllowed,
  type NotFound,
  notAllowed,
  notFound,
  signInFirst,
} from '../../platform/results.js';
import { SuggestRefiling } from '../refiling/suggest-refiling.js';
import { needsLead } from './disposition.rules.js';
import { inputsOfGroup } from './group-rows.js';
import { organisationsOf, type SeenOverlap } from './overlap.reads.js';
import { ReadWorklist } from './worklist.js';

export interface OverlapConflict {
  readonly __typename: 'OverlapConflict';
  readonly message: string;
  readonly theirs: SeenOverlap;
}
type Refused = NotFound | NotAllowed | InvalidInput | OverlapConflict;

interface Lead {
  readonly id: string;
  readonly odsCode: string | null;
}

const WHY = { most: 2_000, needed: 'Say why: whoever looks at it again will ask.' } as const;

/** A programme officer records what the office means to do. Earlier decisions stay; what mattered now is kept with this one. */
@Injectable()
export class DecideOverlap {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly worklist: ReadWorklist,
    private readonly refiling: SuggestRefiling,
  ) {}

  async run(viewer: Viewer, input: DecideOverlapInput): Promise<SeenOverlap | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'decideOverlap', input.key, async (manager) => {
      const overlap = await this.toChange(manager, viewer, input.id);
      if (!overlap) return refused(notFound());
      const { officeId, system } = overlap.area;
      if (!officeId) return refused(notAllowed(`Only programme officers of ${system.shortName} decide. You can comment.`));
      if (overlap.state === 'gone') return refused(notAllowed('This is no longer found, so there is nothing to decide. You can comment.'));
      const offices: Lead[] = await manager.query(`select id, ods_code "odsCode" from organisation where id = $1`, [officeId]);
      const read = this.read(input, overlap, [...offices, ...organisationsOf(overlap.items)]);
      if ('problems' in read) return refused(invalid(read.problems));
      // Taken in by another since: what is there now may be about more.
      if (overlap.version !== input.version || overlap.id !== input.id) return refused<Refused>(conflict(overlap));
      const id = newId();
      await manager.query(
        `insert into disposition (id, group_id, kind, lead_id, why, look_again_on, office_id, decided_by_id, decided_at, inputs)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          overlap.id,
          input.kind,
          read.leadId,
          read.why,
          input.lookAgainOn ?? null,
          officeId,
          viewer.personId,
          this.clock.now(),
          JSON.stringify(await inputsOfGroup(manager, overlap.id)),
        ],
      );
      await manager.query(`update overlap_group set version = version + 1 where id = $1`, [overlap.id]);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: officeId,
        action: 'overlap.decided',
        subjectId: overlap.id,
        detail: { kind: input.kind },
      });
      await this.refiling.within(manager, viewer, {
        decisionId: id,
        groupId: overlap.id,
        officeId,
        items: overlap.items,
        refile: input.refile ?? [],
      });
      return done(overlap.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.worklist.byId(viewer, outcome.done)) ?? notFound();
  }

  /** Locked first, so that of two officers the second finds the first one's decision. */
  private async toChange(manager: EntityManager, viewer: Viewer, id: string): Promise<SeenOverlap | null> {
    if (!isId(id)) return null;
    await manager.query(`select 1 from overlap_group where id = $1 for update`, [id]);
    return this.worklist.byId(viewer, id, manager);
  }

  private read(
    input: DecideOverlapInput,
    overlap: SeenOverlap,
    leads: readonly Lead[],
  ): { why: string; leadId: string | null } | { problems: FieldProblem[] } {
    const texts = readTexts({ why: input.why }, { why: WHY });
    const problems: FieldProblem[] = 'problems' in texts ? [...texts.problems] : [];
    const named = input.lead ? leads.find(({ odsCode }) => odsCode === input.lead) : undefined;
    if (input.lead && !named)
      problems.push({ field: 'lead', message: 'Choose one of the organisations that this is about, or the office.' });
    if (!input.lead && needsLead(input.kind)) problems.push({ field: 'lead', message: 'Say who leads.' });
    problems.push(...this.refiling.problems(input.kind, input.refile ?? [], overlap.items));
    const { lookAgainOn } = input;
    if (lookAgainOn && (!isDay(lookAgainOn) || lookAgainOn < this.clock.today()))
      problems.push({ field: 'lookAgainOn', message: 'Give a day that is still to come.' });
    return problems.length > 0 || 'problems' in texts ? { problems } : { why: texts.texts.why, leadId: named?.id ?? null };
  }
}

const conflict = (theirs: SeenOverlap): OverlapConflict => ({
  __typename: 'OverlapConflict',
  message: 'Someone else decided about this in the meantime. Read it, then decide again if you still want to. Nothing of yours is lost.',
  theirs,
});
