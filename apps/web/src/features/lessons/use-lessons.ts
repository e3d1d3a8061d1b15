import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { LessonsDocument, type LessonsQuery } from './lessons.generated';
import type { LessonsState } from './lessons-address.rules';

/** Asked for at once. */
const PAGE = 20;

export type FoundLessons = LessonsQuery['quietLessons'];

/** What is found for the address. While the next answer is on its way the last one stays, so that the page does not jump. */
export function useLessons({ words, capability, demonstration, after }: LessonsState) {
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(LessonsDocument, {
    variables: {
      search: words || undefined,
      capability: capability ?? undefined,
      demonstration: demonstration || undefined,
      first: PAGE,
      after: after ?? undefined,
    },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const more = async () => {
    await fetchMore({
      variables: { after: data?.quietLessons.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        quietLessons: withNextPage(before.quietLessons, fetchMoreResult.quietLessons, variables.after),
      }),
    });
  };
  return {
    found: (data ?? previousData)?.quietLessons,
    error,
    isLoading: networkStatus === NetworkStatus.loading || networkStatus === NetworkStatus.setVariables,
    more,
    retry: () => void refetch().catch(() => undefined),
  };
}
