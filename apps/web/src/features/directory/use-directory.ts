import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { DirectoryDocument, type DirectoryQuery } from './directory.generated';
import type { DirectoryState } from './directory-address.rules';

/** Asked for at once. */
export const PAGE = 25;

export type Listed = DirectoryQuery['organisations'];

/** The organisations for the address. While the next answer is on its way the last one stays, so that the page does not jump. */
export function useDirectory({ words, kind, area, after }: DirectoryState) {
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(DirectoryDocument, {
    variables: { search: words || undefined, kind: kind ?? undefined, system: area ?? undefined, first: PAGE, after: after ?? undefined },
    notifyOnNetworkStatusChange: true,
  });

  /** Adds the next page to the answer that is kept for this address, so that coming back shows all of it again. */
  const more = async () => {
    await fetchMore({
      variables: { after: data?.organisations.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        organisations: withNextPage(before.organisations, fetchMoreResult.organisations, variables.after),
      }),
    });
  };

  return {
    listed: (data ?? previousData)?.organisations,
    error,
    isLoading:
      networkStatus === NetworkStatus.loading || networkStatus === NetworkStatus.setVariables || networkStatus === NetworkStatus.refetch,
    more,
    retry: () => void refetch().catch(() => undefined),
  };
}
