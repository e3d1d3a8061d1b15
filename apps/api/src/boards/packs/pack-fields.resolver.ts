import type { PackBlock, PackLine, PackPaper } from '@kith/schema';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { SeenOverlap } from '../../overlaps/groups/overlap.reads.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { type Block, blocksOf, type PaperDocument, runsOf, type Text } from '../../platform/documents/document.js';
import { pagesIn } from '../../platform/documents/render-pdf.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { Terms } from '../../tags/terms.js';
import { Approaches } from '../questions/approaches.js';
import type { IssueView } from './issue-pack.js';
import { chosenIn, MakePack } from './make-pack.js';
import { OwnAnswers } from './own-answers.js';
import { draftOf, type EditionRow, issuesOf, type PackRow } from './pack.reads.js';
import { decisionsOf } from './pack.rules.js';
import { eyesOn, ownEyes } from './pack-eyes.rules.js';
import { PackOverlaps } from './pack-overlaps.js';
import { PackPeople, type PackPerson } from './pack-people.js';

interface DraftView extends Omit<EditionRow, 'decisions' | 'questions' | 'sections'> {
  readonly pack: PackRow;
  readonly edition: EditionRow;
}

/** Of a pack what its reader may know: whoever reads only what was issued is told of the newest of those. */
@Resolver('Pack')
export class PackResolver {
  @ResolveField('meetingOn')
  meetingOn(@Parent() pack: PackRow): string {
    return faceOf(pack).meetingOn;
  }

  @ResolveField('body')
  body(@Parent() pack: PackRow): string {
    return faceOf(pack).body;
  }

  @ResolveField('title')
  title(@Parent() pack: PackRow): string {
    return faceOf(pack).title;
  }

  @ResolveField('draft')
  draft(@Parent() pack: PackRow): DraftView | null {
    const edition = draftOf(pack);
    return edition ? { ...edition, pack, edition } : null;
  }

  @ResolveField('issues')
  issues(@Parent() pack: PackRow): EditionRow[] {
    return issuesOf(pack);
  }
}

const faceOf = (pack: PackRow): EditionRow => {
  const edition = draftOf(pack) ?? issuesOf(pack)[0];
  if (!edition) throw new Error(`Pack ${pack.id} was read without an edition.`);
  return edition;
};

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
  async questions(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: DraftView) {
    const seen = await this.seen(viewer, pack, chosenIn(edition));
    return edition.questions.flatMap((id) => {
      const question = this.terms.term('board_question', id);
      const answer = edition.answers.find((one) => one.question === id);
      if (!question) return [];
      const approaches = (answer?.approachIds ?? []).flatMap((one) => seen.get(one) ?? []);
      return [{ pack, question, position: answer?.position ?? '', approaches }];
    });
  }

  @ResolveField('comparison')
  async comparison(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: DraftView): Promise<InitiativeView[]> {
    return [...(await this.seen(viewer, pack, edition.comparisonIds)).values()];
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
  async changes(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: DraftView): Promise<string[]> {
    return (await this.make.changes(viewer, pack, edition)) ?? [];
  }

  @ResolveField('paper')
  async paper(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: DraftView): Promise<PackPaper> {
    return shown(await this.make.run(viewer, pack, edition));
  }

  @ResolveField('pages')
  async pages(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: DraftView): Promise<number> {
    return pagesIn(await this.make.run(viewer, pack, edition));
  }

  private async seen(viewer: Viewer, pack: PackRow, ids: readonly string[]): Promise<Map<string, InitiativeView>> {
    return new Map((await this.initiatives.byIds(ownEyes(pack, viewer), ids)).map((one) => [one.id, one]));
  }
}

interface QuestionView {
  readonly pack: PackRow;
  readonly question: { readonly id: string };
}

/** How many are offered to choose from. */
const SUGGESTED = 12;

@Resolver('PackQuestion')
export class PackQuestionResolver {
  constructor(
    private readonly own: OwnAnswers,
    private readonly approaches: Approaches,
  ) {}

  @ResolveField('ownAnswer')
  async ownAnswer(@CurrentViewer() viewer: Viewer, @Parent() { pack, question }: QuestionView, @Context() context: RequestContext) {
    const load = async () => this.own.of(ownEyes(pack, viewer), pack.organisation.id, pack.part);
    return batched<string | null>(context, `pack.answers.${pack.id}`, load, null).load(question.id);
  }

  @ResolveField('suggested')
  async suggested(@CurrentViewer() viewer: Viewer, @Parent() { pack, question }: QuestionView): Promise<InitiativeView[]> {
    const { odsCode, id } = pack.organisation;
    const { edges } = await this.approaches.of(eyesOn(pack, viewer), question.id, { organisation: odsCode ?? null, first: 2 * SUGGESTED });
    return edges.flatMap(({ node }) => (node.initiative.memberIds.includes(id) ? [] : [node.initiative])).slice(0, SUGGESTED);
  }
}

@Resolver('PackIssue')
export class PackIssueResolver {
  constructor(
    private readonly make: MakePack,
    private readonly people: PackPeople,
  ) {}

  @ResolveField('number')
  number(@Parent() { edition }: IssueView): number {
    return edition.number;
  }

  @ResolveField('issuedAt')
  issuedAt(@Parent() { edition }: IssueView): string | null {
    return edition.issuedAt;
  }

  @ResolveField('issuedBy')
  issuedBy(@Parent() { edition }: IssueView): string | null {
    return edition.issuedBy;
  }

  @ResolveField('recipients')
  recipients(@Parent() { edition }: IssueView): Promise<string[]> {
    return this.people.names(edition.recipientIds);
  }

  @ResolveField('paper')
  async paper(@CurrentViewer() viewer: Viewer, @Parent() { pack, edition }: IssueView): Promise<PackPaper> {
    return shown(await this.make.run(viewer, pack, edition));
  }
}

/** A document as the contract has it: the same parts as in its files, in the same order. */
function shown(document: PaperDocument): PackPaper {
  return { caption: document.caption, title: document.title, footer: document.footer, blocks: blocksOf(document).map(blockOf) };
}

function blockOf(block: Block): PackBlock {
  const nothing = { level: null, numbered: false, lines: [], caption: null, columns: [], rows: [] };
  if (block.kind === 'heading') return { ...nothing, kind: 'heading', level: block.level, lines: [lineOf(block.text)] };
  if (block.kind === 'paragraph') return { ...nothing, kind: 'paragraph', lines: [lineOf(block.text)] };
  if (block.kind === 'list') return { ...nothing, kind: 'list', numbered: block.numbered, lines: block.items.map(lineOf) };
  return {
    ...nothing,
    kind: 'table',
    caption: block.caption,
    columns: block.columns.map(({ heading }) => heading),
    rows: block.rows.map((row) => [...row]),
  };
}

const lineOf = (text: Text): PackLine => ({
  runs: runsOf(text).map((run) => ({ text: run.text, bold: run.bold ?? false, link: run.link ?? null })),
});
