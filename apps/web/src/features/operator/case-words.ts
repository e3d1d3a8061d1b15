import type { CaseOutcome } from './cases.generated';

export const outcomeWords: Record<CaseOutcome, string> = {
  OPEN: 'Open',
  CORRECTED: 'Corrected',
  REMOVED: 'Removed',
  RESTORED: 'Restored',
  KEPT: 'Kept as it is',
};

/** What an operator can decide, with what it does. */
export const decisions: readonly { outcome: Exclude<CaseOutcome, 'OPEN'>; hint: string }[] = [
  { outcome: 'CORRECTED', hint: 'The entry was put right' },
  { outcome: 'REMOVED', hint: 'The entry is hidden from now on' },
  { outcome: 'RESTORED', hint: 'A hidden entry is shown again' },
  { outcome: 'KEPT', hint: 'Nothing is changed' },
];
