import type { InitiativeSort } from '@kith/schema';
import { isDay } from '../platform/dates.rules.js';
import { badRequest } from '../platform/graphql/bad-request.js';
import { isId } from '../platform/ids.js';

/** Where a page begins: after so many by relevance, or after the row with this key. */
export interface Position {
  readonly offset: number;
  readonly key: readonly string[] | null;
}

const INSTANT = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;
const COUNT = /^\d{1,9}$/;

/** From what a cursor holds. Anybody can make one up, so every value is looked at before it meets the database. */
export function readPosition(sort: InitiativeSort, cursor: readonly unknown[] | null): Position {
  if (!cursor) return { offset: 0, key: null };
  if (sort === 'relevance') {
    const [offset] = cursor;
    if (typeof offset === 'number' && Number.isInteger(offset) && offset > 0) return { offset, key: null };
    throw badRequest('This cursor can’t be read. Start from the first page.');
  }
  const [id, key, count] = cursor.map(String);
  const whole = sort === 'most_adopted' ? COUNT.test(count ?? '') : cursor.length === 2;
  if (id && key && isId(id) && isInstant(key) && whole) return { offset: 0, key: cursor.map(String) };
  throw badRequest('This cursor can’t be read. Start from the first page.');
}

/** As PostgreSQL writes an instant; a day that no month has would be an error there. */
function isInstant(text: string): boolean {
  if (text === '-infinity') return true;
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isDay(day);
}
