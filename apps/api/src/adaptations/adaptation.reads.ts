import type { Adaptation, Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { type Sql, VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { revisionNumberSql } from '../initiatives/visible-revisions.sql.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { prepared } from '../platform/database/prepared.js';
import { isId } from '../platform/ids.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { originTitleSql, visibleAdaptationSql } from './visible-adaptations.sql.js';

export type AdaptationView = Omit<Adaptation, '__typename' | 'origin' | 'initiative' | 'waitingAudience'> & {
  readonly __typename: 'Adaptation';
  readonly origin: InitiativeView | null;
  readonly originId: string;
  /** Who leads it today, also where the viewer may not see it. */
  readonly originLeadId: string | null;
  readonly audienceKnownOn: string | null;
  readonly initiative: InitiativeView | null;
};

type AdaptationRow = Omit<AdaptationView, '__typename' | 'origin' | 'initiative' | 'viewerCanEdit' | 'viewerCanConfirm'> & {
  readonly initiativeId: string | null;
  readonly adopter: Organisation;
};

/** How many adaptations of one initiative a list gives. */
const MOST = 200;

/** Adaptations as the contract shows them. Two statements a list: the records, then the initiatives that they join. */
@Injectable()
export class AdaptationReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<AdaptationView | null> {
    return (await this.byIds(viewer, [id], db))[0] ?? null;
  }

  /** Those of `ids` that the viewer may know of; newest first. */
  async byIds(viewer: Viewer, ids: readonly string[], db: Sql = this.dataSource): Promise<AdaptationView[]> {
    const known = ids.filter(isId);
    return known.length === 0 ? [] : this.read(viewer, (bind) => `a.id = any(${bind.add(known)}::uuid[])`, db);
  }

  /** Made by, or of the work of, this organisation; last changed first. */
  async ofOrganisation(viewer: Viewer, organisationId: string): Promise<AdaptationView[]> {
    const found = await this.read(viewer, (bind) => {
      const organisation = bind.add(organisationId);
      return `(a.adopter_id = ${organisation} or o.lead_id = ${organisation})`;
    });
    return found.sort((one, other) => new Date(other.updatedAt).getTime() - new Date(one.updatedAt).getTime());
  }

  /** By the initiative taken; newest first. */
  async ofOrigins(viewer: Viewer, originIds: readonly string[]): Promise<Map<string, AdaptationView[]>> {
    const found = await this.read(viewer, (bind) => `a.origin_id = any(${bind.add(originIds)}::uuid[])`);
    return grouped(found, ({ originId }) => originId);
  }

  /** By the adopter's own initiative, where the viewer may see it; newest first. */
  async intoInitiatives(viewer: Viewer, initiativeIds: readonly string[]): Promise<Map<string, AdaptationView[]>> {
    const found = await this.read(viewer, (bind) => `a.initiative_id = any(${bind.add(initiativeIds)}::uuid[])`);
    return grouped(found, ({ initiative }) => initiative?.id);
  }

  private async read(viewer: Viewer, condition: (bind: Bind) => string, db: Sql = this.dataSource): Promise<AdaptationView[]> {
    const bind = new Bind();
    const rows = await db.query<AdaptationRow[]>(
      prepared(`select a.id, a.origin_id "originId", i.lead_id "originLeadId", ${originTitleSql(viewer, 'a', 'i', bind)} "originTitle",
         (select ${this.organisations.organisationJson('l')} from organisation l where l.id = a.origin_lead_id and not i.removed) "originLead",
         greatest(1, ${revisionNumberSql(viewer, 'i', 'a.origin_revision', bind)}) "originRevision", a.initiative_id "initiativeId", a.status, a.started_on "startedOn",
         a.taken, a.changed, a.why, a.outcome, a.stop_reason "stopReason", a.level, a.audience_known_on::text "audienceKnownOn", a.confirmation, a.confirmation_note "confirmationNote",
         a.version, a.recorded_at "recordedAt", a.updated_at "updatedAt",
         (select ${this.organisations.organisationJson('d')} from organisation d where d.id = a.adopter_id) adopter
       from (select a.*, row_number() over (partition by a.origin_id order by a.recorded_at desc, a.id) place
             from adaptation a join initiative o on o.id = a.origin_id
             where ${visibleAdaptationSql(viewer, 'a', 'o', bind)} and ${condition(bind)}) a
       join initiative i on i.id = a.origin_id
       where a.place <= ${MOST} order by a.recorded_at desc, a.id`),
      bind.values,
    );
    return this.join(viewer, rows, db);
  }

  private async join(viewer: Viewer, rows: AdaptationRow[], db: Sql): Promise<AdaptationView[]> {
    const ids = new Set(rows.flatMap(({ originId, initiativeId }) => (initiativeId ? [originId, initiativeId] : [originId])));
    const seen = new Map((await this.initiatives.byIds(viewer, [...ids], db)).map((initiative) => [initiative.id, initiative]));
    return rows.map(({ originId, initiativeId, ...row }) => {
      const origin = seen.get(originId) ?? null;
      return {
        __typename: 'Adaptation' as const,
        ...row,
        originId,
        origin,
        originLead: origin ? origin.organisation : row.originLead,
        initiative: (initiativeId && seen.get(initiativeId)) || null,
        viewerCanEdit: mayEdit(viewer, row.adopter.id),
        // Where the two merged, nobody else is left to say so.
        viewerCanConfirm: row.originLeadId !== row.adopter.id && mayEdit(viewer, row.originLeadId),
      };
    });
  }
}

function grouped(views: readonly AdaptationView[], keyOf: (view: AdaptationView) => string | undefined): Map<string, AdaptationView[]> {
  const groups = new Map<string, AdaptationView[]>();
  for (const view of views) {
    const key = keyOf(view);
    if (key) groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return groups;
}
