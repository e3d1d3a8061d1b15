import type { Level, ReviewDecision, ShowingKind } from './board-records.generated';

export const decisionWords: Record<ReviewDecision, string> = {
  KEEP: 'Keep',
  EXPAND: 'Expand',
  ADAPT: 'Adapt',
  DROP: 'Drop',
};

/** What each means, beside the choice. */
export const decisionHints: Record<ReviewDecision, string> = {
  KEEP: 'Go on as it is',
  EXPAND: 'Do more of it, or in more places',
  ADAPT: 'Go on in another way',
  DROP: 'End it',
};

/** Before the names of those who decided so. */
export const decidedWords: Record<ReviewDecision, string> = {
  KEEP: 'Kept it',
  EXPAND: 'Expanded it',
  ADAPT: 'Chose to adapt it',
  DROP: 'Dropped it',
};

export const showingWords: Record<ShowingKind, string> = {
  DEMONSTRATION: 'Demonstration',
  RECORDING: 'Recording',
  VISIT: 'Visit',
};

/** Of what it said before. */
export const wasShownTo: Record<Level, string> = {
  ORGANISATION: 'Only your organisation saw it.',
  SYSTEM: 'Your area saw it.',
  NETWORK: 'Any signed-in member saw it.',
  PUBLIC: 'Anyone saw it.',
};

/** Said beside a record that a member of its organisation reads. */
export const shownTo: Record<Level, string> = {
  ORGANISATION: 'Only your organisation sees this.',
  SYSTEM: 'Your area sees this.',
  NETWORK: 'Any signed-in member sees this.',
  PUBLIC: 'Anyone sees this.',
};
