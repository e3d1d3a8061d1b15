import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { CurrentViewer } from '../people/current-viewer.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import { ContractReads } from './contract.reads.js';
import type { ContractView } from './contract.view.js';

/** Whoever is shown something fictional has it on this side of the glass already. */
const eyesFor = (viewer: Viewer, { demonstration }: { readonly demonstration: boolean }): Viewer =>
  demonstration ? lookingAtDemonstration(viewer) : viewer;

@Resolver('Contract')
export class ContractFieldsResolver {
  constructor(private readonly initiatives: VisibleInitiatives) {}

  @ResolveField('initiative')
  initiative(
    @CurrentViewer() viewer: Viewer,
    @Parent() { initiativeId, organisation }: ContractView,
    @Context() context: RequestContext,
  ): Promise<InitiativeView | null> | null {
    if (!initiativeId) return null;
    const eyes = eyesFor(viewer, organisation);
    const seen = async (ids: readonly string[]) => new Map((await this.initiatives.byIds(eyes, ids)).map((one) => [one.id, one]));
    return batched<InitiativeView | null>(context, `contract.initiative.${organisation.demonstration}`, seen, null).load(initiativeId);
  }
}

@Resolver('Initiative')
export class InitiativeContractsResolver {
  constructor(private readonly contracts: ContractReads) {}

  @ResolveField('contractEndsWithinYear')
  contractEndsWithinYear(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, demonstration }: InitiativeView,
    @Context() context: RequestContext,
  ): Promise<boolean | null> {
    const eyes = eyesFor(viewer, { demonstration });
    return batched<boolean | null>(
      context,
      `contractEndsWithinYear.${demonstration}`,
      (ids) => this.contracts.endingOf(eyes, ids),
      null,
    ).load(id);
  }
}
