import type { QueryContractsArgs, QueryNeedsArgs } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { type Connection, NOTHING } from './commercial-page.js';
import { ContractReads } from './contract.reads.js';
import type { ContractView } from './contract.view.js';
import { NeedReads, type NeedView } from './need.reads.js';

/** Contracts and needs of the organisation named by its code, or of the one acted for. */
@Injectable()
export class CommercialOf {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly contractReads: ContractReads,
    private readonly needReads: NeedReads,
  ) {}

  async contracts(viewer: Viewer, { organisation, ...asked }: QueryContractsArgs): Promise<Connection<ContractView>> {
    const found = await this.named(viewer, organisation);
    return found ? this.contractReads.ofOrganisation(viewer, found, asked) : NOTHING;
  }

  async needs(viewer: Viewer, { organisation, ...asked }: QueryNeedsArgs): Promise<Connection<NeedView>> {
    const found = await this.named(viewer, organisation);
    return found ? this.needReads.ofOrganisation(viewer, found, asked) : NOTHING;
  }

  private async named(viewer: Viewer, odsCode: string | null | undefined): Promise<OrganisationRow | undefined> {
    if (odsCode) return (await this.organisations.byOdsCodes(this.dataSource, [odsCode]))[0];
    return viewer.actingFor ? (await this.organisations.byIds(this.dataSource, [viewer.actingFor]))[0] : undefined;
  }
}
