import { Injectable } from '@nestjs/common';
import { ContractReads } from '../../commercial/contract.reads.js';
import type { ContractView } from '../../commercial/contract.view.js';
import { NeedReads, type NeedView } from '../../commercial/need.reads.js';
import type { Viewer } from '../../people/viewer.js';

/** Contracts and needs of several organisations as they stood on a day, as far as a viewer may know of them. */
@Injectable()
export class CommercialReads {
  constructor(
    private readonly contracts: ContractReads,
    private readonly needs: NeedReads,
  ) {}

  async of(eyes: Viewer, organisationIds: readonly string[], day: string): Promise<[ContractView[], NeedView[]]> {
    return [await this.contracts.ofAll(eyes, organisationIds, day), await this.needs.ofAll(eyes, organisationIds, day)];
  }
}
