import { badRequest } from '../platform/graphql/bad-request.js';
import { isId } from '../platform/ids.js';

export interface ListAsked {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

export const NOTHING: Connection<never> = { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 };

/** A page from its rows and one more; each row knows how many there are in all. */
export function connectionOf<R extends { readonly total: number }, T>(
  rows: readonly R[],
  size: number,
  edgeOf: (row: R) => { cursor: string; node: T },
): Connection<T> {
  const edges = rows.slice(0, size).map(edgeOf);
  return {
    edges,
    pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size },
    totalCount: rows[0]?.total ?? 0,
  };
}

/** Where a cursor of these lists stands. Anybody can make one up: both values are looked at before they meet the database. */
export function placeIn(cursor: readonly unknown[] | null): { readonly sort: string; readonly id: string } | null {
  if (!cursor) return null;
  const [sort, id] = cursor;
  if (typeof sort === 'string' && /^[\w.:+ -]{1,40}$/.test(sort) && typeof id === 'string' && isId(id)) return { sort, id };
  throw badRequest('This cursor can’t be read. Start from the first page.');
}
