import { LEVELS, type Level } from '../visibility/visibility.rules.js';

/** How many people of an organisation hold these roles today. */
export interface Agreeing {
  readonly approvers: number;
  readonly administrators: number;
}

/** Would publishing at `next` let more people know than what is published does? `before` is null where nothing is. */
export const widens = (before: Level | null, next: Level): boolean => before !== null && LEVELS.indexOf(next) > LEVELS.indexOf(before);

/**
 * May somebody with these roles in the lead show an entry to more without asking? Approvers and administrators may; an editor only where
 * the organisation has neither, so that nobody could be asked.
 */
export const mayWiden = (roles: readonly string[], { approvers, administrators }: Agreeing): boolean =>
  roles.includes('approver') || roles.includes('administrator') || approvers + administrators === 0;

/**
 * The day whose areas the owner knows once it is published at `next`: whoever sets the level anew knows those of today; a new text at the
 * same level doesn't show an entry to an area that merged since.
 */
export function knownOnAfter(
  before: { readonly level: Level; readonly audienceKnownOn: string | null } | null,
  next: Level,
  today: string,
): string | null {
  return before?.level === 'system' && next === 'system' ? before.audienceKnownOn : today;
}
