/** A word that a reader outside of the trade may not know. */
export interface GlossaryWord {
  readonly term: string;
  /** What an abbreviation stands for; null for a word that is none. */
  readonly full: string | null;
  /** One sentence. */
  readonly plain: string;
  /** Other ways to write it. */
  readonly others: readonly string[];
}

export interface FoundWord {
  readonly start: number;
  readonly said: string;
  readonly word: GlossaryWord;
}

/** A glossary made ready to be looked up. */
export interface WordIndex {
  readonly exact: RegExp;
  readonly anyCase: RegExp;
  readonly byForm: ReadonlyMap<string, GlossaryWord>;
}

/** An abbreviation is one only as it is written: `news` is not NEWS. */
const isAbbreviation = (form: string): boolean => /\p{Lu}.*\p{Lu}|\p{Lu}\d/u.test(form) && !/\p{Ll}{3}/u.test(form);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const key = (form: string): string => form.replace(/\s+/g, ' ');

/** Whole words only, the longest first. */
function lookFor(forms: readonly string[], flags: string): RegExp {
  const any = [...forms].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.length > 0 ? any.join('|') : '(?!)'})(?![\\p{L}\\p{N}])`, `gu${flags}`);
}

export function indexWords(words: readonly GlossaryWord[]): WordIndex {
  const forms = words.flatMap((word) => [word.term, ...word.others].map((form) => ({ form, word })));
  const [exact, anyCase] = [true, false].map((wanted) =>
    forms.filter(({ form }) => isAbbreviation(form) === wanted).map(({ form }) => form),
  );
  return {
    exact: lookFor(exact ?? [], ''),
    anyCase: lookFor(anyCase ?? [], 'i'),
    byForm: new Map(forms.map(({ form, word }) => [isAbbreviation(form) ? key(form) : key(form).toLowerCase(), word])),
  };
}

/** Every word of the glossary in a text, from the left; of two that overlap the one that begins first, and of those the longer. */
export function wordsIn(text: string, { exact, anyCase, byForm }: WordIndex): FoundWord[] {
  const all = [exact, anyCase]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const word = byForm.get(key(match[0])) ?? byForm.get(key(match[0]).toLowerCase());
      return word ? [{ start: match.index, said: match[0], word }] : [];
    })
    .sort((a, b) => a.start - b.start || b.said.length - a.said.length);
  let end = -1;
  return all.filter(({ start, said }) => {
    if (start < end) return false;
    end = start + said.length;
    return true;
  });
}

export interface Run {
  readonly text: string;
  readonly full: string | null;
}

/**
 * A text with what its abbreviations stand for, each where it first stands on a page: `told` holds those that were, and is added to. Where the
 * text itself says it in full, nothing is added.
 */
export function explained(text: string, index: WordIndex, told: Set<string>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const lower = text.toLowerCase();
  for (const { start, said, word } of wordsIn(text, index)) {
    if (word.full === null || told.has(word.term) || !isAbbreviation(said)) continue;
    told.add(word.term);
    if (lower.includes(word.full.toLowerCase())) continue;
    if (start > at) runs.push({ text: text.slice(at, start), full: null });
    runs.push({ text: said, full: word.full });
    at = start + said.length;
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), full: null });
  return runs;
}
