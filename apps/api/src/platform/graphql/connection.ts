import { createHash } from 'node:crypto';
import { isId } from '../ids.js';
import { badRequest } from './bad-request.js';

/** Longest page that any connection gives. */
export const MAX_PAGE = 100;

export function pageSize(first: number | null | undefined, fallback = 20): number {
  const size = first ?? fallback;
  if (!Number.isInteger(size) || size < 1) throw badRequest('`first` must be a whole number from 1 to 100.');
  return Math.min(size, MAX_PAGE);
}

// No secret: a forged cursor gains nothing, since every page passes the visibility rule. The mark only keeps lists from being mixed up.
const mark = (text: string): string => createHash('sha256').update(text).digest().subarray(0, 9).toString('base64url');

/** An opaque cursor bound to `scope`: viewer, filter and sort. A cursor of someone else's list is refused. */
export function makeCursor(position: readonly unknown[], scope: string): string {
  const body = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${body}.${mark(`${scope}\n${body}`)}`;
}

/** What a cursor holds. Anybody can make one up, so each list looks at the values before they meet the database. */
export function readCursor(cursor: string | null | undefined, scope: string): readonly unknown[] | null {
  if (!cursor) return null;
  const [body, given] = cursor.split('.');
  if (!body || given !== mark(`${scope}\n${body}`)) throw badRequest('This cursor belongs to another list. Start from the first page.');
  const position = read(Buffer.from(body, 'base64url').toString('utf8'));
  if (!Array.isArray(position) || !position.every(isPlain)) throw badRequest('This cursor can’t be read. Start from the first page.');
  return position;
}

export interface InstantPlace {
  readonly at: string;
  readonly id: string;
}

/** Where a list by instant and id goes on. Only what a server wrote: what else a `Date` can read, the database may not. */
export function instantPlace(values: readonly unknown[] | null): InstantPlace | null {
  if (!values) return null;
  const [at, id] = values;
  if (typeof at === 'string' && isInstant(at) && typeof id === 'string' && isId(id)) return { at, id };
  throw badRequest('This cursor can’t be read. Start from the first page.');
}

const isInstant = (text: string): boolean =>
  /^[12]\d{3}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** The database takes no null character in a text. */
const isPlain = (value: unknown): boolean =>
  value === null || (typeof value === 'string' ? !value.includes('\0') : typeof value !== 'object');

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
