import type { FoundToReuse } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { NearnessReads } from '../../organisations/nearness.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { nearestFirst } from './reuse.rules.js';
import type { Shown } from './reuse-answer.entity.js';

export interface ReuseSubject {
  /** The initiative that is planned. */
  readonly id: string;
  readonly leadId: string;
  readonly capability: string;
}

export type FoundView = Omit<FoundToReuse, '__typename' | 'initiative'> & { readonly initiative: InitiativeView; readonly shown: Shown };

/** As many as somebody reads before they go on. */
const MOST = 12;

/** What is planned, under way or live for the same capability in the systems of an organisation and with its peers, as far as one viewer sees. */
@Injectable()
export class FindToReuse {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly nearness: NearnessReads,
  ) {}

  async run(viewer: Viewer, { id, leadId, capability }: ReuseSubject, db: Sql = this.dataSource): Promise<FoundView[]> {
    const around = await this.nearness.around(db as DataSource, leadId);
    const leads = [...around].flatMap(([other, { relation, peerRank }]) =>
      other !== leadId && (relation === 'same_system' || peerRank !== null) ? [other] : [],
    );
    const bind = new Bind();
    // Partners in one piece of work are never asked to copy each other; who only takes part knows of it anyway.
    const rows = await db.query<{ id: string; leadId: string; stage: string; revisionId: string }[]>(
      `select d.initiative_id id, d.lead_id "leadId", d.stage, i.published_revision_id "revisionId"
       from (select * from search_doc d where ${visibleSql(viewer, 'd', bind)} and d.primary_capability = ${bind.add(capability)} and not d.archived
         and d.lead_id = any(${bind.add(leads)}::uuid[]) and not ${bind.add(leadId)}::uuid = any(d.member_ids) and d.initiative_id <> ${bind.add(id)}
         and d.stage not in ('stopped', 'retired', 'unknown')) d
       join initiative i on i.id = d.initiative_id`,
      bind.values,
    );
    const near = rows.flatMap((row) => {
      const between = around.get(row.leadId);
      return between ? [{ ...row, relation: between.relation, distanceKm: between.distanceKm, peer: between.peerRank !== null }] : [];
    });
    const first = nearestFirst(near).slice(0, MOST);
    const views = await this.initiatives.byIds(
      viewer,
      first.map((one) => one.id),
      db,
    );
    const byId = new Map(views.map((view) => [view.id, view]));
    return first.flatMap(({ id: found, revisionId, relation, distanceKm, peer }) => {
      const initiative = byId.get(found);
      return initiative ? [{ initiative, relation, distanceKm, peer, shown: { initiativeId: found, revisionId } }] : [];
    });
  }
}
