import type { ShareThreadInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { writesFor } from './conversation.rules.js';
import { namedOrganisation } from './named-organisation.js';
import { ThreadReads, type ThreadView } from './thread.reads.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** Either side lets the members of another organisation read along. */
@Injectable()
export class ShareThread {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly organisations: OrganisationReads,
    private readonly threads: ThreadReads,
  ) {}

  async run(viewer: Viewer, input: ShareThreadInput): Promise<ThreadView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'shareThread', input.key, (manager) => this.share(manager, viewer, input));
    if ('refused' in outcome) return outcome.refused;
    return (await this.threads.byId(viewer, outcome.done)) ?? notFound();
  }

  private async share(manager: EntityManager, viewer: Viewer, input: ShareThreadInput): Promise<Outcome<Refused>> {
    const thread = await this.threads.byId(viewer, input.thread, manager);
    if (!thread) return refused(notFound());
    const by = writesFor(viewer, thread);
    if (!by) return refused(notAllowed('Only the one who asked and editors of the trust that was asked can share this.'));
    const organisation = await namedOrganisation(this.organisations, manager, viewer, input.organisation);
    if (!organisation) return refused(invalid([{ field: 'organisation', message: 'No organisation has this code.' }]));
    await manager.query(
      `update thread set shared_with_ids = shared_with_ids || $2::uuid where id = $1 and not $2::uuid = any(shared_with_ids)`,
      [thread.id, organisation.id],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: by.organisationId,
      action: 'thread.shared',
      subjectId: thread.id,
      detail: { with: organisation.id },
    });
    return done(thread.id);
  }
}
