import type { EntityManager } from 'typeorm';
import { prepared } from '../platform/database/prepared.js';
import { together } from '../platform/database/together.js';
import type { Level } from '../visibility/visibility.rules.js';
import type { RevisionState } from './initiative.entity.js';
import type { EntrySource, InitiativeContent } from './initiative-content.js';

export interface LockedInitiative {
  id: string;
  slug: string;
  leadId: string | null;
  memberIds: string[];
  level: Level;
  audienceKnownOn: string | null;
  demonstration: boolean;
  published: boolean;
  archived: boolean;
  removed: boolean;
  publishedRevisionId: string | null;
  publishedAt: Date | null;
  reviewedAt: Date | null;
  source: EntrySource | null;
  publishedContent: InitiativeContent | null;
  working: { id: string; version: number; state: RevisionState; content: InitiativeContent; level: Level; sentById: string | null } | null;
}

/**
 * The initiative with its published and working content, locked against other editors until the transaction ends.
 * Two statements: one that waits for the lock would still see the revision as it was before the wait.
 */
export async function lockInitiative(manager: EntityManager, id: string): Promise<LockedInitiative | null> {
  const locked: Promise<LockedInitiative[]>[] = [manager.query(LOCK, [id]), manager.query(LOCKED, [id])];
  const [, rows] = await together(locked);
  return rows?.[0] ?? null;
}

const LOCK = prepared(`select 1 from initiative where id = $1 for update`);
const LOCKED = prepared(
  `select i.id, i.slug, i.lead_id "leadId", i.member_ids "memberIds", i.level, i.audience_known_on::text "audienceKnownOn", i.demonstration, i.published, i.archived, i.removed,
       i.published_revision_id "publishedRevisionId", i.published_at "publishedAt", i.reviewed_at "reviewedAt", i.source,
       (select content from revision p where p.id = i.published_revision_id) "publishedContent",
       (select json_build_object('id', w.id, 'version', w.version, 'state', w.state, 'content', w.content, 'level', w.level, 'sentById', w.sent_by_id)
        from revision w where w.initiative_id = i.id and w.state in ('working', 'in_review', 'refused')) working
     from initiative i where i.id = $1`,
);

export interface NewWorkingRevision {
  readonly id: string;
  readonly initiativeId: string;
  readonly content: InitiativeContent;
  readonly level: Level;
  readonly savedById: string | null;
  readonly savedAt: Date;
}

export async function insertWorkingRevision(manager: EntityManager, revision: NewWorkingRevision): Promise<void> {
  await manager.query(
    `insert into revision (id, initiative_id, number, state, content, level, version, saved_by_id, saved_at)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from revision where initiative_id = $2), 'working', $3, $4, 1, $5, $6)`,
    [revision.id, revision.initiativeId, JSON.stringify(revision.content), revision.level, revision.savedById, revision.savedAt],
  );
}

export type SavedWorkingRevision = Omit<NewWorkingRevision, 'initiativeId'>;

/** What is saved is worked on again, also where it was refused or sent for review. Gives the version that it has now. */
export async function saveWorking(manager: EntityManager, saved: SavedWorkingRevision): Promise<number> {
  const [rows] = (await manager.query(
    `update revision set content = $2, level = $3, version = version + 1, saved_by_id = $4, saved_at = $5,
       state = 'working', sent_by_id = null, sent_at = null
     where id = $1 and state in ('working', 'in_review', 'refused') returning version`,
    [saved.id, JSON.stringify(saved.content), saved.level, saved.savedById, saved.savedAt],
  )) as [{ version: number }[], number];
  if (!rows[0]) throw new Error(`revision ${saved.id} is not worked on`);
  return rows[0].version;
}
