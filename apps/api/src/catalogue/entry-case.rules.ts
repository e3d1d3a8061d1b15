import type { CaseOutcome } from '@kith/schema';
import type { FieldProblem } from '../platform/results.js';

/** Within how many working days a report is answered: the promise that stands on the corrections page. */
export const ANSWERED_WITHIN_DAYS = 10;

export const REPORT_TEXTS = { message: { most: 4_000, needed: 'Say what is wrong, or why it should go.' } } as const;
export const ANSWER_TEXTS = {
  answer: { most: 4_000, needed: 'Write the answer: it is kept, and sent to whoever left an address.' },
} as const;

/** Loose on purpose: whether an address works only a mail can tell. */
export const isAddress = (text: string): boolean => text.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(text);

/** What stands against this outcome, as things are now. `claimed`: it is its trust's own, from the beginning or since. */
export function outcomeProblems(outcome: CaseOutcome, { hidden, claimed }: { hidden: boolean; claimed: boolean }): FieldProblem[] {
  const refuse = (message: string): FieldProblem[] => [{ field: 'outcome', message }];
  if (outcome === 'open') return refuse('Choose what became of it.');
  if (outcome === 'kept' && hidden) return refuse('The entry is hidden now: restore it, or remove it.');
  if (outcome === 'restored' && !hidden) return refuse('The entry is not hidden: nothing is to be restored.');
  if (outcome === 'removed' && claimed) return refuse('This is its trust’s own entry: ask them to change or archive it.');
  return [];
}

/** Whether the entry is hidden afterwards. */
export const hiddenAfter = (outcome: CaseOutcome, hidden: boolean): boolean => outcome === 'removed' || (hidden && outcome !== 'restored');
