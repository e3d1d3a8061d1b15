/** A trust is reminded at most once in so many days, whichever of its areas' offices does it. */
export const DAYS_BETWEEN = 7;

/** Why a trust is not reminded now, in the words of the page; null where it may be. */
export function notReminded(trust: {
  readonly answered: boolean;
  /** When it was reminded last, by the day in London; null where it never was. */
  readonly remindedOn: string | null;
  readonly today: string;
  /** Whether anybody there can be written to. */
  readonly reachable: boolean;
}): string | null {
  if (trust.answered) return 'It has answered.';
  if (!trust.reachable) return 'Nobody there can be written to yet.';
  if (trust.remindedOn !== null && daysBetween(trust.remindedOn, trust.today) < DAYS_BETWEEN)
    return 'It was reminded in the last seven days.';
  return null;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
