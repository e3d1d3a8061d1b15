import type { BandTotal, OverlapChange, System, Term } from '@kith/schema';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { londonDay } from '../../platform/clock.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { Terms } from '../../tags/terms.js';
import type { OwnArea } from '../own-areas.js';
import { changesTold } from './changes.rules.js';
import { organisationsOf, otherAreas, type SeenOverlap } from './overlap.reads.js';
import { OverlapTexts } from './overlap-texts.js';
import type { SeenItem } from './seen-items.js';
import { evidence, facts, goneSentence, type Labels, sentence, sharedCapability, total, unknowns } from './sentences.rules.js';
import { wordsToName } from './words-to-name.rules.js';

type MemberView = SeenItem & { readonly area: OwnArea };

/** Everything that is told of a group follows from the items that this viewer sees. */
@Resolver('Overlap')
export class OverlapFieldsResolver {
  private readonly labels: Labels;

  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: Terms,
    private readonly texts: OverlapTexts,
  ) {
    this.labels = {
      capability: (id) => this.terms.label('capability', id) ?? id,
      pathway: (id) => this.terms.label('pathway', id) ?? id,
    };
  }

  @ResolveField('area')
  area(@Parent() { area }: SeenOverlap): Pick<System, 'id'> {
    return area.system;
  }

  @ResolveField('capability')
  capability(@Parent() { items }: SeenOverlap): Term | null {
    const id = sharedCapability(items);
    return id ? this.terms.term('capability', id) : null;
  }

  @ResolveField('sentence')
  sentence(@Parent() { kind, items, area, state, decision }: SeenOverlap): string {
    if (state === 'gone') return goneSentence(items, londonDay(new Date(decision?.decidedAt ?? 0)));
    return sentence(kind, items, this.labels, area.today);
  }

  @ResolveField('evidence')
  async evidence(@Parent() { kind, items, state }: SeenOverlap, @Context() context: RequestContext): Promise<string[]> {
    if (state === 'gone') return [];
    const ids = kind === 'parallel_plan' || kind === 'reinventing' ? items.map(({ id }) => id) : [];
    const named = await batched(context, 'overlap.words', (some) => this.texts.named(this.dataSource, some), []).loadMany(ids);
    const capability = sharedCapability(items);
    const words = wordsToName(
      named.map((of) => (of instanceof Error ? [] : of)),
      capability ? this.labels.capability(capability) : '',
    );
    return evidence(kind, items, words, this.labels);
  }

  @ResolveField('unknowns')
  unknowns(@Parent() { kind, items, state }: SeenOverlap): string[] {
    return state === 'gone' ? [] : unknowns(kind, items);
  }

  @ResolveField('members')
  members(@Parent() { items, area }: SeenOverlap): MemberView[] {
    return items.map((item) => ({ ...item, area }));
  }

  @ResolveField('organisations')
  organisations(@Parent() { items }: SeenOverlap) {
    return organisationsOf(items);
  }

  @ResolveField('bands')
  bands(@Parent() { items }: SeenOverlap): BandTotal {
    return total(items);
  }

  @ResolveField('otherAreas')
  otherAreas(@Parent() { area, items }: SeenOverlap): Pick<System, 'id'>[] {
    return otherAreas(area, items);
  }

  @ResolveField('changes')
  changes(@Parent() overlap: SeenOverlap): OverlapChange[] {
    return changesTold(overlap);
  }

  @ResolveField('viewerCanDecide')
  viewerCanDecide(@Parent() { area, state }: SeenOverlap): boolean {
    return area.officer && state !== 'gone';
  }
}

@Resolver('OverlapMember')
export class OverlapMembersResolver {
  constructor(private readonly initiatives: VisibleInitiatives) {}

  @ResolveField('inArea')
  inArea(@Parent() { own }: MemberView): boolean {
    return own;
  }

  @ResolveField('facts')
  facts(@Parent() item: MemberView): string[] {
    return facts(item);
  }

  @ResolveField('initiative')
  initiative(@Parent() { initiativeId, area }: MemberView, @Context() context: RequestContext): Promise<InitiativeView | null> | null {
    if (!initiativeId) return null;
    const seen = async (ids: readonly string[]) => new Map((await this.initiatives.byIds(area.eyes, ids)).map((one) => [one.id, one]));
    return batched<InitiativeView | null>(context, `overlap.initiative.${area.system.id}`, seen, null).load(initiativeId);
  }
}
