import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';

/** Copy and adapt: adopters' records of what they took, and the lineage that follows from them. */
@Module({ imports: [InitiativesModule, OrganisationsModule] })
export class AdaptationsModule {}
