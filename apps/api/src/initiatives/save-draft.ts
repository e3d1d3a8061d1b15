import type { SaveDraftInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { differingFields, readContent } from './initiative.rules.js';
import type { InitiativeContent } from './initiative-content.js';
import { MayKnow } from './may-know.js';
import { OpenInitiative } from './open-initiative.js';
import { lockInitiative, saveWorking } from './revision-rows.js';
import { WorkingRevisions, type WorkingView } from './working-revisions.js';

export interface Conflict {
  readonly __typename: 'Conflict';
  readonly message: string;
  readonly theirs: WorkingView;
  readonly differingFields: string[];
}

type Refused = NotFound | NotAllowed | InvalidInput | Conflict;

/** Keeps the working revision; the first save makes the initiative. What is in review is taken back: an approver agrees to what they read. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly open: OpenInitiative,
    private readonly working: WorkingRevisions,
    private readonly mayKnow: MayKnow,
  ) {}

  async run(viewer: Viewer, input: SaveDraftInput): Promise<WorkingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readContent(input.content, (vocabulary, id) => this.terms.exists(vocabulary, id));
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'saveDraft', input.key, (manager) =>
      input.id ? this.save(manager, viewer, { ...input, id: input.id }, read.content) : this.begin(manager, viewer, input, read.content),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.working.byId(viewer, outcome.done)) ?? notFound();
  }

  private async begin(manager: EntityManager, viewer: Viewer, input: SaveDraftInput, content: InitiativeContent) {
    if (!viewer.actingFor || !mayEdit(viewer, viewer.actingFor)) {
      return refused(notAllowed('Choose an organisation for which you are an editor, then save again.'));
    }
    return done(
      await this.open.run(manager, {
        organisationId: viewer.actingFor,
        personId: viewer.personId,
        content,
        level: input.level ?? 'network',
      }),
    );
  }

  private async save(manager: EntityManager, viewer: Viewer, input: SaveDraftInput & { id: string }, content: InitiativeContent) {
    const initiative = isId(input.id) ? await lockInitiative(manager, input.id) : null;
    if (!initiative || !mayEdit(viewer, initiative.leadId)) return refused(await this.mayKnow.refusal(manager, viewer, input.id));
    const { working } = initiative;
    if (!working) return refused(notFound('Nothing is being worked on here. Open a revision first.'));
    if (working.version !== input.version) {
      const theirs = await this.working.byId(viewer, input.id, manager);
      return refused<Refused>(theirs ? conflict(theirs, content) : notFound());
    }
    await saveWorking(manager, {
      id: working.id,
      content,
      level: input.level ?? working.level,
      savedById: viewer.personId,
      savedAt: this.clock.now(),
    });
    if (working.state === 'in_review') {
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: initiative.leadId,
        action: 'revision.taken_back',
        subjectId: initiative.id,
      });
    }
    return done(initiative.id);
  }
}

export const conflict = (theirs: WorkingView, sent: InitiativeContent): Conflict => ({
  __typename: 'Conflict',
  message: `${theirs.savedBy?.name ?? 'Someone else'} saved this in the meantime. Nothing of yours is lost: compare, then save again.`,
  theirs,
  differingFields: differingFields(theirs.content as InitiativeContent, sent),
});
