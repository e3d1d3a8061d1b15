import type { ClaimEntryInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { ReviseInitiative } from '../initiatives/revise-initiative.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import type { WorkingView } from '../initiatives/working-revisions.js';
import type { Viewer } from '../people/viewer.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';

/** An editor of the trust takes over what was summarised about it. Until they publish, the page stays as it is. */
@Injectable()
export class ClaimEntry {
  constructor(
    private readonly initiatives: VisibleInitiatives,
    private readonly revise: ReviseInitiative,
  ) {}

  async run(viewer: Viewer, input: ClaimEntryInput): Promise<WorkingView | NotFound | NotAllowed | InvalidInput> {
    if (!viewer.personId) return signInFirst();
    const entry = await this.initiatives.byId(viewer, input.id);
    if (!entry) return notFound();
    if (!entry.organisation)
      return notAllowed('The source names no organisation, so nobody can take this over. Report it as a mistake, and say whose it is.');
    if (!entry.viewerCanEdit) return notAllowed(`Only editors of ${entry.organisation.name} can take this over.`);
    if (!entry.source) return invalid([{ field: 'id', message: 'Your trust has published this already: revise it instead.' }]);
    return this.revise.run(viewer, input);
  }
}
