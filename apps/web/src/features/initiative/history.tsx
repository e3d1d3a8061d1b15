import { formatDay, formatPartialDate } from '../../lib/format/dates';
import { paths } from '../../parts/paths';
import { notReviewedSince } from '../../parts/reviewed/reviewed-words';
import type { History_initiativeFragment } from './initiative-page.generated';

export function History({ initiative }: { initiative: History_initiativeFragment }) {
  const { slug, publishedAt, reviewedAt, reviewBy, reviewOverdue } = initiative;
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="nhsuk-heading-m">
        History
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet kith-history">
        <li>First published to those who can see it now on {formatDay(publishedAt)}</li>
        <li>
          {notReviewedSince(initiative) ??
            (reviewedAt ? `Last reviewed by the trust on ${formatDay(reviewedAt)}` : 'Not reviewed by the trust')}
        </li>
        {reviewBy ? (
          <li>
            {reviewOverdue ? 'Was to' : 'To'} be looked at again by {formatPartialDate(reviewBy)}
          </li>
        ) : null}
      </ul>
      <p>
        <a href={paths.history(slug)}>What it said before, and what changed</a>
      </p>
    </section>
  );
}
