import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { CatchUp } from './catch-up.js';
import { EmbedInitiatives } from './embed-initiatives.js';
import { EmbeddingProgress } from './embedding-progress.js';
import { EmbeddingStatus } from './embedding-status.js';
import { FindSimilar } from './find-similar.js';
import { Meaning } from './meaning.js';
import { Model } from './model.js';
import { SimilarityResolver } from './similarity.resolver.js';
import { SuggestTerms } from './suggest-terms.js';
import { Vectors } from './vectors.js';

@Module({
  imports: [InitiativesModule, OrganisationsModule, TagsModule],
  providers: [
    CatchUp,
    EmbedInitiatives,
    EmbeddingProgress,
    EmbeddingStatus,
    FindSimilar,
    Meaning,
    Model,
    SimilarityResolver,
    SuggestTerms,
    Vectors,
  ],
  exports: [CatchUp, EmbeddingStatus, FindSimilar, Meaning, Model, Vectors],
})
export class SimilarityModule {}
