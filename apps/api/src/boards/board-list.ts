import type { Bind } from '../platform/database/bind.js';
import { badRequest } from '../platform/graphql/bad-request.js';
import { makeCursor, pageSize, readCursor } from '../platform/graphql/connection.js';
import { isId } from '../platform/ids.js';

export interface ListAsked {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface ListConnection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

/** A row of a page; each knows how many there are in all. */
export interface ListRow {
  readonly id: string;
  /** What it is sorted by, before the id. */
  readonly sort: string;
  readonly total: number;
}

/** Where a page of short texts begins: after what stood there, whether or not it stands there still. */
export interface ListPosition {
  readonly scope: string;
  readonly size: number;
  readonly after: { readonly sort: string; readonly id: string } | null;
}

export function positionIn(scope: readonly unknown[], { first, after }: ListAsked): ListPosition {
  const bound = JSON.stringify(scope);
  const cursor = readCursor(after, bound);
  return { scope: bound, size: pageSize(first), after: cursor && placeOf(cursor) };
}

/** Anybody can make one up. */
function placeOf([sort, id]: readonly unknown[]): ListPosition['after'] {
  if (typeof sort !== 'string' || typeof id !== 'string' || !isId(id))
    throw badRequest('This cursor can’t be read. Start from the first page.');
  return { sort, id };
}

/** SQL: which rows of a list, sorted by a text `sort` and then by `id`, stand after the position. */
export function standsAfter({ after }: ListPosition, order: 'asc' | 'desc', bind: Bind, { alias, id } = { alias: 'f', id: 'id' }): string {
  if (!after) return 'true';
  return `(${alias}.sort, ${alias}.${id}) ${order === 'asc' ? '>' : '<'} (${bind.add(after.sort)}::text, ${bind.add(after.id)}::uuid)`;
}

/** A page from its rows and one more. */
export function listOf<R extends ListRow, T>(rows: readonly R[], { scope, size }: ListPosition, nodeOf: (row: R) => T): ListConnection<T> {
  const edges = rows.slice(0, size).map((row) => ({ cursor: makeCursor([row.sort, row.id], scope), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size },
    totalCount: rows[0]?.total ?? 0,
  };
}
