import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { FindDocument, FindMoreDocument, type FindQuery } from './find.generated';
import { type FindState, filterOf } from './find-address.rules';

/** Asked for at once. */
export const PAGE = 20;

export type Found = FindQuery['initiatives'];

/** What is found for the address. While the next answer is on its way the last one stays, so that the page does not jump. */
export function useFound(state: FindState) {
  const variables = {
    search: state.words || undefined,
    filter: filterOf(state),
    sort: state.sort ?? undefined,
    first: PAGE,
    after: state.after ?? undefined,
  };
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(FindDocument, {
    variables,
    // What one follows changes by one's own hand, between two looks at the list.
    fetchPolicy: state.followed ? 'cache-and-network' : 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const found = (data ?? previousData)?.initiatives;

  /** Adds the next page to the answer that is kept for this address, so that coming back shows all of it again. */
  const more = async () => {
    await fetchMore({
      query: FindMoreDocument,
      variables: { ...variables, after: data?.initiatives.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        initiatives: withNextPage(before.initiatives, fetchMoreResult.initiatives, variables.after),
      }),
    });
  };

  return {
    found,
    error,
    isLoading:
      networkStatus === NetworkStatus.loading || networkStatus === NetworkStatus.setVariables || networkStatus === NetworkStatus.refetch,
    more,
    retry: () => void refetch().catch(() => undefined),
  };
}
