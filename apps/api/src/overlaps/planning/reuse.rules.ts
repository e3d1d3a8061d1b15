import type { Stage } from '@kith/schema';
import type { Relation } from '../../organisations/nearness.rules.js';
import { readTexts } from '../../platform/plain-texts.rules.js';
import type { FieldProblem } from '../../platform/results.js';
import { phaseOf } from '../phases.rules.js';
import type { ReuseAnswerKind } from './reuse-answer.entity.js';

const PHASES = ['live', 'under_way', 'planned', 'paused'];

/** Those of the same area before peers elsewhere, then by distance; among those, what is live before what is only planned. */
export function nearestFirst<T extends { id: string; stage: string; relation: Relation; distanceKm: number | null }>(
  found: readonly T[],
): T[] {
  const order = (one: T) => [
    one.relation === 'same_system' ? 0 : 1,
    one.distanceKm ?? Number.POSITIVE_INFINITY,
    PHASES.indexOf(phaseOf(one.stage as Stage)),
  ];
  return [...found].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    const place = x.findIndex((value, index) => value !== y[index]);
    return place === -1 ? (a.id < b.id ? -1 : 1) : (x[place] ?? 0) - (y[place] ?? 0);
  });
}

const REASON = { most: 2_000 } as const;

/** What is answered, with its reason cleaned; or what is missing. Whoever goes on says why; whoever joins or copies says what. */
export function readAnswer(given: {
  readonly kind: ReuseAnswerKind;
  readonly of: string | null;
  readonly reason: string;
}): { reason: string; of: string | null } | { problems: FieldProblem[] } {
  const needed = given.kind === 'go_on' ? { ...REASON, needed: 'Say why you go on with a piece of work of your own.' } : REASON;
  const read = readTexts({ reason: given.reason }, { reason: needed });
  const problems = 'problems' in read ? read.problems : [];
  if (given.kind !== 'go_on' && given.of === null) problems.push({ field: 'of', message: 'Choose which one.' });
  if ('problems' in read || problems.length > 0) return { problems };
  return { reason: read.texts.reason, of: given.kind === 'go_on' ? null : given.of };
}
