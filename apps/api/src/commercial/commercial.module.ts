import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RecordsModule } from '../records/records.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { ChangeContract } from './change-contract.js';
import { ChangeNeed } from './change-need.js';
import { CommercialChangesResolver, CommercialResolver } from './commercial.resolver.js';
import { ContractFieldsResolver, InitiativeContractsResolver } from './commercial-fields.resolver.js';
import { CommercialHeld } from './commercial-held.js';
import { CommercialOf } from './commercial-of.js';
import { ContractReads } from './contract.reads.js';
import { ContractPassages } from './contract-passages.js';
import { FollowOwner } from './follow-owner.js';
import { LoadFictionalContracts } from './load-fictional-contracts.js';
import { NeedReads } from './need.reads.js';
import { RecordContract } from './record-contract.js';
import { RecordNeed } from './record-need.js';

/** What organisations buy and need: contracts with a level of their own, and needs. */
@Module({
  imports: [InitiativesModule, OrganisationsModule, RecordsModule, TagsModule],
  providers: [
    ChangeContract,
    ChangeNeed,
    CommercialChangesResolver,
    CommercialHeld,
    CommercialOf,
    CommercialResolver,
    ContractFieldsResolver,
    ContractPassages,
    ContractReads,
    FollowOwner,
    InitiativeContractsResolver,
    LoadFictionalContracts,
    NeedReads,
    RecordContract,
    RecordNeed,
  ],
  exports: [ContractReads, LoadFictionalContracts, NeedReads],
})
export class CommercialModule {}
