import type { PublishedRevision } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { isId } from '../platform/ids.js';
import { Terms } from '../tags/terms.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { type InitiativeView, mayReadContact } from './initiative.view.js';
import type { InitiativeContent } from './initiative-content.js';
import { textsOf } from './revision-texts.rules.js';
import { type Sql, VisibleInitiatives } from './visible-initiatives.js';
import { revisionFacts } from './visible-revisions.sql.js';

interface Row extends Omit<PublishedRevision, 'texts' | '__typename'> {
  content: InitiativeContent | null;
}

/**
 * Published revisions, each by its own level: whoever may see the initiative today may not have known of it, or of what it said, before.
 * Numbers count what the viewer sees: a gap would tell of the rest.
 */
@Injectable()
export class RevisionHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly terms: Terms,
  ) {}

  async bySlug(
    viewer: Viewer,
    slug: string,
    textsFor: readonly string[],
  ): Promise<{ initiative: InitiativeView; revisions: PublishedRevision[] } | null> {
    const initiative = await this.initiatives.bySlug(viewer, slug);
    if (!initiative) return null;
    const rows = await this.read(this.dataSource, lookingAtDemonstration(viewer), initiative.id, textsFor.filter(isId));
    const label = (vocabulary: Parameters<Terms['term']>[0], id: string) => this.terms.term(vocabulary, id)?.label ?? id;
    const revisions = rows.map(({ content, ...row }) => ({
      ...row,
      texts: content
        ? textsOf(content, label, { contact: mayReadContact(viewer, initiative), sums: mayReadSums(viewer, initiative, content) })
        : null,
    }));
    return { initiative, revisions };
  }

  /** What a revision said; null where the viewer may not know. */
  async contentOf(db: Sql, viewer: Viewer, initiativeId: string, revisionId: string): Promise<InitiativeContent | null> {
    if (!isId(revisionId)) return null;
    const rows = await this.read(db, viewer, initiativeId, [revisionId]);
    return rows.find(({ id }) => id === revisionId)?.content ?? null;
  }

  private read(db: Sql, viewer: Viewer, initiativeId: string, contentOf: readonly string[]): Promise<Row[]> {
    const bind = new Bind();
    const subject = bind.add(initiativeId);
    const asked = bind.add(contentOf);
    const own = bind.add(viewer.organisationIds);
    return db.query<Row[]>(
      `select v.id, row_number() over (order by v.number)::int number, v.published_at "publishedAt", v.level, v.is_current "isCurrent",
         case when v.lead_id = any(${own}::uuid[]) then (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = v.decided_by_id) end "publishedBy",
         case when v.id = any(${asked}::uuid[]) then v.content end content
       from (
         select r.id, r.number, r.published_at, r.content, r.decided_by_id, r.id = i.published_revision_id is_current, ${revisionFacts('r', 'i')}
         from initiative i join revision r on r.initiative_id = i.id and r.state = 'published'
         where i.id = ${subject}
       ) v
       where ${visibleSql(viewer, 'v', bind)}
       order by v.number desc`,
      bind.values,
    );
  }
}

/** Members of the lead; its programme offices only sums that were, and still are, theirs to see. */
const mayReadSums = (viewer: Viewer, { leadId, tellsSums }: InitiativeView, { money }: InitiativeContent): boolean =>
  tellsSums && ((leadId !== null && viewer.organisationIds.includes(leadId)) || money?.programmeOfficesMaySee === true);
