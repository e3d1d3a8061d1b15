import type { ComparisonAgreement, ComparisonAspect } from '@kith/schema';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { sideBySide } from '../compare/compare.rules.js';
import { shortened } from '../compare/compare-words.rules.js';
import type { ToldComparison } from './pack-paper.rules.js';

/** What a board weighs, of all that can be compared. Whom to ask is left out: a role is told to members alone, and paper goes on. */
const WEIGHED: readonly ComparisonAspect[] = [
  'what',
  'outcome',
  'stage',
  'when',
  'products',
  'for_whom',
  'what_it_took',
  'cost',
  'same_measure',
  'same_unit',
  'other_measures',
  'lessons',
  'reuse',
];

const AGREEMENTS: Readonly<Record<ComparisonAgreement, string>> = {
  same: ' (the same)',
  partly: ' (the same in part)',
  different: ' (they differ)',
};

const MOST_SIGNS = 200;
const MOST_LINES = 3;

/** Initiatives side by side as a table of a pack; null with fewer than two. */
export function packComparison(entries: readonly InitiativeView[]): ToldComparison | null {
  if (entries.length < 2) return null;
  const columns = entries.map((entry) => ({
    heading: entry.organisation?.name ?? entry.title,
    organisation: null,
    entries: [entry],
    contactsTold: false,
  }));
  const { rows } = sideBySide(columns);
  return {
    headings: entries.map(({ title, organisation }) => shortened(organisation ? `${title}, ${organisation.name}` : title, 160)),
    rows: rows
      .filter(({ aspect }) => WEIGHED.includes(aspect))
      .map(({ label, agreement, cells }) => [
        label + (agreement ? AGREEMENTS[agreement] : ''),
        ...cells.map(({ lines, gap }) => gap ?? cellOf(lines.map(({ text }) => text))),
      ]),
  };
}

function cellOf(lines: readonly string[]): string {
  const more = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES).map((line) => shortened(line, MOST_SIGNS)),
    ...(more > 0 ? [`and ${more} more on its page`] : []),
  ].join('\n');
}
