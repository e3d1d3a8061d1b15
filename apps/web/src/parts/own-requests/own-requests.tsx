import { formatDay } from '../../lib/format/dates';
import { paths } from '../paths';
import type { OwnRequests_claimFragment } from './own-requests.generated';

/** The viewer's own requests to join that nobody has answered, each with the way back to its page. Nothing where none waits. */
export function OwnRequests({ claims }: { claims: readonly OwnRequests_claimFragment[] }) {
  const waiting = claims.filter(({ state }) => state === 'WAITING');
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="own-requests">
      <h2 id="own-requests" className="nhsuk-heading-m">
        Your own requests to join
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {waiting.map(({ id, organisation: { odsCode, name }, askedAt, expiresAt }) => (
          <li key={id}>
            {odsCode ? <a href={paths.join(odsCode)}>{name}</a> : name}: asked on {formatDay(askedAt)}, waits until {formatDay(expiresAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
