import type { Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { OrganisationRow, SystemRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Terms } from '../../tags/terms.js';
import { type AreaWork, AreaWorkReads } from '../area-work.reads.js';
import { type OwnArea, OwnAreas } from '../own-areas.js';
import { type Axis, matrixRows, type Piece, piecesOf, type Row, type RowName } from './matrix.rules.js';

export interface MatrixAsked {
  /** ODS code. */
  readonly area: string;
  readonly by: Axis;
  readonly asOf?: string | null;
}

export interface Matrix {
  readonly area: SystemRow;
  /** As the viewer looks at it. */
  readonly own: OwnArea;
  readonly by: Axis;
  readonly asOf: string;
  readonly organisations: readonly OrganisationRow[];
  readonly rows: readonly Row[];
}

/** What a matrix is counted from. */
export interface Counted {
  readonly own: OwnArea;
  readonly day: string;
  readonly work: AreaWork;
  readonly pieces: readonly Piece[];
}

/** Work of an area by organisation: after the question whether the area is the viewer's, one statement. */
@Injectable()
export class AreaMatrix {
  constructor(
    private readonly areas: OwnAreas,
    private readonly reads: AreaWorkReads,
    private readonly terms: Terms,
  ) {}

  async run(viewer: Viewer, { area, by, asOf }: MatrixAsked): Promise<Matrix | null> {
    const counted = await this.counted(viewer, area, asOf);
    if (!counted) return null;
    const { work, pieces, day } = counted;
    const ids = work.organisations.map(({ id }) => id);
    const rows = matrixRows(pieces, by, ids, this.terms.all('capability').map(nameOf), (id) => {
      const term = this.terms.term('capability', id);
      return term && nameOf(term);
    });
    return { area: counted.own.system, own: counted.own, by, asOf: day, organisations: work.organisations, rows };
  }

  async counted(viewer: Viewer, code: string, asOf: string | null | undefined): Promise<Counted | null> {
    const own = await this.areas.byCode(viewer, code);
    if (!own) return null;
    const day = this.reads.dayOf(own, asOf);
    const work = await this.reads.on(day, own);
    return { own, day, work, pieces: piecesOf(work.entries, work.contracts, day) };
  }
}

const nameOf = ({ id, label, group, nationally, boughtNationally }: Term): RowName => ({
  id,
  label,
  group: group ?? null,
  nationally: nationally ?? null,
  boughtNationally,
});
