import { PlainText } from '@kith/ui';
import type { ReactNode } from 'react';
import { formatAsOf } from '../../lib/format/dates';
import { paths } from '../paths';
import type { ReviewList_reviewFragment } from './board-records.generated';
import { decisionWords, shownTo } from './board-words';
import { EarlierReviews } from './earlier-reviews';
import { OrganisationName } from './organisation-name';

interface ReviewListProps {
  reviews: readonly ReviewList_reviewFragment[];
  /** The entry that all are about, for the way to put one right; null where each names its own. */
  slug: string | null;
  headingLevel?: 'h3' | 'h4';
  /** What stands under the heading of one, as the entry it is about. */
  about?: (id: string) => { readonly slug: string; readonly node: ReactNode } | null;
}

/** Reviews with date, body and reason, the latest first. They are a history: a later one does not put an earlier one in the wrong. */
export function ReviewList({ reviews, slug, headingLevel: Heading = 'h3', about }: ReviewListProps) {
  return (
    <ul className="kith-board-records">
      {reviews.map((review) => {
        const subject = about?.(review.id) ?? null;
        const entry = slug ?? subject?.slug;
        return (
          <li key={review.id}>
            <Heading className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
              {decisionWords[review.decision]}, decided {formatAsOf(review.decidedOn)}
            </Heading>
            {subject ? <p className="nhsuk-u-margin-bottom-1">{subject.node}</p> : null}
            <p className="nhsuk-u-margin-bottom-1">
              {review.body}, <OrganisationName organisation={review.organisation} former={review.formerOrganisation} />
            </p>
            <PlainText text={review.reason} />
            {review.viewerCanWithdraw ? (
              <p className="nhsuk-body-s kith-screen-only">
                {shownTo[review.level]}{' '}
                {entry ? (
                  <a href={paths.review(entry, review.id)}>
                    {review.viewerCanEdit ? 'Put it right or take it back' : 'Take it back'}
                    <span className="nhsuk-u-visually-hidden">
                      : the decision of {review.body} {formatAsOf(review.decidedOn)}
                    </span>
                  </a>
                ) : null}
              </p>
            ) : null}
            <EarlierReviews earlier={review.earlier} of={`the decision of ${review.body} ${formatAsOf(review.decidedOn)}`} />
          </li>
        );
      })}
    </ul>
  );
}
