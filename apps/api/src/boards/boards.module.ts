import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { CompareResolver } from './compare/compare.resolver.js';
import { CompareApproaches } from './compare/compare-approaches.js';
import { CompareInitiatives } from './compare/compare-initiatives.js';

/** What a board asks, how peers approach it, what it answered itself, and the pack for its meeting. */
@Module({
  imports: [InitiativesModule, OrganisationsModule, PeopleModule, TagsModule],
  providers: [CompareApproaches, CompareInitiatives, CompareResolver],
})
export class BoardsModule {}
