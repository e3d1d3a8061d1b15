import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NearnessReads } from '../../organisations/nearness.reads.js';
import { OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { leadFacts } from '../../similarity/similar.reads.js';
import { type Standing, standingOf } from '../../similarity/standing.rules.js';

/** Who looks, and how every open organisation stands to them, by its id. */
export interface Looking {
  readonly from: OrganisationRow | null;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Which trusts are like the reader's own. From the register alone, so the same for everybody who asks. */
@Injectable()
export class LikeMine {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly nearness: NearnessReads,
    private readonly clock: Clock,
  ) {}

  /** Of the organisation with this ODS code, else of the one acted for; of nobody where neither is known. Three statements. */
  async of(viewer: Pick<Viewer, 'actingFor'>, odsCode: string | null): Promise<Looking> {
    const [from] = odsCode
      ? await this.organisations.byOdsCodes(this.dataSource, [odsCode])
      : await this.organisations.byIds(this.dataSource, viewer.actingFor ? [viewer.actingFor] : []);
    if (!from) return { from: null, standings: new Map() };
    const around = await this.nearness.around(this.dataSource, from.id);
    const facts = await leadFacts(this.dataSource, [from.id, ...around.keys()], this.clock.today());
    const mine = facts.get(from.id) ?? null;
    const standings = [...facts.keys()].flatMap((id) => {
      const standing = standingOf(mine, id, around, facts);
      return standing ? [[id, standing] as const] : [];
    });
    return { from, standings: new Map(standings) };
  }
}
