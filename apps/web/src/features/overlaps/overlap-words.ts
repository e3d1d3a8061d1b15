import { formatCount } from '../../lib/format/numbers';
import type { DispositionKind, OverlapKind, OverlapRow_overlapFragment, OverlapState } from './overlaps.generated';

/** What the page calls each kind, and what to do about it first. */
export const kindWords: Record<OverlapKind, { readonly name: string; readonly action: string }> = {
  PARALLEL_PLAN: { name: 'Planned by several', action: 'Join, or go one after the other, before anybody signs.' },
  REINVENTING: { name: 'Already live nearby', action: 'Copy and adapt what is there.' },
  JOINT_RENEWAL: { name: 'Contracts ending together', action: 'Buy together. An extension needs procurement advice.' },
  DIVERGENCE: {
    name: 'Different products for the same job',
    action: 'Decide for the area. That they differ for a good reason is a valid answer.',
  },
  SAME_SUPPLIER: { name: 'Same supplier, separate terms', action: 'Ask for terms together.' },
  WHITE_SPACE: { name: 'Nobody has told us', action: 'Ask why, and whether those who need it want to begin together.' },
  ORPHAN_SUCCESS: { name: 'Works, not yet copied', action: 'Bring those who need it to those who have it.' },
};
export const KINDS = Object.keys(kindWords) as OverlapKind[];

export const stateWords: Record<OverlapState, string> = {
  OPEN: 'Not decided',
  DECIDED: 'Decided',
  REOPENED: 'Open again',
  GONE: 'No longer found',
};
export const STATES = Object.keys(stateWords) as OverlapState[];

/** What the page calls a disposition: a decision. */
export const decisionWords: Record<DispositionKind, { readonly name: string; readonly hint: string }> = {
  JOIN_UP: { name: 'Join up', hint: 'Do it as one piece of work.' },
  ONE_LEADS: { name: 'One leads, others copy', hint: 'Say below who leads.' },
  SEQUENCE: { name: 'One after the other', hint: 'Later ones learn from the first.' },
  SHARED_PROCUREMENT: { name: 'Buy together', hint: 'A shared procurement. Say below who leads.' },
  COMPLEMENTARY: { name: 'They belong together', hint: 'They pay for different things.' },
  JUSTIFIED_VARIATION: { name: 'They differ for a good reason', hint: 'Say which.' },
  MISCLASSIFIED: { name: 'Filed under the wrong capability', hint: 'It only looks like an overlap.' },
  NATIONALLY_BOUGHT: { name: 'Bought nationally', hint: 'There is nothing to buy here.' },
  NOT_AN_OVERLAP: { name: 'Not an overlap', hint: 'Say why not.' },
};
export const DECISIONS = Object.keys(decisionWords) as DispositionKind[];

/** A range of pounds, with how many are not known. Never one figure, never a saving. */
export function bandsInWords({ atLeast, atMost, known, notKnown }: OverlapRow_overlapFragment['bands']): string {
  const unknown = notKnown > 0 ? `${known > 0 ? '; ' : ''}not known for ${formatCount(notKnown)} of ${formatCount(known + notKnown)}` : '';
  if (known === 0 || atLeast === null) return notKnown > 0 ? `Cost ${unknown}` : '';
  const range = atMost === null ? `£${formatCount(atLeast)} or more` : `£${formatCount(atLeast)} to £${formatCount(atMost)}`;
  return `Whole-life cost ${known > 1 ? 'together ' : ''}${range}${unknown}`;
}
