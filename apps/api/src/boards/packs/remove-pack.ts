import type { RemovePackInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { type NotAllowed, type NotFound, notAllowed, signInFirst } from '../../platform/results.js';
import { type PackConflict, packConflict, packToWrite } from './change-pack.js';
import { issuesOf, PackReads } from './pack.reads.js';
import { removePack } from './pack-rows.js';

type Refused = NotFound | NotAllowed | PackConflict;

/** A pack that nobody was ever given goes, with all that was written for it. What was issued is what a board met with: it stays. */
@Injectable()
export class RemovePack {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly packs: PackReads,
  ) {}

  async run(viewer: Viewer, { key, id, version }: RemovePackInput): Promise<{ __typename: 'Removed'; id: string } | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'removePack', key, async (manager) => {
      const found = await packToWrite(this.packs, manager, viewer, id);
      if ('refusal' in found) return refused<Refused>(found.refusal);
      const { pack, draft } = found;
      if (issuesOf(pack).length > 0)
        return refused<Refused>(
          notAllowed('This pack has been issued: what a board was given is kept. You can change it and issue it again.'),
        );
      if (draft.version !== version) return refused<Refused>(packConflict(pack));
      await removePack(manager, pack.id);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: pack.organisation.id,
        action: 'pack.removed',
        subjectId: pack.id,
        detail: { part: pack.part },
      });
      return done(pack.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }
}
