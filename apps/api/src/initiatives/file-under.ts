import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { done, type Outcome } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import type { NotAllowed, NotFound } from '../platform/results.js';
import { ReviseInitiative } from './revise-initiative.js';
import { lockInitiative, saveWorking } from './revision-rows.js';

/**
 * Files an initiative under another primary capability in its working revision, which is opened where there is none; all else that is typed
 * there stays. What is in review is taken back, as with every change. Inside the caller's transaction.
 */
@Injectable()
export class FileUnder {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly revise: ReviseInitiative,
  ) {}

  async within(manager: EntityManager, viewer: Viewer, id: string, capability: string): Promise<Outcome<NotFound | NotAllowed>> {
    const before = await lockInitiative(manager, id);
    if (before && !before.working && before.publishedContent?.primaryCapability === capability) return done(id);
    const opened = await this.revise.within(manager, viewer, id);
    if ('refused' in opened) return opened;
    const working = before?.working ?? (await lockInitiative(manager, id))?.working;
    if (!working || working.content.primaryCapability === capability) return done(id);
    const { content } = working;
    await saveWorking(manager, {
      id: working.id,
      content: { ...content, primaryCapability: capability, capabilities: content.capabilities.filter((one) => one !== capability) },
      level: working.level,
      savedById: viewer.personId,
      savedAt: this.clock.now(),
    });
    if (working.state === 'in_review')
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: before?.leadId ?? null,
        action: 'revision.taken_back',
        subjectId: id,
      });
    return done(id);
  }
}
