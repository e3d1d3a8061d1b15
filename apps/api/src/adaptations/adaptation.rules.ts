import type { Viewer } from '../people/viewer.js';
import { readPastDate } from '../platform/past-date.rules.js';
import type { FieldProblem } from '../platform/results.js';
import { type Level, mayKnowOf, standsBeside, type VisibilityFacts } from '../visibility/visibility.rules.js';

/** What the rule looks at. */
export interface AdaptationFacts {
  readonly adopterId: string;
  readonly adopterDemonstration: boolean;
  readonly level: Level;
  readonly audienceKnownOn: string | null;
  readonly origin: VisibilityFacts;
}

/**
 * May this viewer know of an adaptation? Its level is the adopter's to set, with the adopter in the place of the lead; both organisations
 * always know, also when the origin is shown to fewer or was removed; and nobody else learns of it who may not know of its origin.
 * `visible-adaptations.sql.ts` says the same.
 */
export function mayKnowOfAdaptation(viewer: Viewer, row: AdaptationFacts): boolean {
  if ((row.adopterDemonstration || row.origin.demonstration) && !viewer.seesDemonstration) return false;
  if ([row.adopterId, row.origin.leadId].some((id) => id !== null && viewer.member && viewer.organisationIds.includes(id))) return true;
  if (!mayKnowOf(viewer, row.origin)) return false;
  if (row.level === 'public') return true;
  if (!viewer.member) return false;
  if (row.level === 'network' && (row.adopterDemonstration || !viewer.fictional)) return true;
  return row.level === 'system' && standsBeside(viewer, row.adopterId, row.audienceKnownOn);
}

/** The reason that is kept with a status: it goes when the work goes on. */
export function stopReasonWith<R extends string>(status: string, reason: R | null): { reason: R | null } | { problems: FieldProblem[] } {
  if (status === 'stopped' || reason === null) return { reason };
  return { problems: [{ field: 'stopReason', message: 'A reason for stopping is only kept with the status ‘stopped’.' }] };
}

/** What is under way, or was, has begun. */
export function startProblems(status: string, startedOn: string | null | undefined, today: string): FieldProblem[] {
  if (!startedOn || status === 'considering' || status === 'planning') return [];
  const read = readPastDate('startedOn', startedOn, today);
  return 'problems' in read ? read.problems : [];
}

/** A confirmation is of what was taken and how far it is: of another record it says nothing. */
export const confirmationAfter = <C extends string>(
  before: { readonly confirmation: C; readonly taken: string; readonly status: string },
  next: { readonly taken: string; readonly status: string },
): C | 'unconfirmed' =>
  before.confirmation === 'confirmed' && (before.taken !== next.taken || before.status !== next.status)
    ? 'unconfirmed'
    : before.confirmation;

/** To dispute one says what is not right; to confirm needs no word. */
export function noteProblems(confirmed: boolean, note: string): FieldProblem[] {
  return confirmed || note !== '' ? [] : [{ field: 'note', message: 'Say what is not right, so that the other trust can put it right.' }];
}

/** Limits of an adaptation's texts. */
export const ADAPTATION_TEXTS = {
  taken: { most: 4_000, needed: 'Say what was taken, so that the other trust knows its own work in it.' },
  changed: { most: 4_000 },
  why: { most: 4_000 },
  outcome: { most: 4_000 },
} as const;
