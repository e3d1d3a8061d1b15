export type FoundNameKind = 'organisation' | 'code' | 'place' | 'supplier' | 'person' | 'telephone' | 'link';

export interface FoundName {
  readonly text: string;
  readonly kind: FoundNameKind;
  readonly field: string;
}

/** What is looked for, as plain lists. */
export interface KnownNames {
  /** Names of today and of before. */
  readonly organisations: readonly string[];
  /** Names of the organisations near the teller: looked for by their initials too. */
  readonly near: readonly string[];
  readonly codes: ReadonlySet<string>;
  readonly places: readonly string[];
  readonly suppliers: readonly string[];
  /** Capitalised words that name no person: terms of the vocabularies. */
  readonly harmless: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: FoundNameKind;
}

const LETTER = /[\p{L}\p{N}]/u;
/** What follows the telling part of an organisation's name. */
const LEGAL_FORM = /\s*\(fictional\)$|,?\s+(NHS|Foundation|Trust|Integrated Care Board|Care Trust|ICB)\b/giu;
const GENERIC_END = /\s+(University|Teaching|Hospitals?|Healthcare|Health|Partnership|Group|Services?|Community|Mental|Care|and)$/iu;
const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'on', 'in', 'nhs', 'trust', 'foundation']);
const TITLED = /\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame|Sister|Nurse)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?/gu;
const CAPITALS_IN_A_ROW = /(?<=[\p{Ll}\p{N},;:)’'-]\s+)\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'’-]*)+/gu;
const TELEPHONE = /(?<![\d+])(?:\+44|0)(?:[\s()-]?\d){9,10}(?!\d)/g;
const LINK = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.nhs\.uk\b/gi;
const CODE = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9]{2,5}(?![\p{L}\p{N}])/gu;
const MAIL_ADDRESS = /[^\s@<>]@[^\s@<>]+\.[a-z]{2,}/iu;

/** Everything in these texts by which somebody could tell who wrote them; the longer name where two overlap. */
export function findNames(texts: Readonly<Record<string, string>>, known: KnownNames): FoundName[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    withoutOverlaps(spansIn(text, known)).map(({ start, end, kind }) => ({ text: text.slice(start, end), kind, field })),
  );
}

/** A mail address can't be shared namelessly, and nobody's may stand on a page. */
export const mailProblems = (texts: Readonly<Record<string, string>>): { field: string; message: string }[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    MAIL_ADDRESS.test(text) ? [{ field, message: 'Take the e-mail address out: it would tell who wrote this.' }] : [],
  );

/** What was found and not said to stay. */
export const notAccepted = (found: readonly FoundName[], accepted: readonly string[]): FoundName[] => {
  const kept = new Set(accepted.map((text) => text.toLowerCase()));
  return found.filter(({ text }) => !kept.has(text.toLowerCase()));
};

/** Ways to write an organisation's name: whole, without its legal form, and its telling part alone. */
export function formsOf(name: string): string[] {
  const short = name.replace(LEGAL_FORM, '').trim();
  let telling = short;
  while (GENERIC_END.test(telling)) telling = telling.replace(GENERIC_END, '');
  return [...new Set([name.replace(/\s*\(fictional\)$/, ''), short, telling])].filter((form) => form.length >= 4);
}

/** MKUH for Milton Keynes University Hospital NHS Foundation Trust; null where too short to be told from a word. */
export function initialsOf(name: string): string | null {
  const letters = name
    .replace(/\s*\(fictional\)$/, '')
    .split(/[\s-]+/)
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return letters.length >= 3 ? letters : null;
}

function spansIn(text: string, known: KnownNames): Span[] {
  const lower = text.toLowerCase();
  // Telling parts can be words too (‘Central’): those count only as they are written.
  const names = (list: readonly string[], kind: FoundNameKind) =>
    list
      .flatMap(formsOf)
      .flatMap((form) => occurrences(form.includes(' ') ? lower : text, form.includes(' ') ? form.toLowerCase() : form, kind));
  const initials = new Set(known.near.flatMap((name) => initialsOf(name) ?? []));
  return [
    ...names(known.organisations, 'organisation'),
    ...matches(text, CODE, 'organisation').filter(({ start, end }) => initials.has(text.slice(start, end))),
    ...matches(text, CODE, 'code').filter(({ start, end }) => known.codes.has(text.slice(start, end))),
    ...known.places.flatMap((place) => occurrences(text, place, 'place')),
    ...known.suppliers.flatMap((supplier) => occurrences(lower, supplier.toLowerCase(), 'supplier')),
    ...matches(text, LINK, 'link'),
    ...matches(text, TELEPHONE, 'telephone'),
    ...matches(text, TITLED, 'person'),
    ...matches(text, CAPITALS_IN_A_ROW, 'person').filter(({ start, end }) => !isHarmless(text.slice(start, end), known.harmless)),
  ];
}

const isHarmless = (words: string, harmless: readonly string[]): boolean => {
  const said = words.toLowerCase();
  return harmless.some((term) => said.includes(term) || term.includes(said));
};

const matches = (text: string, pattern: RegExp, kind: FoundNameKind): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, kind }));

/** As whole words. */
function occurrences(text: string, name: string, kind: FoundNameKind): Span[] {
  const spans: Span[] = [];
  if (name === '') return spans;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!LETTER.test(text[start - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ')) spans.push({ start, end, kind });
  }
  return spans;
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const byLength = [...spans].sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
  const kept: Span[] = [];
  for (const span of byLength) if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  return kept.sort((one, other) => one.start - other.start);
}
