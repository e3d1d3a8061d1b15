/** Longest word that is looked at: no English word is longer, and PostgreSQL refuses very long ones in a query. */
const LONGEST_WORD = 60;

const MARKS = /\p{M}/gu;
/** A&E, H@H, R&D: single letters joined by a sign are one abbreviation. */
const JOINED_LETTERS = /(?<![\p{L}\p{N}])(\p{L})[&@](\p{L})(?![\p{L}\p{N}])/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Text as plain words with single spaces between them: no accents, no signs. Used for what is indexed and for what is typed, so that
 * both are cut alike; PostgreSQL's own parser takes `patient/carer` for a file name and `e-consent` for three words.
 */
export function plainWords(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').replace(JOINED_LETTERS, '$1$2').replace(BETWEEN_WORDS, ' ').trim().toLowerCase();
}

/** The words of a text in their order; overlong ones are left out. */
export function wordsOf(text: string): string[] {
  return plainWords(text)
    .split(' ')
    .filter((word) => word !== '' && word.length <= LONGEST_WORD);
}

/** Plural and singular as one, roughly: enough to recognise ‘drug charts’ in ‘paper drug chart’, not a stemmer. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
