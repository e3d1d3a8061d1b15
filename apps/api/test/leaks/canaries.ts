import { createHash } from 'node:crypto';

/** Every canary word begins so and has eight more letters; no vocabulary and no English word does. */
export const CANARY_WORD = /zq[a-z]{8}/gi;
export const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const digest = (seed: string): Buffer => createHash('sha256').update(seed).digest();

/** Letters only: digits would keep a word out of the spelling corrections, which are a door too. */
export function wordFor(seed: string): string {
  const letters = 'bcdfghjklmnprstvwxyz';
  const vowels = 'aeiou';
  const bytes = digest(`word:${seed}`);
  let word = 'zq';
  for (let place = 0; place < 8; place += 1) {
    const from = place % 2 === 0 ? vowels : letters;
    word += from[(bytes[place] as number) % from.length];
  }
  return word;
}

/** Sums have nine digits, all in one band: no other number that is answered has. */
export const sumFor = (seed: string): number => 100_000_000 + (digest(`sum:${seed}`).readUInt32BE(0) % 900_000_000);
export const CANARY_SUM = /(?<![\w.-])\d{9}(?![\w.])|(?<![\w.,])\d{3},\d{3},\d{3}(?![\w,])/g;

/** The same row has the same id in every copy of a world. */
export function idFor(seed: string): string {
  const hex = digest(`id:${seed}`).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The revisions of an initiative: 1 an earlier one, 2 what is published, 3 what is worked on. */
export const revisionId = (initiativeId: string, number: number): string => idFor(`${initiativeId}:revision:${number}`);

/** A word like `word` with one letter mistaken, so that a correction to it would be seen. */
export const mistyped = (word: string): string => `${word.slice(0, 6)}${word[6] === 'a' ? 'e' : 'a'}${word.slice(7)}`;

/** A spelling of a shared product's name that no other row uses and that makes the same key. */
export function spellingFor(seed: string): string {
  const marks = '.-_+/*';
  const bytes = digest(`spelling:${seed}`);
  const between = Array.from({ length: 8 }, (_, place) => marks[(bytes[place] as number) % marks.length]).join('');
  return `Care${between}Pathway`;
}
export const SPELLING = /Care[.\-_+/*]{8}Pathway/g;

/** Cursors keep their rows' keys in base64: what stands in them is looked at as well. */
export const CURSOR = /"(?:cursor|endCursor)":"([\w-]+)\./g;

export const decodedCursors = (text: string): string =>
  [...text.matchAll(CURSOR)].map(([, body]) => Buffer.from(body ?? '', 'base64url').toString('utf8')).join('\n');
