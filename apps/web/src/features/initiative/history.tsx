import { formatDay, formatPartialDate } from '../../lib/format/dates';
import type { History_initiativeFragment } from './initiative-page.generated';

export function History({ initiative }: { initiative: History_initiativeFragment }) {
  const { revisionNumber, publishedAt, reviewedAt, reviewBy } = initiative;
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="nhsuk-heading-m">
        History
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet kith-history">
        <li>First published here on {formatDay(publishedAt)}</li>
        <li>This is revision {revisionNumber}</li>
        <li>{reviewedAt ? `Last reviewed by the trust on ${formatDay(reviewedAt)}` : 'Not reviewed by the trust'}</li>
        {reviewBy ? <li>To be looked at again by {formatPartialDate(reviewBy)}</li> : null}
      </ul>
    </section>
  );
}
