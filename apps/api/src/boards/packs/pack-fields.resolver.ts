import type { PackPaper } from '@kith/schema';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { Approaches } from '../questions/approaches.js';
import type { IssueView } from './issue-pack.js';
import { madeOnce } from './made-once.js';
import { MakePack } from './make-pack.js';
import { OwnAnswers } from './own-answers.js';
import { draftOf, type EditionRow, issuesOf, type PackRow } from './pack.reads.js';
import type { DraftView } from './pack-draft.resolver.js';
import { eyesOn, ownEyes } from './pack-eyes.rules.js';
import { PackPeople } from './pack-people.js';
import { paperShown } from './paper-shown.rules.js';

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
  async paper(@Parent() { pack, edition }: IssueView, @Context() context: RequestContext<Viewer>): Promise<PackPaper> {
    return paperShown((await madeOnce(this.make, context, pack, edition)).paper);
  }
}
