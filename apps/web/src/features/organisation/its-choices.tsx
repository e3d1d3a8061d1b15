import { useQuery } from '@apollo/client/react';
import { ErrorPanel, MoreButton } from '@kith/ui';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { ChoiceShown } from '../../parts/board/choice-shown';
import { OrganisationChoicesDocument } from '../../parts/board/shown.generated';

/** What it chose not to do, as far as this reader may know; nothing at all where that is nothing. */
export function ItsChoices({ odsCode }: { odsCode: string }) {
  const { data, error, refetch, fetchMore } = useQuery(OrganisationChoicesDocument, {
    variables: { organisation: odsCode },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  const found = data?.choices;
  if (!found || found.totalCount === 0) return null;
  const more = () =>
    fetchMore({
      variables: { after: found.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        choices: withNextPage(before.choices, fetchMoreResult.choices, variables.after),
      }),
    });
  return (
    <section aria-labelledby="not-done" className="kith-section">
      <h2 id="not-done">What it chose not to do</h2>
      <ul className="nhsuk-list kith-shown">
        {found.edges.map(({ node }) => (
          <li key={node.id}>
            <ChoiceShown choice={node} named={false} />
          </li>
        ))}
      </ul>
      {found.pageInfo.hasNextPage ? <MoreButton onMore={more}>Show more of what was not done</MoreButton> : null}
    </section>
  );
}
