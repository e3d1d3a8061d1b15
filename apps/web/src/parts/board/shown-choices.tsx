import { useQuery } from '@apollo/client/react';
import { ErrorPanel, MoreButton } from '@kith/ui';
import { withNextPage } from '../../lib/apollo/next-page.rules';
import { describeError } from '../../lib/errors/describe-error';
import { ChoiceShown } from './choice-shown';
import { ShownChoicesDocument } from './shown.generated';

/** What other organisations chose not to do, as far as they show it. */
export function ShownChoices() {
  const { data, error, refetch, fetchMore } = useQuery(ShownChoicesDocument);
  if (error && !data) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  const found = data?.shownChoices;
  if (!found || found.totalCount === 0) return null;
  const more = () =>
    fetchMore({
      variables: { after: found.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult, variables }) => ({
        shownChoices: withNextPage(before.shownChoices, fetchMoreResult.shownChoices, variables.after),
      }),
    });
  return (
    <section aria-labelledby="not-done-elsewhere" className="kith-section">
      <h2 id="not-done-elsewhere" className="nhsuk-heading-l">
        What others chose not to do
      </h2>
      <p className="nhsuk-u-reading-width">
        Decided by their boards and shown by them: a reason may hold for you, or not. Where it does not, it says who could still want it.
      </p>
      <ul className="nhsuk-list kith-shown">
        {found.edges.map(({ node }) => (
          <li key={node.id}>
            <ChoiceShown choice={node} />
          </li>
        ))}
      </ul>
      {found.pageInfo.hasNextPage ? <MoreButton onMore={more}>Show more of what was not done</MoreButton> : null}
    </section>
  );
}
