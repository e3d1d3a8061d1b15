import type { SimilarScope, SimilarWeights, SuggestedTerm } from '@kith/schema';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { spend } from '../platform/graphql/allowance.js';
import { pageSize } from '../platform/graphql/connection.js';
import { FindSimilar, type SimilarView } from './find-similar.js';
import { saidIn } from './initiative-text.rules.js';
import { Model } from './model.js';
import { subjectOfInitiative, tellingOfText } from './similar.reads.js';
import { NOT_FILED } from './similar.rules.js';
import { SuggestTerms } from './suggest-terms.js';
import { Vectors } from './vectors.js';

/** Longest text that is compared while it is being typed; the rest of a story adds nothing to a match. */
const MOST_CHARACTERS = 20_000;
/** Each takes tens of milliseconds; a page asks for one. */
const MOST_SIMILAR = 10;
const read = (text: string): string => text.replaceAll('\0', '').slice(0, MOST_CHARACTERS);

@Resolver('Initiative')
export class SimilarityResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly find: FindSimilar,
    private readonly model: Model,
    private readonly vectors: Vectors,
    private readonly organisations: OrganisationReads,
    private readonly suggest: SuggestTerms,
  ) {}

  @ResolveField('similar')
  async similar(
    @CurrentViewer() viewer: Viewer,
    @Parent() initiative: InitiativeView,
    @Args('scope') scope: SimilarScope | null,
    @Args('first') first: number,
    @Args('weights') weights: SimilarWeights | null,
    @Context() context: object,
  ): Promise<SimilarView[]> {
    spend(context, 'similar', MOST_SIMILAR);
    const subject = await subjectOfInitiative(this.dataSource, initiative.id);
    if (!subject) return [];
    const modelId = this.model.id;
    const kept = modelId ? await this.vectors.of(this.dataSource, initiative.id, modelId) : null;
    const asked = modelId && kept ? { modelId, vector: kept.vector } : null;
    return this.find.run(viewer, subject, asked, { scope, first: pageSize(first), weights, said: saidIn(initiative) });
  }

  @Query('similarTo')
  async similarTo(
    @CurrentViewer() viewer: Viewer,
    @Args('title') title: string,
    @Args('text') text: string,
    @Args('organisation') odsCode: string | null,
    @Args('scope') scope: SimilarScope | null,
    @Args('first') first: number,
    @Context() context: object,
  ): Promise<SimilarView[]> {
    spend(context, 'similarTo', MOST_SIMILAR);
    const [lead] = odsCode ? await this.organisations.byOdsCodes(this.dataSource, [odsCode]) : [];
    const [asked, telling] = [
      await this.model.vector(read(`${title}\n${text}`), 'draft'),
      await tellingOfText(this.dataSource, read(title), read(text)),
    ];
    const subject = { ...NOT_FILED, ...telling, id: null, leadId: lead?.id ?? null };
    return this.find.run(viewer, subject, asked, { scope, first: pageSize(first), said: `${title}\n${text}` });
  }

  @Query('suggestedTerms')
  suggestedTerms(@Args('title') title: string, @Args('text') text: string, @Context() context: object): Promise<SuggestedTerm[]> {
    spend(context, 'suggestedTerms', MOST_SIMILAR);
    return this.suggest.run(read(title), read(text));
  }
}
