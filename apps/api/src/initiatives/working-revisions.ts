import type { WorkingRevision } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { isId } from '../platform/ids.js';
import type { Level } from '../visibility/visibility.rules.js';
import { hints, missingToPublish } from './initiative.rules.js';
import type { InitiativeContent } from './initiative-content.js';
import type { Sql } from './visible-initiatives.js';

export interface WorkingRow {
  id: string;
  leadId: string;
  publishedSlug: string | null;
  version: number;
  content: InitiativeContent;
  level: Level;
  savedAt: Date;
  savedBy: { id: string; name: string } | null;
  adaptedFromId: string | null;
  state: WorkingRevision['state'];
  sentBy: { id: string; name: string } | null;
  sentAt: Date | null;
  refusedReason: string | null;
  refusedBy: { id: string; name: string } | null;
  archivedBecause: string | null;
  organisation: WorkingRevision['organisation'];
}

export type WorkingView = Omit<WorkingRevision, 'adaptedFrom' | 'refilings'> & { readonly adaptedFromId: string | null };

/** Reads of working revisions: editors and approvers of the lead only, whatever the level. */
@Injectable()
export class WorkingRevisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<WorkingView | null> {
    return isId(id) ? ((await this.read(db, viewer, 'i.id = $2', [id]))[0] ?? null) : null;
  }

  async ofOrganisation(viewer: Viewer): Promise<WorkingView[]> {
    return viewer.actingFor ? this.read(this.dataSource, viewer, 'i.lead_id = $2', [viewer.actingFor]) : [];
  }

  private async read(db: Sql, viewer: Viewer, condition: string, values: unknown[]): Promise<WorkingView[]> {
    const rows = await db.query<WorkingRow[]>(
      `select i.id, i.lead_id "leadId", case when i.published then i.slug end "publishedSlug", r.version, r.content, r.level,
         r.saved_at "savedAt", case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end "savedBy",
         i.adapted_from_id "adaptedFromId", r.state, r.sent_at "sentAt", r.refused_reason "refusedReason",
         case when i.archived then coalesce(i.archive_reason, '') end "archivedBecause",
         (select json_build_object('id', s.id, 'name', s.name) from person s where s.id = r.sent_by_id) "sentBy",
         (select json_build_object('id', d.id, 'name', d.name) from person d where d.id = r.decided_by_id and r.refused_reason is not null) "refusedBy",
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = i.lead_id) organisation
       from initiative i join revision r on r.initiative_id = i.id and r.state in ('working', 'in_review', 'refused')
       left join person p on p.id = r.saved_by_id
       where i.lead_id = any($1::uuid[]) and ${condition} order by r.saved_at desc`,
      [viewer.editsFor, ...values],
    );
    return rows.map(workingView);
  }
}

export const workingView = (row: WorkingRow): WorkingView => ({
  __typename: 'WorkingRevision',
  id: row.id,
  publishedSlug: row.publishedSlug,
  version: row.version,
  content: row.content,
  level: row.level,
  savedAt: row.savedAt,
  savedBy: row.savedBy,
  organisation: row.organisation,
  adaptedFromId: row.adaptedFromId,
  state: row.state,
  sentBy: row.sentBy,
  sentAt: row.sentAt,
  refusedReason: row.refusedReason,
  refusedBy: row.refusedBy,
  archivedBecause: row.archivedBecause,
  missing: missingToPublish(row.content),
  hints: hints(row.content),
});
