import { Injectable } from '@nestjs/common';
import { ContractReads } from '../commercial/contract.reads.js';
import type { ContractView } from '../commercial/contract.view.js';
import { NeedReads, type NeedView } from '../commercial/need.reads.js';
import type { OrganisationRow } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';

/** Conditions: on contracts under `t`, and on needs under `n`. */
interface CommercialAsked {
  readonly contracts: string;
  readonly needs: string;
}

export interface CommercialFound {
  readonly contracts: Parameters<ContractReads['views']>[1];
  readonly needs: Parameters<NeedReads['views']>[1];
}

/** Every row of a CTE as one value, under its name: so one statement answers with several lists. */
export const allOf = (cte: string): string => `(select coalesce(json_agg(${cte}), '[]') from ${cte}) ${cte}`;

/** Contracts and needs, within the one statement of a page of an area, as far as a viewer may know of them. */
@Injectable()
export class CommercialRows {
  constructor(
    private readonly contracts: ContractReads,
    private readonly needs: NeedReads,
  ) {}

  /** CTEs `contracts` and `needs`, each with an `organisation_id`. As of an earlier day: as they stood then. */
  ctes(eyes: Viewer, asked: CommercialAsked, bind: Bind, asOf: string | null): string {
    return `contracts as materialized (${this.contracts.rowsSql(eyes, asked.contracts, bind, asOf)}),
      needs as materialized (${this.needs.rowsSql(eyes, asked.needs, bind, asOf)})`;
  }

  views(
    eyes: Viewer,
    found: CommercialFound,
    organisations: ReadonlyMap<string, OrganisationRow>,
    asOf: string | null,
  ): { contracts: ContractView[]; needs: NeedView[] } {
    return {
      contracts: this.contracts.views(eyes, found.contracts, organisations, asOf),
      needs: this.needs.views(eyes, found.needs, organisations, asOf),
    };
  }
}
