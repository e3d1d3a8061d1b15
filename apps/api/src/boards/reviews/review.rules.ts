import type { ReviewContentInput } from '@kith/schema';
import { readPastDate } from '../../platform/past-date.rules.js';
import { readPageTexts } from '../../platform/plain-texts.rules.js';
import type { FieldProblem } from '../../platform/results.js';
import type { Level } from '../../visibility/visibility.rules.js';
import type { ReviewDecision } from './review.entity.js';

const TEXTS = {
  body: { most: 120, needed: 'Say which body decided, as ‘Digital committee’.', oneLine: true },
  reason: { most: 2_000, needed: 'Say why: it is what others can learn from.' },
} as const;

/** The columns that an organisation decides, by their names in the table. */
export interface ReviewColumns {
  readonly body: string;
  readonly decided_on: string;
  readonly decided_earliest: string;
  readonly decided_latest: string;
  readonly decision: ReviewDecision;
  readonly reason: string;
  readonly level: Level;
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readReview(
  { body, decidedOn, decision, reason, level }: ReviewContentInput,
  today: string,
): { columns: ReviewColumns } | { problems: FieldProblem[] } {
  const read = readPageTexts({ body, reason }, TEXTS);
  const date = readPastDate('decidedOn', decidedOn, today);
  const texts = 'problems' in read ? read.problems : [];
  const problems = [
    ...texts.filter(({ field }) => field === 'body'),
    ...('problems' in date ? date.problems : []),
    ...texts.filter(({ field }) => field !== 'body'),
  ];
  if ('problems' in read || 'problems' in date) return { problems };
  const { earliest, latest } = date.range;
  return {
    columns: {
      body: read.texts.body,
      decided_on: decidedOn,
      decided_earliest: earliest,
      decided_latest: latest,
      decision,
      reason: read.texts.reason,
      level,
    },
  };
}
