import { SAME_WORK } from '../../src/overlaps/groups/likeness.rules.js';
import type { Measured } from './labelled-pairs.js';
import { grouped, lowestThreshold, type Point, pointAt } from './pairs.rules.js';

const THRESHOLDS = Array.from({ length: 31 }, (_, step) => Math.round((0.4 + step * 0.02) * 100) / 100);
const SHOWN = [0.42, 0.46, 0.5, 0.54, 0.58, 0.6, 0.62, 0.64, 0.66, 0.7, 0.76, 0.8];
const PRECISION = 0.9;
/** Without tags so little is found that it says nothing of a threshold. */
const CHOOSING = ['made-up system', 'nhs-similar', 'federal-ai-renewed'];

/** What was measured, as the document has it. */
export function overlapsSection(sets: ReadonlyMap<string, Measured>): string {
  const names = [...sets.keys()];
  const of = (name: string) => sets.get(name) as Measured;
  const chosen = (name: string, others: readonly string[]) => {
    const threshold = lowestThreshold(
      others.map((each) => of(each).pairs),
      THRESHOLDS,
      PRECISION,
    );
    return threshold === null ? '' : `${text(pointAt(of(name).pairs, threshold))} (${threshold})`;
  };
  return [
    'Precision / recall of "the same work", pair by pair, by the threshold:',
    table(
      ['', ...SHOWN.map(String)],
      names.map((name) => [name, ...SHOWN.map((threshold) => text(pointAt(of(name).pairs, threshold)))]),
    ),
    'The same after grouping: of the pairs, those that ended in one group.',
    table(
      ['', ...SHOWN.map(String)],
      names.map((name) => [name, ...SHOWN.map((threshold) => text(grouped(of(name).pairs, of(name).groupsAt(threshold))))]),
    ),
    `At ${SAME_WORK}, the threshold in use; the groups that Kith found and kept; and at the lowest threshold (in brackets) that keeps a precision of ${PRECISION} on this set alone, and on each of the others without it:`,
    table(
      ['', 'pairs', 'the same', 'pair by pair', 'kept groups', 'chosen on it', 'chosen on the others'],
      names.map((name) => {
        const { pairs, kept } = of(name);
        return [
          name,
          String(pairs.length),
          String(pairs.filter(({ same }) => same).length),
          text(pointAt(pairs, SAME_WORK)),
          kept ? text(grouped(pairs, kept)) : '',
          chosen(name, [name]),
          chosen(
            name,
            CHOOSING.filter((other) => other !== name && sets.has(other)),
          ),
        ];
      }),
    ),
  ].join('\n\n');
}

const text = ({ precision, recall }: Point): string => `${precision === null ? 'none' : precision.toFixed(2)} / ${recall.toFixed(2)}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
