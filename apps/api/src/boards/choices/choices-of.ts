import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import type { ListAsked, ListConnection } from '../board-list.js';
import { ChoiceReads, type ChoiceView } from './choice.reads.js';

/** Choices of the organisation with this code. */
@Injectable()
export class ChoicesOf {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly choices: ChoiceReads,
  ) {}

  async organisation(viewer: Viewer, odsCode: string, asked: ListAsked): Promise<ListConnection<ChoiceView>> {
    const [found] = await this.organisations.byOdsCodes(this.dataSource, [odsCode]);
    return found
      ? this.choices.ofOrganisation(viewer, found, asked)
      : { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 };
  }
}
