import { Module } from '@nestjs/common';
import { AdaptationsModule } from '../adaptations/adaptations.module.js';
import { CommercialModule } from '../commercial/commercial.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SimilarityModule } from '../similarity/similarity.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { OwnAreas } from './own-areas.js';

/** What several trusts of a system may pay for twice: found, decided, bought together; and who has reported. */
@Module({
  imports: [AdaptationsModule, CommercialModule, InitiativesModule, OrganisationsModule, RecordsModule, SimilarityModule, TagsModule],
  providers: [OwnAreas],
})
export class OverlapsModule {}
