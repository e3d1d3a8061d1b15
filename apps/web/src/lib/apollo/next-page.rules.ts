interface Listed {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null };
}

/**
 * The list on the page with the one that was asked for behind it. As it was, where the page has come to show another list meanwhile, or has
 * this part already: an answer is put to whatever is shown when it comes.
 */
export function withNextPage<List extends Listed>(
  before: List,
  next: Partial<List> & Pick<List, 'edges' | 'pageInfo'>,
  after: unknown,
): List {
  return before.pageInfo.endCursor === after ? { ...before, ...next, edges: [...before.edges, ...next.edges] } : before;
}
