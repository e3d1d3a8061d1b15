import { PeerReviews } from '../../parts/board/peer-reviews';
import { ReviewList } from '../../parts/board/review-list';
import { paths } from '../../parts/paths';
import type { ReviewedByBoards_initiativeFragment } from './initiative-page.generated';

/** What boards decided of it, and what others decided of the same product or capability. Nothing where nobody told this reader. */
export function ReviewedByBoards({ initiative }: { initiative: ReviewedByBoards_initiativeFragment }) {
  const { slug, reviews, peerReviews, viewerMayReview } = initiative;
  if (reviews.length + peerReviews.length === 0 && !viewerMayReview) return null;
  return (
    <section aria-labelledby="reviews" className="kith-screen-only">
      <h2 id="reviews" className="nhsuk-heading-m">
        Keep, expand, adapt or drop
      </h2>
      {reviews.length > 0 ? (
        <ReviewList reviews={reviews} slug={slug} />
      ) : (
        <p>
          <span className="kith-unknown">No board’s review of it is shown to you.</span>
        </p>
      )}
      <PeerReviews peers={peerReviews} />
      {viewerMayReview ? (
        <p>
          <a href={paths.review(slug)}>Record a review</a>
        </p>
      ) : null}
    </section>
  );
}
