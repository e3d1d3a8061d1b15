import type { Organisation } from '@kith/schema';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AudiencePreviewView } from '../initiatives/audience-preview.js';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { AdaptationReads } from './adaptation.reads.js';

/** Before an entry is shown to fewer: who took it already, and would lose sight of it. */
@Resolver('AudiencePreview')
export class AdaptedByResolver {
  constructor(private readonly adaptations: AdaptationReads) {}

  @ResolveField('adaptedBy')
  async adaptedBy(@CurrentViewer() viewer: Viewer, @Parent() { initiativeId, after }: AudiencePreviewView): Promise<Organisation[]> {
    // Whoever adapted something is a member.
    if (after.count === null) return [];
    const records = (await this.adaptations.ofOrigins(viewer, [initiativeId])).get(initiativeId) ?? [];
    const kept = new Set([...after.organisations, ...after.offices].map(({ id }) => id));
    const adopters = new Map(records.filter(({ adopter }) => !kept.has(adopter.id)).map(({ adopter }) => [adopter.id, adopter]));
    return [...adopters.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }
}
