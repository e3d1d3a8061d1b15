/** A word that public entries or the vocabularies use. */
export interface KnownWord {
  readonly stem: string;
  readonly word: string;
  readonly documents: number;
  /** Share of three-letter pieces in common with what was typed, 0 to 1. */
  readonly similarity: number;
}

/** A short word is a letter away from many others, so more of it has to be alike. */
const enoughAlike = (typed: string, known: KnownWord): boolean =>
  known.similarity >= (typed.length <= 5 ? 0.4 : 0.3) || isSwapped(typed, known.word);
/** The letters are the same and one pair changed places. */
const isSwapped = (typed: string, meant: string): boolean =>
  typed.length === meant.length && sorted(typed) === sorted(meant) && typingErrors(typed, meant) === 1;
const sorted = (word: string): string => [...word].sort().join('');
const mostErrors = (typed: string): number => (typed.length <= 6 ? 1 : typed.length <= 10 ? 2 : 3);

/** What an unknown word was most likely meant to be: the fewest errors, then the most documents; null rather than a guess. Hardly anybody mistakes the first letter and another. */
export function correct(typed: string, candidates: readonly KnownWord[]): KnownWord | null {
  if (typed.length < 4 || /\d/.test(typed)) return null;
  const near = candidates
    .filter((known) => enoughAlike(typed, known))
    .map((known) => ({ known, errors: typingErrors(typed, known.word) }))
    .filter(({ known, errors }) => errors <= mostErrors(typed) && (errors === 1 || known.word[0] === typed[0]))
    .sort((a, b) => a.errors - b.errors || b.known.documents - a.known.documents || (a.known.word < b.known.word ? -1 : 1));
  return near[0]?.known ?? null;
}

/** How many letters were left out, added, mistaken or swapped with their neighbour (Damerau-Levenshtein, adjacent swaps). */
export function typingErrors(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let beforeLast: number[] = [];
  let last = b.map((_, index) => index + 1);
  last.unshift(0);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let errors = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) errors = Math.min(errors, at(beforeLast, column - 2) + 1);
      current.push(errors);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
