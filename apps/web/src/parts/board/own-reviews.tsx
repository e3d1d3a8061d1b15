import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { paths } from '../paths';
import { OwnReviewsDocument } from './board-records.generated';
import { ReviewList } from './review-list';

/** For the page of the own board: what its bodies decided to keep, expand, adapt or drop, the latest first. */
export function BoardReviews() {
  const { data, error } = useQuery(OwnReviewsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) {
    const failed = describeError(error);
    return <ErrorPanel message={failed.message} correlationId={failed.correlationId} />;
  }
  if (!data) return <Loading text="Loading reviews" />;
  const { totalCount, edges } = data.ownReviews;
  const nodes = edges.map(({ node }) => node);
  const about = (id: string) => {
    const initiative = nodes.find((one) => one.id === id)?.initiative;
    return initiative ? { slug: initiative.slug, node: <a href={paths.initiative(initiative.slug)}>{initiative.title}</a> } : null;
  };
  return (
    <section aria-labelledby="board-reviews" className="kith-section">
      <h2 id="board-reviews" className="nhsuk-heading-m">
        Keep, expand, adapt or drop
      </h2>
      {nodes.length === 0 ? (
        <p>
          No review is recorded yet. A body of yours reviews what you lead, take part in or adapted: open such an entry and record what was
          decided. If there is none, <a href={paths.publish}>publish what you run</a>, or <a href={paths.find}>find what you adapted</a>.
        </p>
      ) : (
        <ReviewList reviews={nodes} slug={null} about={about} />
      )}
      {totalCount > nodes.length ? (
        <p>
          The latest {nodes.length} of {counted(totalCount, 'review')}.
        </p>
      ) : null}
      <p className="kith-screen-only">
        <a href={paths.journey}>Our journey: what goes live when</a>
      </p>
    </section>
  );
}
