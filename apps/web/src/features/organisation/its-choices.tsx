import { useQuery } from '@apollo/client/react';
import { ErrorPanel } from '@kith/ui';
import { Button } from 'nhsuk-react-components';
import { describeError } from '../../lib/errors/describe-error';
import { ChoiceShown } from '../../parts/board/choice-shown';
import { OrganisationChoicesDocument } from '../../parts/board/shown.generated';

/** What it chose not to do, as far as this reader may know; nothing at all where that is nothing. */
export function ItsChoices({ odsCode }: { odsCode: string }) {
  const { data, error, refetch, fetchMore } = useQuery(OrganisationChoicesDocument, { variables: { organisation: odsCode } });
  if (error && !data) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  const found = data?.choices;
  if (!found || found.totalCount === 0) return null;
  const more = () =>
    void fetchMore({
      variables: { after: found.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { choices } }) => ({
        choices: { ...choices, edges: [...before.choices.edges, ...choices.edges] },
      }),
    }).catch(() => undefined);
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
      {found.pageInfo.hasNextPage ? (
        <Button secondary small type="button" onClick={more}>
          Show more of what was not done
        </Button>
      ) : null}
    </section>
  );
}
