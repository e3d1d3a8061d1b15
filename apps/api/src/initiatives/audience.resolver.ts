import type { ConfirmAudienceInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import type { Level } from '../visibility/visibility.rules.js';
import { AudienceReads, type AudienceRow } from './audience.reads.js';
import { AudiencePreview } from './audience-preview.js';
import { ConfirmAudience } from './confirm-audience.js';
import type { InitiativeView } from './initiative.view.js';
import { PublishingRulesReads } from './publishing-rules.js';

@Resolver('Initiative')
export class InitiativeAudienceResolver {
  constructor(
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
  ) {}

  @ResolveField('audience')
  async audience(@Parent() initiative: InitiativeView, @Context() context: RequestContext) {
    return (await this.row(initiative, context)).audience;
  }

  @ResolveField('waitingAudience')
  async waitingAudience(@CurrentViewer() viewer: Viewer, @Parent() initiative: InitiativeView, @Context() context: RequestContext) {
    const { leadId } = initiative;
    if (!leadId || initiative.level !== 'system' || !isOwner(viewer, leadId)) return null;
    const { waiting, since, areas } = await this.row(initiative, context);
    if (since === null) return null;
    const decides = async (leadIds: readonly string[]) => {
      const may = await Promise.all(leadIds.map((one) => this.rules.mayWiden(null, viewer, one)));
      return new Map(leadIds.map((one, place) => [one, may[place] ?? false]));
    };
    const viewerCanConfirm = await batched(context, 'initiative.mayWiden', decides, false).load(leadId);
    return { since, areas, organisations: waiting, viewerCanConfirm };
  }

  /** All of a list in one statement. */
  private async row(initiative: InitiativeView, context: RequestContext): Promise<AudienceRow> {
    // The loader's keys are texts: the whole of what it needs is in them.
    const { id, leadId, memberIds, level, audienceKnownOn } = initiative;
    const subject = JSON.stringify({ key: id, leadId, memberIds, level, audienceKnownOn });
    const none: AudienceRow = { audience: { level, organisations: [], offices: [], count: null }, waiting: [], since: null, areas: [] };
    const load = async (subjects: readonly string[]) => {
      const found = await this.audiences.of(subjects.map((one) => JSON.parse(one)));
      return new Map(subjects.map((one) => [one, found.get(JSON.parse(one).key) ?? none]));
    };
    return batched<AudienceRow>(context, 'initiative.audience', load, none).load(subject);
  }
}

@Resolver()
export class AudienceResolver {
  constructor(
    private readonly preview: AudiencePreview,
    private readonly confirm: ConfirmAudience,
  ) {}

  @Query('audiencePreview')
  audiencePreview(@CurrentViewer() viewer: Viewer, @Args('id') id: string, @Args('level') level: Level) {
    return this.preview.of(viewer, id, level);
  }

  @Mutation('confirmAudience')
  confirmAudience(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmAudienceInput) {
    return this.confirm.run(viewer, input);
  }
}

/** Whoever is told what waits: editors, approvers and administrators. */
export const isOwner = (viewer: Viewer, leadId: string): boolean =>
  viewer.affiliations.some(
    ({ organisationId, roles }) =>
      organisationId === leadId && roles.some((role) => role === 'editor' || role === 'approver' || role === 'administrator'),
  );
