/** A word of an initiative's text that may be worth naming, as public entries mostly write it. */
export interface NamedWord {
  readonly word: string;
  readonly weight: number;
  readonly inTitle: boolean;
}

/** A word is named when few public entries have it and it reads as one; as in `similar`. */
const RARE_ENOUGH = 0.06;
export const worthNaming = (word: string, documents: number, all: number): boolean =>
  documents <= Math.max(2, RARE_ENOUGH * all) && /^\p{L}{4,}$/u.test(word);

const MOST_NAMED = 4;

/**
 * Words that all speak of and that one at least is called by, most telling first: what stands in no title ("followed") names no work, and what
 * stands in `said` was said before.
 */
export function wordsToName(texts: readonly (readonly NamedWord[])[], said = ''): string[] {
  const [first, ...others] = texts.map((words) => new Map(words.map((word) => [word.word, word])));
  if (!first || others.length === 0) return [];
  const before = new Set(said.toLowerCase().split(/[^\p{L}]+/u));
  return [...first.keys()]
    .filter((word) => !before.has(word))
    .map((word) => [word, [first, ...others].flatMap((words) => words.get(word) ?? [])] as const)
    .filter(([, of]) => of.length === texts.length && of.some(({ inTitle }) => inTitle))
    .map(([word, of]) => ({ word, least: Math.min(...of.map(({ weight }) => weight)) }))
    .sort((a, b) => b.least - a.least || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ word }) => word);
}
