import type { OrganisationRow } from '../../organisations/organisation.reads.js';
import { TRUSTS } from '../../organisations/trusts.rules.js';
import { REVIEW_DECISIONS, type ReviewDecision } from './review.entity.js';

/** A review that the viewer may see, as far as counting needs it. */
export interface CountedReview {
  readonly organisation: OrganisationRow;
  readonly decision: ReviewDecision;
}

export interface PeerCount {
  readonly count: number;
  readonly sentence: string;
  readonly decisions: readonly { readonly decision: ReviewDecision; readonly organisations: readonly OrganisationRow[] }[];
}

/** Of fewer, nothing is said: two opinions are no picture, and one trust could be taken for the other's verdict. */
const FEWEST = 3;

/** In the past, with what it was about. */
const DECIDED: Readonly<Record<ReviewDecision, string>> = {
  keep: 'kept it',
  expand: 'expanded it',
  adapt: 'chose to adapt it',
  drop: 'dropped it',
};
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * What organisations decided, each by its latest review (`reviews` begins with the latest): a count, a sentence and names in the order of the
 * alphabet, never of merit. Null below three.
 */
export function countPeers(reviews: readonly CountedReview[], what: string): PeerCount | null {
  const latest = new Map<string, CountedReview>();
  for (const review of reviews) if (!latest.has(review.organisation.id)) latest.set(review.organisation.id, review);
  const all = [...latest.values()];
  if (all.length < FEWEST) return null;
  const decisions = REVIEW_DECISIONS.flatMap((decision) => {
    const organisations = all.filter((one) => one.decision === decision).map(({ organisation }) => organisation);
    return organisations.length === 0 ? [] : [{ decision, organisations: organisations.sort(byName) }];
  });
  const who = all.every(({ organisation }) => TRUSTS.includes(organisation.kind)) ? 'trusts' : 'organisations';
  const parts = decisions.map(({ decision, organisations }) => `${inWords(organisations.length)} ${DECIDED[decision]}`);
  return {
    count: all.length,
    sentence: `Of ${inWords(all.length)} ${who} that reviewed ${what}, ${list(parts)}.`,
    decisions,
  };
}

const byName = (one: OrganisationRow, other: OrganisationRow): number =>
  one.name.localeCompare(other.name, 'en-GB') || one.id.localeCompare(other.id);
const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
