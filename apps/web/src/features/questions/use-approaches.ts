import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { ApproachesDocument } from './question.generated';
import type { QuestionState } from './question-address.rules';

/** Asked for at once: what is read in ten minutes. */
const PAGE = 10;

/** Approaches as the address and the reader's trust say. The last answer stays while the next one is on its way. */
export function useApproaches(state: QuestionState, viewer: CurrentViewer | undefined, trust: string | null) {
  const { data, previousData, error, networkStatus, fetchMore, refetch } = useQuery(ApproachesDocument, {
    variables: {
      id: state.id,
      organisation: trust,
      alike: [...state.alike],
      areas: [...state.areas],
      first: PAGE,
      after: state.after,
    },
    // Whoever acts for an organisation looks from there: before that is known an answer would be put right at once.
    skip: !viewer,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const more = async () => {
    await fetchMore({
      variables: { after: data?.boardQuestion?.approaches.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => {
        const [one, next] = [before.boardQuestion, fetchMoreResult.boardQuestion];
        if (!one || !next) return before;
        return { ...before, boardQuestion: { ...one, approaches: withNextPage(one.approaches, next.approaches, variables.after) } };
      },
    });
  };
  return {
    found: (data ?? previousData)?.boardQuestion?.approaches,
    error,
    isLoading: networkStatus === NetworkStatus.loading || networkStatus === NetworkStatus.setVariables,
    more,
    retry: () => void refetch().catch(() => undefined),
  };
}
