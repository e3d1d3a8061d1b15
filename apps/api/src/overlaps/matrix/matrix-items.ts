import { Injectable } from '@nestjs/common';
import type { ContractView } from '../../commercial/contract.view.js';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { OrganisationRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { makeCursor, pageSize, readCursor } from '../../platform/graphql/connection.js';
import type { Phase } from '../phases.rules.js';
import { AreaMatrix, type MatrixAsked } from './area-matrix.js';
import { isInRow } from './matrix.rules.js';

export interface ItemsAsked extends MatrixAsked {
  readonly row: string;
  readonly organisation?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface MatrixItemView {
  readonly organisations: readonly OrganisationRow[];
  readonly phase: Phase;
  readonly ending: boolean;
  readonly nationally: boolean;
  readonly initiative: InitiativeView | null;
  readonly contract: ContractView | null;
}

export interface MatrixItemPage {
  readonly edges: readonly { readonly cursor: string; readonly node: MatrixItemView }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

/** What a row or a cell was counted from: the very pieces, so that the list is as long as the figure says. */
@Injectable()
export class MatrixItems {
  constructor(
    private readonly matrix: AreaMatrix,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  async run(viewer: Viewer, { area, by, asOf, row, organisation, first, after }: ItemsAsked): Promise<MatrixItemPage | null> {
    const size = pageSize(first);
    const scope = JSON.stringify(['matrix', viewer.personId, viewer.actingFor, area, by, asOf, row, organisation]);
    const [last] = readCursor(after, scope) ?? [];
    const counted = await this.matrix.counted(viewer, area, asOf);
    if (!counted) return null;
    const { pieces, work, own } = counted;
    const found = pieces
      .filter((piece) => isInRow(piece, by, row) && (!organisation || piece.memberIds.includes(organisation)))
      .filter(({ memberIds }) => work.organisations.some(({ id }) => memberIds.includes(id)));
    const from = last === undefined ? 0 : found.findIndex(({ id }) => id === last) + 1;
    const page = found.slice(from, from + size);
    const seen = await this.initiatives.byIds(
      own.eyes,
      page.filter(({ contract }) => !contract).map(({ id }) => id),
    );
    const edges = page.map((piece) => ({
      cursor: makeCursor([piece.id], scope),
      node: {
        organisations: work.organisations.filter(({ id }) => piece.memberIds.includes(id)),
        phase: piece.phase,
        ending: piece.ending,
        nationally: piece.nationally,
        initiative: seen.find(({ id }) => id === piece.id) ?? null,
        contract: work.contracts.find(({ id }) => piece.contract && id === piece.id) ?? null,
      },
    }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: from + size < found.length },
      totalCount: found.length,
    };
  }
}
