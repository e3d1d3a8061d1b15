import type { Viewer } from '../people/viewer.js';

export const LEVELS = ['organisation', 'system', 'network', 'public'] as const;
export type Level = (typeof LEVELS)[number];

/** What the rule looks at: the columns that `initiative` and `search_doc` share. */
export interface VisibilityFacts {
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
  readonly level: Level;
  /** The day whose areas the owner knew of when the level was set or confirmed, as 2026-03-31; null where none was. */
  readonly audienceKnownOn: string | null;
  readonly demonstration: boolean;
  readonly published: boolean;
  readonly removed: boolean;
}

/**
 * The one rule (docs/CONTEXT.md, "Visibility"): may this viewer know that a published initiative exists?
 * `visible.sql.ts` says the same in SQL; a generated test holds the two together.
 */
export function mayKnowOf(viewer: Viewer, row: VisibilityFacts): boolean {
  if (!row.published || row.removed) return false;
  if (row.demonstration && !viewer.seesDemonstration) return false;
  if (row.level === 'public') return true;
  if (!viewer.member) return false;
  // Behind the glass, of what is real only public entries may be shown.
  if (row.level === 'network' && (row.demonstration || !viewer.fictional)) return true;
  if (row.memberIds.some((id) => viewer.organisationIds.includes(id))) return true;
  return row.level === 'system' && row.leadId !== null && standsBeside(viewer, row.leadId, row.audienceKnownOn);
}

/**
 * Does what this organisation shares with its area reach the viewer? Those whom only a merger of systems brought together see what was shared
 * since, or confirmed since: "when systems merge and an entry would become visible to more, ... it stays with the former co-members".
 */
export function standsBeside(viewer: Viewer, organisationId: string, knownOn: string | null): boolean {
  if (viewer.coMemberIds.includes(organisationId)) return true;
  return knownOn !== null && viewer.mergedCoMembers.some((merged) => merged.organisationId === organisationId && merged.since <= knownOn);
}

/** May this viewer see and change the working revision? Editors and approvers of the lead only. */
export function mayEdit(viewer: Viewer, leadId: string | null): boolean {
  return leadId !== null && viewer.editsFor.includes(leadId);
}
