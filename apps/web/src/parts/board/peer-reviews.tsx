import type { PeerReviews_peerReviewsFragment } from './board-records.generated';
import { decidedWords } from './board-words';
import { OrganisationName } from './organisation-name';

/** What peers decided, in a sentence and by name. No table: nobody is better for having decided otherwise. */
export function PeerReviews({ peers }: { peers: readonly PeerReviews_peerReviewsFragment[] }) {
  if (peers.length === 0) return null;
  return (
    <div className="kith-peer-reviews">
      {peers.map(({ product, capability, sentence, decisions }) => (
        <div key={product ?? capability?.id}>
          <p className="nhsuk-u-margin-bottom-1">{sentence}</p>
          <ul className="nhsuk-list nhsuk-body-s">
            {decisions.map(({ decision, organisations }) => (
              <li key={decision} className="nhsuk-u-margin-bottom-0">
                {decidedWords[decision]}:{' '}
                {organisations.map((organisation, index) => (
                  <span key={organisation.id}>
                    {index > 0 ? ', ' : ''}
                    <OrganisationName organisation={organisation} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="nhsuk-body-s">
        The latest decision of each, of those that you may see. Said only where at least three have decided; what fits one may not fit you.
      </p>
    </div>
  );
}
