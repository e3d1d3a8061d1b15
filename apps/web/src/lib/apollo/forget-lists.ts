import type { ApolloClient } from '@apollo/client';

/** Lists of entries and what is counted of them, asked anew when they are next looked at: what was just done changes them. */
export function forgetLists({ cache }: Pick<ApolloClient, 'cache'>): void {
  for (const fieldName of ['initiatives', 'figures', 'unclaimedEntries']) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
