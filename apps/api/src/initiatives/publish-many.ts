import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Level } from '../visibility/visibility.rules.js';
import { makeSlug } from './initiative.rules.js';
import type { EntrySource, InitiativeContent } from './initiative-content.js';
import { PublishedFace } from './published-face.js';
import { REVIEW_MONTHS } from './review-dates.rules.js';

/** One of many entries that no person wrote here. */
export interface ManyEntry {
  readonly id: string;
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
  readonly level: Level;
  readonly demonstration: boolean;
  /** Null where it counts as written by its organisation. */
  readonly source: EntrySource | null;
  readonly content: InitiativeContent;
}

/** How an entry stands beside what is published under its id. */
export interface Standing {
  readonly id: string;
  readonly revisionId: string | null;
  /** Whether its organisation has published it itself. */
  readonly written: boolean;
  /** Archived, removed, or without a passage that was taken out of it: not to be overwritten by a file. */
  readonly closed: boolean;
  readonly same: boolean;
}

/**
 * Publishes what an import brings. New entries are made ready in batches that nobody sees, each in a transaction of its own, and shown
 * all together in one: an import that is interrupted can go on, and readers see all of a file or nothing.
 */
@Injectable()
export class PublishMany {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly face: PublishedFace,
  ) {}

  async prepare(manager: EntityManager, entries: readonly ManyEntry[]): Promise<Map<string, string>> {
    const rows = entries.map((entry) => ({
      ...entry,
      slug: makeSlug(entry.content.title, randomBytes(4).toString('hex')),
      revisionId: newId(),
    }));
    const given = [JSON.stringify(rows), this.clock.now(), this.clock.today()];
    await manager.query(
      `insert into initiative (id, slug, lead_id, member_ids, level, demonstration, published, published_revision_id, published_at, reviewed_at, created_at, source, audience_known_on)
       select id, slug, "leadId", "memberIds", level, demonstration, false, "revisionId", $2, case when source is null then $2::timestamptz end, $2, source, $3::date
       from ${GIVEN}`,
      given,
    );
    await manager.query(
      `insert into revision (id, initiative_id, number, state, content, level, version, saved_at, published_at, member_ids, audience_known_on)
       select "revisionId", id, 1, 'published', content, level, 1, $2, $2, "memberIds", $3::date from ${GIVEN}`,
      given,
    );
    await this.face.prepare(
      manager,
      rows.map(({ id }) => id),
    );
    return new Map(rows.map(({ id, revisionId }) => [id, revisionId]));
  }

  /** What was prepared becomes visible, in this transaction. */
  async show(manager: EntityManager, ids: readonly string[], detail: object): Promise<void> {
    const now = this.clock.now();
    const shown: { id: string; leadId: string | null; level: Level; memberIds: string[] }[] = await manager.query(
      `with shown as (
         update initiative set published = true, published_at = $2, reviewed_at = case when source is null then $2::timestamptz end
         where id = any($1::uuid[]) returning id, lead_id "leadId", level, member_ids "memberIds", published_revision_id)
       , dated as (update revision r set published_at = $2, saved_at = $2 from shown where r.id = shown.published_revision_id)
       select id, "leadId", level, "memberIds" from shown`,
      [ids, now],
    );
    await this.face.show(manager, ids);
    await this.recordPublished(manager, shown, detail);
  }

  /** A new revision of each, in this transaction; gives their revisions by their ids. */
  async revise(manager: EntityManager, entries: readonly ManyEntry[], detail: object): Promise<Map<string, string>> {
    const rows = entries.map((entry) => ({ ...entry, revisionId: newId() }));
    const given = [JSON.stringify(rows), this.clock.now(), this.clock.today()];
    await manager.query(
      `insert into revision (id, initiative_id, number, state, content, level, version, saved_at, published_at, member_ids, audience_known_on)
       select "revisionId", id, (select coalesce(max(number), 0) + 1 from revision where initiative_id = g.id), 'published', content || ${SUMS}, level, 1, $2, $2, "memberIds", $3::date
       from ${GIVEN}`,
      given,
    );
    await manager.query(
      `update initiative i set lead_id = g."leadId", member_ids = g."memberIds", level = g.level, published = true, published_revision_id = g."revisionId",
         source = g.source, reviewed_at = case when g.source is null then $2::timestamptz end, audience_known_on = $3::date,
         review_by = case when g.source is null and i.review_by is not null then ($3::date + make_interval(months => $4))::date end
       from ${GIVEN} where i.id = g.id`,
      [...given, REVIEW_MONTHS],
    );
    for (const { id } of rows) await this.face.change(manager, id);
    await this.recordPublished(manager, rows, detail);
    return new Map(rows.map(({ id, revisionId }) => [id, revisionId]));
  }

  /** Those of `entries` that exist (exact sums stand in no file, so they don't count), locked against other editors until the transaction ends. */
  async standings(manager: EntityManager, entries: readonly ManyEntry[]): Promise<Map<string, Standing>> {
    if (entries.length === 0) return new Map();
    const rows: Standing[] = await manager.query(
      `select i.id, i.published_revision_id "revisionId", i.reviewed_at is not null written,
         i.removed or i.archived or i.id in (select subject_id from audit_event where action = 'passage.removed') closed,
         coalesce(r.content - 'money' = g.content, false) and i.level = g.level and i.lead_id is not distinct from g."leadId"
           and i.member_ids @> g."memberIds" and i.member_ids <@ g."memberIds" and i.source is not distinct from g.source same
       from ${GIVEN} join initiative i on i.id = g.id left join revision r on r.id = i.published_revision_id order by i.id for update of i`,
      [JSON.stringify(entries)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Published initiatives by their addresses, of the lead that each is expected to have. */
  async bySlugs(manager: EntityManager, wanted: readonly { slug: string; leadId: string | null }[]): Promise<Map<string, string>> {
    const rows: { slug: string; id: string }[] = await manager.query(
      `select g.slug, i.id from jsonb_to_recordset($1::jsonb) g(slug text, "leadId" uuid)
       join initiative i on i.slug = g.slug and i.lead_id is not distinct from g."leadId" and i.published`,
      [JSON.stringify(wanted)],
    );
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }

  /** Takes away what was prepared and never shown. */
  async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await this.face.forget(manager, ids);
    await manager.query(`delete from initiative where id = any($1::uuid[]) and not published`, [ids]);
  }

  private recordPublished(
    manager: EntityManager,
    published: readonly { id: string; leadId: string | null; level: Level; memberIds: readonly string[] }[],
    detail: object,
  ): Promise<void> {
    return this.audit.recordMany(
      manager,
      { personId: null, action: 'initiative.imported', detail },
      published.map(({ id, leadId, level, memberIds }) => ({
        organisationId: leadId,
        subjectId: id,
        detail: { level, members: memberIds },
      })),
    );
  }
}

const GIVEN = `jsonb_to_recordset($1::jsonb) g(id uuid, slug text, "leadId" uuid, "memberIds" uuid[], level text, demonstration boolean, source jsonb,
  content jsonb, "revisionId" uuid)`;

/** Exact sums stand in no file: those that an organisation entered stay. */
const SUMS = `coalesce((select jsonb_build_object('money', p.content -> 'money') from initiative o join revision p on p.id = o.published_revision_id
  where o.id = g.id and p.content -> 'money' is not null), '{}')`;
