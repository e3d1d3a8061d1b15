import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { prepared } from '../platform/database/prepared.js';
import { isId } from '../platform/ids.js';
import { Terms } from '../tags/terms.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { type InitiativeRow, type InitiativeView, initiativeView } from './initiative.view.js';
import { revisionFacts, revisionNumberSql } from './visible-revisions.sql.js';

/** A connection to ask: the data source, or the manager of one's own transaction. */
export interface Sql {
  query<T = unknown>(sql: string, values?: unknown[]): Promise<T>;
}

/** Where every read of published initiatives starts: only what this viewer may know of. */
@Injectable()
export class VisibleInitiatives {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  /** Those of `ids` that the viewer may see, in the order given. One statement. */
  async byIds(viewer: Viewer, ids: readonly string[], db: Sql = this.dataSource): Promise<InitiativeView[]> {
    if (ids.length === 0) return [];
    const found = await this.read(viewer, (bind) => `i.id = any(${bind.add(ids.filter(isId))}::uuid[])`, db);
    const byId = new Map(found.map((initiative) => [initiative.id, initiative]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async byId(viewer: Viewer, id: string, db: Sql = this.dataSource): Promise<InitiativeView | null> {
    return (await this.byIds(viewer, [id], db))[0] ?? null;
  }

  /**
   * By today's address or one it had before. Hidden and missing take the same statement. To open the address of a demonstration entry is to
   * pick the demonstration, for this entry alone: what hangs on it is the viewer's as ever.
   */
  async bySlug(viewer: Viewer, slug: string): Promise<InitiativeView | null> {
    const found = await this.read(lookingAtDemonstration(viewer), (bind) => {
      const address = bind.add(slug);
      // Not as an `or`, for which all entries would be read.
      return `i.id in (select id from initiative where slug = ${address} union all select initiative_id from former_slug where slug = ${address})`;
    });
    return found[0] ?? null;
  }

  /**
   * The same for several addresses, by the address asked. Two statements whatever there is; the second learns of what was found alone, so that
   * an address that a hidden entry had is as one that none had.
   */
  async bySlugs(viewer: Viewer, slugs: readonly string[]): Promise<Map<string, InitiativeView>> {
    const found = await this.read(lookingAtDemonstration(viewer), (bind) => {
      const addresses = bind.add(slugs);
      return `i.id in (select id from initiative where slug = any(${addresses}::text[]) union all select initiative_id from former_slug where slug = any(${addresses}::text[]))`;
    });
    const former: { slug: string; id: string }[] = await this.dataSource.query(
      `select slug, initiative_id id from former_slug where slug = any($1::text[]) and initiative_id = any($2::uuid[])`,
      [slugs, found.map(({ id }) => id)],
    );
    return new Map(
      slugs.flatMap((slug) => {
        const id = former.find((one) => one.slug === slug)?.id;
        const view = found.find((one) => one.slug === slug) ?? found.find((one) => one.id === id);
        return view ? [[slug, view] as const] : [];
      }),
    );
  }

  /** Those led by or shared with these organisations; newest first. */
  async ofOrganisations(viewer: Viewer, organisationIds: readonly string[], where = 'true'): Promise<InitiativeView[]> {
    return this.read(viewer, (bind) => `i.member_ids && ${bind.add(organisationIds)}::uuid[] and not i.archived and ${where}`);
  }

  /**
   * As they were in these published revisions, each where the viewer may know of the initiative today and of that revision. Lessons come from
   * the revision, so their ids name nothing. One statement.
   */
  async asThen(viewer: Viewer, revisionIds: readonly string[], db: Sql = this.dataSource): Promise<InitiativeView[]> {
    const ids = revisionIds.filter(isId);
    if (ids.length === 0) return [];
    return this.read(viewer, (bind) => `i.id in (select initiative_id from revision where id = any(${bind.add(ids)}::uuid[]))`, db, ids);
  }

  /** The published revision of today of each of `ids` that the viewer may see, by its id: to be kept, and read again by `asThen`. */
  async revisionIds(viewer: Viewer, ids: readonly string[], db: Sql = this.dataSource): Promise<Record<string, string>> {
    const bind = new Bind();
    const rows = await db.query<{ id: string; revisionId: string }[]>(
      `select i.id, i.published_revision_id "revisionId" from initiative i where ${visibleSql(viewer, 'i', bind)} and i.id = any(${bind.add(ids.filter(isId))}::uuid[])`,
      bind.values,
    );
    return Object.fromEntries(rows.map(({ id, revisionId }) => [id, revisionId]));
  }

  private async read(
    viewer: Viewer,
    condition: (bind: Bind) => string,
    db: Sql = this.dataSource,
    then: readonly string[] | null = null,
  ): Promise<InitiativeView[]> {
    const bind = new Bind();
    const rows = await db.query<InitiativeRow[]>(
      prepared(`select i.id, i.slug, i.lead_id "leadId", i.level, i.archived, i.demonstration, i.published_at "publishedAt", i.reviewed_at "reviewedAt",
         i.review_by::text "reviewBy", coalesce(i.review_by < ${bind.add(this.clock.today())}::date, false) "reviewOverdue",
         i.archived_at "archivedAt", case when i.archived then i.archive_reason end "archiveReason",
         i.source, i.member_ids "memberIds", i.audience_known_on::text "audienceKnownOn", ${revisionNumberSql(viewer, 'i', 'r.number', bind)} number, r.content,
         (select ${this.organisations.organisationJson('o')} from organisation o where o.id = i.lead_id) organisation,
         (select ${this.organisations.organisationJson('f')} from organisation f where f.id = i.former_lead_id) "formerOrganisation",
         coalesce((select json_agg(${this.organisations.organisationJson('p')}) from organisation p where p.id = any(i.member_ids) and p.id <> i.lead_id
           or p.ods_code = any(array(select partner->>'odsCode' from jsonb_array_elements(r.content->'partners') partner))), '[]') partners,
         ${then ? LESSONS_THEN : LESSONS} lessons,
         exists (select 1 from revision w where w.initiative_id = i.id and w.state in ('working', 'in_review', 'refused')) "hasWorkingRevision"
       from (select * from initiative i where ${visibleSql(viewer, 'i', bind)} and ${condition(bind)}) i
       join ${then ? revisionsThen(viewer, then, bind) : 'revision r on r.id = i.published_revision_id'}
       order by i.published_at desc, i.id`),
      bind.values,
    );
    return rows.map((row) => initiativeView(row, viewer, this.terms));
  }
}

const LESSONS = `coalesce((select json_agg(json_build_object('id', l.id, 'text', l.text) order by l.position) from lesson l where l.initiative_id = i.id), '[]')`;
const LESSONS_THEN = `coalesce((select json_agg(json_build_object('id', r.id || '/' || l.place, 'text', l.lesson ->> 'text') order by l.place)
  from jsonb_array_elements(r.content -> 'lessons') with ordinality l(lesson, place)), '[]')`;

/** Those of `ids` that the viewer may know of, under `r`. */
const revisionsThen = (viewer: Viewer, ids: readonly string[], bind: Bind): string =>
  `(select k.id, k.initiative_id, k.number, k.content from (
      select r.id, r.initiative_id, r.number, r.content, ${revisionFacts('r', 'i')}
      from revision r join initiative i on i.id = r.initiative_id where r.id = any(${bind.add(ids)}::uuid[]) and r.state = 'published'
    ) k where ${visibleSql(viewer, 'k', bind)}) r on r.initiative_id = i.id`;
