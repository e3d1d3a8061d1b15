import { type InitiativeContent, initiativeContent } from '../initiative-content.js';

/** Shortest and longest passage that can be named. A single letter would take whole texts apart. */
export const PASSAGE = { least: 2, most: 2_000 } as const;

/** A word that stands this often in one revision is no passage: what is left would say nothing. */
export const MOST_IN_ONE_REVISION = 50;

/** Coded values of a content: words of a vocabulary, dates and bands, which nobody wrote. Everything else is text. */
const CODED = new Set([
  'stage',
  'stageAsOf',
  'startedOn',
  'decisionOn',
  'primaryCapability',
  'capabilities',
  'technologies',
  'careSettings',
  'kindsOfChange',
  'successMeasures',
  'boardQuestions',
  'pathways',
  'fundingSources',
  'costBand',
  'openness',
  'reviewBy',
  'kind',
  'licence',
  'odsCode',
]);

export interface FieldCount {
  /** Name of the field, as in DraftContent. */
  readonly field: string;
  readonly count: number;
}

/**
 * Where a passage stands in a text: in capitals or not, over line breaks, and as whole words only, so that ‘Ann’ leaves ‘annual’ alone.
 * Null for what holds no letter or digit.
 */
export function passagePattern(passage: string): RegExp | null {
  const words = passage.normalize('NFC').split(/\s+/u).filter(Boolean);
  const last = words.at(-1);
  if (!words[0] || !last || !/[\p{L}\p{N}]/u.test(passage)) return null;
  // Exactly the marks that mean something: with Unicode, another one behind a backslash is an error.
  const body = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  const before = /^[\p{L}\p{N}]/u.test(words[0]) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${body}${after}`, 'giu');
}

export const countIn = (text: string, pattern: RegExp): number => [...text.normalize('NFC').matchAll(pattern)].length;

export const blankIn = (text: string, pattern: RegExp, mark: string): string => text.normalize('NFC').replace(pattern, () => mark);

const FIELDS = Object.keys(initiativeContent.shape);

/** Where the passage stands in a content, field by field in the order of the form; what an older form had comes last. */
export function placesIn(content: object, pattern: RegExp): FieldCount[] {
  const values = new Map(Object.entries(content));
  const fields = [...FIELDS.filter((field) => values.has(field)), ...[...values.keys()].filter((field) => !FIELDS.includes(field))];
  return fields.flatMap((field) => {
    const count = CODED.has(field) ? 0 : textsIn(values.get(field)).reduce((total, text) => total + countIn(text, pattern), 0);
    return count > 0 ? [{ field, count }] : [];
  });
}

/** What stands in the place of a passage, the shortest last: the mark must not make a text too long to be saved again. */
export const marksOf = (day: string): readonly string[] => [`[removed on ${day}]`, '[removed]', '[…]'];

/** The content without the passage. `may` can keep it in single texts, as where an adopter's own words are not a copy. */
export function blankContent(
  content: InitiativeContent,
  pattern: RegExp,
  day: string,
  may: (field: string, text: string) => boolean = () => true,
): InitiativeContent {
  const marks = marksOf(day);
  const wasFit = initiativeContent.safeParse(content).success;
  const made = marks.map((mark) => blanked(content, pattern, mark, may));
  return (wasFit && made.find((one) => initiativeContent.safeParse(one).success)) || (made[0] as InitiativeContent);
}

/**
 * Whether a text of an adopter holds the passage in a sentence that the origin has too: then it is a copy of it. What the adopter wrote
 * themselves is theirs to change.
 */
export function isCopied(text: string, originTexts: readonly string[], pattern: RegExp): boolean {
  const origin = new Set(originTexts.flatMap(sentencesOf));
  return sentencesOf(text).some((sentence) => countIn(sentence, pattern) > 0 && origin.has(sentence)) || spans(text, originTexts, pattern);
}

/** A passage of several sentences is the sentence itself. */
function spans(text: string, originTexts: readonly string[], pattern: RegExp): boolean {
  const inSentences = sentencesOf(text).reduce((total, sentence) => total + countIn(sentence, pattern), 0);
  return countIn(text, pattern) > inSentences && originTexts.some((origin) => countIn(origin, pattern) > 0);
}

const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim().toLowerCase())
    .filter(Boolean);

/** Every text of a value, in its order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (CODED.has(key) ? [] : textsIn(inner)));
}

function blanked<T>(value: T, pattern: RegExp, mark: string, may: (field: string, text: string) => boolean): T {
  const walk = (inner: unknown, key: string, field: string): unknown => {
    if (typeof inner === 'string') {
      if (countIn(inner, pattern) === 0 || !may(field, inner)) return inner;
      // A mark is no part of an address: the link goes as a whole.
      return key === 'url' ? '' : blankIn(inner, pattern, mark);
    }
    if (Array.isArray(inner)) return inner.map((item) => walk(item, key, field));
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, CODED.has(name) ? one : walk(one, name, field || name)]));
  };
  return walk(value, '', '') as T;
}
