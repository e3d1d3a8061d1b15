import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import type { Relation } from '../../organisations/nearness.rules.js';
import { nearnessSql } from '../../organisations/nearness.sql.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
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

/** One that is found, and how it stands to the organisation that plans. */
export interface FoundRow extends Shown {
  readonly relation: Relation;
  /** Between head offices; null where one is not known. */
  readonly distanceKm: number | null;
  readonly peer: boolean;
}

/** As many as somebody reads before they go on. */
const MOST = 12;

/**
 * What is planned, under way or live for the same capability in the systems of an organisation and with its peers, as far as one viewer sees. One
 * statement.
 */
@Injectable()
export class FindToReuse {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async run(viewer: Viewer, { id, leadId, capability }: ReuseSubject, db: Sql = this.dataSource): Promise<FoundRow[]> {
    const bind = new Bind();
    const lead = bind.add(leadId);
    // Partners in one piece of work are never asked to copy each other; who only takes part knows of it anyway.
    const rows = await db.query<(Omit<FoundRow, 'peer'> & { id: string; stage: string; peerRank: number | null })[]>(
      `select d.initiative_id id, d.initiative_id "initiativeId", d.stage, i.published_revision_id "revisionId",
         near.relation, near.km "distanceKm", near.peer_rank "peerRank"
       from (select * from search_doc d where ${visibleSql(viewer, 'd', bind)} and d.primary_capability = ${bind.add(capability)} and not d.archived
         and d.lead_id <> ${lead}::uuid and not ${lead}::uuid = any(d.member_ids) and d.initiative_id <> ${bind.add(id)}
         and d.stage not in ('stopped', 'retired', 'unknown')) d
       join ${nearnessSql(`array[${lead}::uuid]`, this.organisations.today())} near
         on near.to_id = d.lead_id and (near.relation = 'same_system' or near.peer_rank is not null)
       join initiative i on i.id = d.initiative_id`,
      bind.values,
    );
    return nearestFirst(rows)
      .slice(0, MOST)
      .map(({ initiativeId, revisionId, relation, distanceKm, peerRank }) => ({
        initiativeId,
        revisionId,
        relation,
        distanceKm,
        peer: peerRank !== null,
      }));
  }
}
