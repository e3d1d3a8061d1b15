import type { PackPaper } from '@kith/schema';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { SeenOverlap } from '../../overlaps/groups/overlap.reads.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { lengthOf, type PaperLength } from '../../platform/documents/render-pdf.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { Terms } from '../../tags/terms.js';
import { madeOnce } from './made-once.js';
import { chosenIn, MakePack } from './make-pack.js';
import type { EditionRow, PackRow } from './pack.reads.js';
import { decisionsOf } from './pack.rules.js';
import { ownEyes } from './pack-eyes.rules.js';
import { PackOverlaps } from './pack-overlaps.js';
import { PackPeople, type PackPerson } from './pack-people.js';
import { paperShown } from './paper-shown.rules.js';

export interface DraftView extends Omit<EditionRow, 'decisions' | 'questions' | 'sections'> {
  readonly pack: PackRow;
  readonly edition: EditionRow;
}

const NO_LENGTH: PaperLength = { pages: 0, parts: [] };

@Resolver('PackDraft')
export class PackDraftResolver {
  constructor(
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
    private readonly make: MakePack,
    private readonly chosenOverlaps: PackOverlaps,
    private readonly known: PackPeople,
  ) {}

  @ResolveField('sections')
  sections(@Parent() { edition }: DraftView): { section: string; version: number }[] {
    const names = ['meeting', 'frontSheet', 'questions', 'comparison', 'overlaps', 'decisions', 'recipients', ...edition.questions];
    return names.map((section) => ({ section, version: edition.sections[section] ?? 1 }));
  }

  @ResolveField('decisions')
  decisions(@Parent() { edition }: DraftView): string[] {
    return decisionsOf(edition.decisions);
  }

  @ResolveField('questions')
  async questions(@Parent() { pack, edition }: DraftView, @Context() context: RequestContext<Viewer>) {
    const seen = await this.seen(context, pack, chosenIn(edition));
    return edition.questions.flatMap((id) => {
      const question = this.terms.term('board_question', id);
      const answer = edition.answers.find((one) => one.question === id);
      if (!question) return [];
      const approaches = (answer?.approachIds ?? []).flatMap((one) => seen.get(one) ?? []);
      return [{ pack, question, position: answer?.position ?? '', approaches }];
    });
  }

  @ResolveField('comparison')
  async comparison(@Parent() { pack, edition }: DraftView, @Context() context: RequestContext<Viewer>): Promise<InitiativeView[]> {
    return [...(await this.seen(context, pack, edition.comparisonIds)).values()];
  }

  @ResolveField('overlaps')
  overlaps(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: DraftView): Promise<SeenOverlap[]> {
    return this.chosenOverlaps.seen(pack, viewer, edition.overlapIds);
  }

  @ResolveField('possibleOverlaps')
  possibleOverlaps(@CurrentViewer() viewer: Viewer, @Parent() { pack }: DraftView): Promise<SeenOverlap[]> {
    return this.chosenOverlaps.possible(pack, viewer);
  }

  @ResolveField('recipients')
  async recipients(@Parent() { pack, edition }: DraftView): Promise<PackPerson[]> {
    return this.known.recipients(pack.organisation.id, { ...edition, allBoardMembers: false });
  }

  @ResolveField('people')
  people(@Parent() { pack }: DraftView): Promise<PackPerson[]> {
    return this.known.of(pack.organisation.id);
  }

  @ResolveField('changes')
  async changes(@Parent() { pack, edition }: DraftView, @Context() context: RequestContext<Viewer>): Promise<readonly string[]> {
    return (await madeOnce(this.make, context, pack, edition)).changes ?? [];
  }

  @ResolveField('paper')
  async paper(@Parent() { pack, edition }: DraftView, @Context() context: RequestContext<Viewer>): Promise<PackPaper> {
    return paperShown((await madeOnce(this.make, context, pack, edition)).paper);
  }

  @ResolveField('pages')
  async pages(@Parent() { pack, edition }: DraftView, @Context() context: RequestContext<Viewer>): Promise<number> {
    return (await this.length(context, pack, edition)).pages;
  }

  @ResolveField('lengths')
  async lengths(@Parent() { pack, edition }: DraftView, @Context() context: RequestContext<Viewer>) {
    const { parts } = await this.length(context, pack, edition);
    return parts.map(({ heading, pages }) => ({ heading, pages: Math.round(pages * 10) / 10 }));
  }

  private async length(context: RequestContext<Viewer>, pack: PackRow, edition: EditionRow): Promise<PaperLength> {
    const load = async () => new Map([[edition.id, lengthOf((await madeOnce(this.make, context, pack, edition)).paper)]]);
    return batched<PaperLength>(context, `pack.length.${edition.id}.${edition.version}`, load, NO_LENGTH).load(edition.id);
  }

  private async seen(context: RequestContext<Viewer>, pack: PackRow, ids: readonly string[]): Promise<ReadonlyMap<string, InitiativeView>> {
    const load = async (all: readonly string[]) =>
      new Map((await this.initiatives.byIds(ownEyes(pack, context.viewer), all)).map((one) => [one.id, one]));
    const found = await Promise.all(
      ids.map((id) => batched<InitiativeView | null>(context, `pack.chosen.${pack.id}`, load, null).load(id)),
    );
    return new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  }
}
