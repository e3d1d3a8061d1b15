import { PlainText } from '@kith/ui';
import { Details } from 'nhsuk-react-components';
import { formatAsOf, formatDay } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import type { EarlierReviews_reviewFragment } from './board-records.generated';
import { decisionWords, wasShownTo } from './board-words';

interface EarlierReviewsProps {
  earlier: readonly EarlierReviews_reviewFragment[];
  /** Whose decision of when, for whoever hears the folds one after the other. */
  of: string;
}

/** What a review said before it was put right, for members of its organisation; closed, since what it says now is what counts. */
export function EarlierReviews({ earlier, of }: EarlierReviewsProps) {
  if (earlier.length === 0) return null;
  return (
    <Details className="nhsuk-u-margin-bottom-2 kith-screen-only">
      <Details.Summary>
        {counted(earlier.length, 'earlier wording')}
        <span className="nhsuk-u-visually-hidden">: {of}</span>
      </Details.Summary>
      <Details.Text>
        <p>Only members of your organisation see what a review said before it was put right.</p>
        <ol className="kith-earlier-reviews">
          {earlier.map(({ id, body, decidedOn, decision, reason, level, until }) => (
            <li key={id}>
              <p className="nhsuk-u-margin-bottom-1">
                <strong>
                  {decisionWords[decision]}, decided {formatAsOf(decidedOn)}
                </strong>{' '}
                by {body}. It stood until {formatDay(until)}. {wasShownTo[level]}
              </p>
              <PlainText text={reason} />
            </li>
          ))}
        </ol>
      </Details.Text>
    </Details>
  );
}
