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
  readonly total: number;
}

/** Where a page of short texts begins: after the row with this id, in a list whose order the statement knows. */
export interface ListPosition {
  readonly scope: string;
  readonly size: number;
  readonly after: string | null;
}

export function positionIn(scope: readonly unknown[], { first, after }: ListAsked): ListPosition {
  const bound = JSON.stringify(scope);
  const cursor = readCursor(after, bound);
  const id = cursor?.[0] ?? null;
  // Anybody can make one up.
  if (id !== null && (typeof id !== 'string' || !isId(id))) throw badRequest('This cursor can’t be read. Start from the first page.');
  return { scope: bound, size: pageSize(first), after: id };
}

/** A page from its rows and one more. */
export function listOf<R extends ListRow, T>(rows: readonly R[], { scope, size }: ListPosition, nodeOf: (row: R) => T): ListConnection<T> {
  const edges = rows.slice(0, size).map((row) => ({ cursor: makeCursor([row.id], scope), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size },
    totalCount: rows[0]?.total ?? 0,
  };
}
