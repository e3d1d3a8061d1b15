import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';

/** "We hold two entries about your trust: check or claim them." */
@Injectable()
export class UnclaimedEntries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  async of(viewer: Viewer, odsCode: string): Promise<InitiativeView[]> {
    if (!/^\w{1,12}$/.test(odsCode)) return [];
    const [organisation] = await this.organisations.byOdsCodes(this.dataSource, [odsCode]);
    if (!organisation) return [];
    const entries = await this.initiatives.ofOrganisations(viewer, [organisation.id], 'i.source is not null');
    // Those in which it is a partner are for their lead to check.
    return entries.filter(({ leadId }) => leadId === organisation.id);
  }
}
