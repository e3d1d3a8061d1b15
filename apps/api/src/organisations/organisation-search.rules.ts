/** Longest search text that is looked at, and most words of it. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;

/** The words of a search as the database compares them: lower case, no accents, no apostrophes, "&" read as "and". */
export function searchWords(search: string | null | undefined): string[] {
  const plain = (search ?? '')
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? [] : [...new Set(plain.split(' '))].slice(0, MOST_WORDS);
}
