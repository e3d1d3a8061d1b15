import type { AnswerEntryCaseInput, ClaimEntryInput, ImportOwnFileInput, ReportEntryInput } from '@kith/schema';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { AnswerEntryCase } from './answer-entry-case.js';
import { ClaimEntry } from './claim-entry.js';
import { EntryCaseReads, type EntryCaseView } from './entry-case.reads.js';
import { ImportOwn } from './exchange/import-own.js';
import { ReportEntry } from './report-entry.js';
import { UnclaimedEntries } from './unclaimed-entries.js';

@Resolver()
export class CatalogueResolver {
  constructor(
    private readonly unclaimed: UnclaimedEntries,
    private readonly cases: EntryCaseReads,
    private readonly claim: ClaimEntry,
    private readonly report: ReportEntry,
    private readonly answer: AnswerEntryCase,
    private readonly own: ImportOwn,
  ) {}

  @Query('unclaimedEntries')
  unclaimedEntries(@CurrentViewer() viewer: Viewer, @Args('odsCode') odsCode: string): Promise<InitiativeView[]> {
    return this.unclaimed.of(viewer, odsCode);
  }

  @Query('entryCases')
  entryCases(@CurrentViewer() viewer: Viewer): Promise<EntryCaseView[]> {
    return this.cases.all(viewer);
  }

  @Mutation('claimEntry')
  claimEntry(@CurrentViewer() viewer: Viewer, @Args('input') input: ClaimEntryInput) {
    return this.claim.run(viewer, input);
  }

  @Mutation('reportEntry')
  // The whole context: a reply by itself is a promise of its own sending, and would be waited for.
  reportEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReportEntryInput,
    @Context() { reply }: RequestContext & { readonly reply: FastifyReply },
  ) {
    return this.report.run(viewer, input, reply.request.ip);
  }

  @Mutation('answerEntryCase')
  answerEntryCase(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerEntryCaseInput) {
    return this.answer.run(viewer, input);
  }

  @Mutation('importOwnFile')
  importOwnFile(@CurrentViewer() viewer: Viewer, @Args('input') input: ImportOwnFileInput) {
    return this.own.run(viewer, input);
  }
}
