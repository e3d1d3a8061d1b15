import { Injectable } from '@nestjs/common';
import type { Db } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { type OwnArea, OwnAreas } from '../own-areas.js';
import { Coverage, type CoverageView } from './coverage.js';

/** The coverage of an area by its code, for whom the area's pages are open. */
@Injectable()
export class OfficeCoverage {
  constructor(
    private readonly areas: OwnAreas,
    private readonly coverage: Coverage,
  ) {}

  async of(viewer: Viewer, code: string, db?: Db, asOf: string | null = null): Promise<{ own: OwnArea; coverage: CoverageView } | null> {
    const own = await this.areas.byCode(viewer, code, db);
    return own && { own, coverage: await this.coverage.ofArea(own, asOf, db) };
  }
}
