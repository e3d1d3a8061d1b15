import type { InitiativeSort } from '@kith/schema';
import { badRequest } from '../platform/graphql/bad-request.js';
import { isId } from '../platform/ids.js';

/** Where a page begins: after so many by relevance, or after the row with this key. */
export interface Position {
  readonly offset: number;
  readonly key: readonly string[] | null;
}

const INSTANT = /^(-infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/;
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
  if (id && key && isId(id) && INSTANT.test(key) && whole) return { offset: 0, key: cursor.map(String) };
  throw badRequest('This cursor can’t be read. Start from the first page.');
}
