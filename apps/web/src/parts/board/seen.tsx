import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { paths } from '../paths';
import { OwnSeenDocument } from './board-records.generated';
import { SeenList } from './seen-list';

/** For the page of the own board, at "Has the board experienced the service?": what it has seen, the latest first. */
export function BoardSeen() {
  const { data, error } = useQuery(OwnSeenDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) {
    const failed = describeError(error);
    return <ErrorPanel message={failed.message} correlationId={failed.correlationId} />;
  }
  if (!data) return <Loading text="Loading what the board has seen" />;
  const { totalCount, edges } = data.ownSeenByBoard;
  const nodes = edges.map(({ node }) => node);
  const about = (id: string) => {
    const initiative = nodes.find((one) => one.id === id)?.initiative;
    return initiative ? { slug: initiative.slug, node: <a href={paths.initiative(initiative.slug)}>{initiative.title}</a> } : null;
  };
  return (
    <section aria-labelledby="board-seen" className="kith-section">
      <h2 id="board-seen" className="nhsuk-heading-m">
        What our board has seen for itself
      </h2>
      {nodes.length === 0 ? (
        <p>
          Nothing is recorded yet. <a href={paths.find}>Find an entry</a>, your own or a neighbour’s, go to see it, and under “See it for
          yourself” say what the board has seen and what it took from that.
        </p>
      ) : (
        <SeenList seen={nodes} slug={null} about={about} />
      )}
      {totalCount > nodes.length ? (
        <p>
          The latest {nodes.length} of {counted(totalCount, 'record')}.
        </p>
      ) : null}
    </section>
  );
}
