import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { AdaptationReads } from './adaptation.reads.js';
import { AdaptationAudienceResolver } from './adaptation-audience.resolver.js';
import { AdaptationMail } from './adaptation-mail.js';
import { AdaptationMergers } from './adaptation-mergers.js';
import { AdaptationPassages } from './adaptation-passages.js';
import { AdaptationsResolver, InitiativeAdaptationsResolver } from './adaptations.resolver.js';
import { AdaptationsHeld } from './adaptations-held.js';
import { AdaptedByResolver } from './adapted-by.resolver.js';
import { ConfirmAdaptation } from './confirm-adaptation.js';
import { ConfirmAdaptationAudience } from './confirm-adaptation-audience.js';
import { FollowAdopter } from './follow-adopter.js';
import { LineageReads } from './lineage.reads.js';
import { RecordAdaptation } from './record-adaptation.js';
import { TakeBackAdaptation } from './take-back-adaptation.js';
import { UpdateAdaptation } from './update-adaptation.js';

/** Copy and adapt: adopters' records of what they took, and the lineage that follows from them. */
@Module({
  imports: [InitiativesModule, OrganisationsModule, PeopleModule, RecordsModule],
  providers: [
    AdaptationAudienceResolver,
    AdaptationMail,
    AdaptationMergers,
    AdaptationPassages,
    AdaptationReads,
    AdaptationsHeld,
    AdaptationsResolver,
    AdaptedByResolver,
    ConfirmAdaptation,
    ConfirmAdaptationAudience,
    FollowAdopter,
    InitiativeAdaptationsResolver,
    LineageReads,
    RecordAdaptation,
    TakeBackAdaptation,
    UpdateAdaptation,
  ],
  exports: [AdaptationReads],
})
export class AdaptationsModule {}
