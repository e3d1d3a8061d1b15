import type { ConfirmAdaptationAudienceInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AudienceReads, type AudienceRow } from '../initiatives/audience.reads.js';
import { isOwner } from '../initiatives/audience.resolver.js';
import { PublishingRulesReads } from '../initiatives/publishing-rules.js';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import type { AdaptationView } from './adaptation.reads.js';
import { audienceSubjectOf, ConfirmAdaptationAudience } from './confirm-adaptation-audience.js';

/** To its adopter: who does not see a record since areas merged. As with an initiative. */
@Resolver('Adaptation')
export class AdaptationAudienceResolver {
  constructor(
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
    private readonly confirm: ConfirmAdaptationAudience,
  ) {}

  @ResolveField('waitingAudience')
  async waitingAudience(@CurrentViewer() viewer: Viewer, @Parent() adaptation: AdaptationView, @Context() context: RequestContext) {
    const { adopter, level } = adaptation;
    if (level !== 'system' || !isOwner(viewer, adopter.id)) return null;
    const row = await batched<AudienceRow | null>(context, 'adaptation.audience', (keys) => this.rows(keys), null).load(
      JSON.stringify(audienceSubjectOf(adaptation)),
    );
    if (!row || row.since === null) return null;
    const decides = async (ids: readonly string[]) => {
      const may = await Promise.all(ids.map((one) => this.rules.mayWiden(null, viewer, one)));
      return new Map(ids.map((one, place) => [one, may[place] ?? false]));
    };
    const viewerCanConfirm = await batched(context, 'adaptation.mayWiden', decides, false).load(adopter.id);
    return { since: row.since, areas: row.areas, organisations: row.waiting, viewerCanConfirm };
  }

  @Mutation('confirmAdaptationAudience')
  confirmAdaptationAudience(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmAdaptationAudienceInput) {
    return this.confirm.run(viewer, input);
  }

  /** The loader's keys are texts: the whole of what is needed is in them. */
  private async rows(keys: readonly string[]): Promise<Map<string, AudienceRow | null>> {
    const found = await this.audiences.of(keys.map((one) => JSON.parse(one)));
    return new Map(keys.map((one) => [one, found.get(JSON.parse(one).key) ?? null]));
  }
}
