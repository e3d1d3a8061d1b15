import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { cleanText } from '../../platform/clean-text.rules.js';
import { Bind } from '../../platform/database/bind.js';
import { mayEdit } from '../../visibility/visibility.rules.js';
import type { RevisionState } from '../initiative.entity.js';
import type { InitiativeContent } from '../initiative-content.js';
import { type Sql, VisibleInitiatives } from '../visible-initiatives.js';
import { countIn, passagePattern, placesIn } from './passage.rules.js';
import { PassageHolders, type PassagePlaceKind } from './passage-holders.js';

export interface PassagePlace {
  readonly kind: PassagePlaceKind;
  /** Number of a published revision; null elsewhere. */
  readonly revision: number | null;
  readonly field: string;
  readonly count: number;
}

/** Whose eyes count the places: a viewer's, or everybody's for an operator at the command line. */
export type Eyes = Viewer | 'operator';

export interface Subject {
  readonly id: string;
  readonly leadId: string | null;
}

interface EntryRow {
  slug: string;
  archiveReason: string | null;
  revisions: { number: number; state: RevisionState; content: InitiativeContent; refusedReason: string | null }[];
}

/** May this viewer have a passage removed? Approvers and administrators of the lead, signed in on a page: it cannot be undone. */
export const mayRemovePassages = (viewer: Viewer, leadId: string | null): boolean =>
  leadId !== null &&
  viewer.sessionId !== null &&
  viewer.affiliations.some(
    ({ organisationId, roles }) => organisationId === leadId && (roles.includes('approver') || roles.includes('administrator')),
  );

/** Where a passage stands in all that is kept of an initiative, as far as whoever asks may know. */
@Injectable()
export class PassagePlaces {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initiatives: VisibleInitiatives,
    private readonly holders: PassageHolders,
  ) {}

  /** Null where the entry is not there for this viewer, or a passage in it is not theirs to remove. */
  async preview(viewer: Viewer, id: string, passage: string, messages: boolean) {
    const entry = await this.initiatives.byId(viewer, id);
    const pattern = passagePattern(cleanText(passage));
    if (!entry || !mayRemovePassages(viewer, entry.leadId)) return null;
    const places = pattern ? await this.find(this.dataSource, viewer, entry, pattern, messages) : [];
    return { places, count: total(places) };
  }

  async find(db: Sql, eyes: Eyes, { id, leadId }: Subject, pattern: RegExp, messages: boolean): Promise<PassagePlace[]> {
    const [row] = await db.query<EntryRow[]>(ENTRY, [id]);
    if (!row) return [];
    const seesWorking = eyes === 'operator' || mayEdit(eyes, leadId);
    let published = 0;
    const places: PassagePlace[] = [];
    for (const { state, content, refusedReason } of row.revisions) {
      const isPublished = state === 'published';
      if (isPublished) published += 1;
      else if (!seesWorking) continue;
      const kind = isPublished ? ('revision' as const) : ('working_revision' as const);
      const revision = isPublished ? published : null;
      places.push(...placesIn(content, pattern).map((place) => ({ kind, revision, ...place })));
      const refused = seesWorking ? countIn(refusedReason ?? '', pattern) : 0;
      if (refused > 0) places.push({ kind, revision, field: 'refusedReason', count: refused });
    }
    const entry = { archiveReason: row.archiveReason ?? '', address: row.slug.replaceAll('-', ' ') };
    for (const [field, text] of Object.entries(entry)) {
      const count = countIn(text, pattern);
      if (count > 0) places.push({ kind: 'entry', revision: null, field, count });
    }
    return [...places, ...(await this.elsewhere(db, eyes, id, pattern, messages))];
  }

  /** What other rooms keep of it. */
  private async elsewhere(db: Sql, eyes: Eyes, id: string, pattern: RegExp, messages: boolean): Promise<PassagePlace[]> {
    const places: PassagePlace[] = [];
    for (const { kind, table, columns, of, visible, whenAsked } of this.holders.tables) {
      if (whenAsked && !messages) continue;
      const bind = new Bind();
      bind.add(id);
      const seen = eyes === 'operator' ? 'true' : visible(eyes, bind);
      if (seen === null) continue;
      const fields = Object.entries(columns);
      const rows = await db.query<Record<string, string | null>[]>(
        `select ${fields.map(([field, column]) => `t.${column} "${field}"`).join(', ')} from ${table} t where ${of} and ${seen}`,
        bind.values,
      );
      for (const [field] of fields) {
        const count = rows.reduce((sum, row) => sum + countIn(row[field] ?? '', pattern), 0);
        if (count > 0) places.push({ kind, revision: null, field, count });
      }
    }
    return places;
  }
}

export const total = (places: readonly PassagePlace[]): number => places.reduce((sum, { count }) => sum + count, 0);

const ENTRY = `
select i.slug, i.archive_reason "archiveReason",
  coalesce((select json_agg(json_build_object('number', r.number, 'state', r.state, 'content', r.content, 'refusedReason', r.refused_reason) order by r.number)
    from revision r where r.initiative_id = i.id), '[]') revisions
from initiative i where i.id = $1`;
