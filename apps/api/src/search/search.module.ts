import { Module } from '@nestjs/common';
import { AdaptationsModule } from '../adaptations/adaptations.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SimilarityModule } from '../similarity/similarity.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { Adoptions } from './adoptions.js';
import { CountSearchWords } from './count-search-words.js';
import { Figures } from './figures.js';
import { Highlights } from './highlights.js';
import { IndexInitiative } from './index-initiative.js';
import { PhraseQueries } from './phrase-queries.js';
import { ReadQuery } from './read-query.js';
import { RefreshSearchWords } from './refresh-search-words.js';
import { AdoptionsResolver, SearchResolver } from './search.resolver.js';
import { SearchInitiatives } from './search-initiatives.js';

/** Search by words and meaning over what the viewer may see, with facets. */
@Module({
  imports: [AdaptationsModule, InitiativesModule, OrganisationsModule, SimilarityModule, TagsModule],
  providers: [
    Adoptions,
    AdoptionsResolver,
    CountSearchWords,
    Figures,
    Highlights,
    IndexInitiative,
    PhraseQueries,
    ReadQuery,
    RefreshSearchWords,
    SearchInitiatives,
    SearchResolver,
  ],
  exports: [RefreshSearchWords],
})
export class SearchModule {}
