import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading, MatchReasons } from '@kith/ui';
import { Card } from 'nhsuk-react-components';
import { describeError } from '../../../lib/errors/describe-error';
import { ListedInitiative } from '../../../parts/initiative-card/listed-initiative';
import { paths } from '../../../parts/paths';
import { EntriesAboutYou } from './entries-about-you';
import { pickLikeYours, reasonsLikeYours } from './like-yours.rules';
import { NearYourTrustDocument, YourTrustDocument, type YourTrustQuery } from './your-trust.generated';

/** What Kith holds for one trust: like it, near it, about it. */
export function YourTrust({ odsCode }: { odsCode: string }) {
  const { data, error, refetch } = useQuery(YourTrustDocument, { variables: { odsCode } });
  if (error) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data) return <Loading />;
  if (!data.organisation) return <p>Kith does not know this organisation.</p>;
  return <Neighbourhood organisation={data.organisation} unclaimed={data.unclaimedEntries} />;
}

type Organisation = NonNullable<YourTrustQuery['organisation']>;

function Neighbourhood({ organisation, unclaimed }: { organisation: Organisation; unclaimed: YourTrustQuery['unclaimedEntries'] }) {
  const peers = codes(organisation.peers);
  const near = codes(organisation.neighbours.map((one) => one.organisation));
  const { data, error, refetch } = useQuery(NearYourTrustDocument, { variables: { peers, near, own: codes([organisation]) } });
  if (error) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data) return <Loading />;

  // An empty list of codes would narrow nothing, and show anyone's work as a neighbour's.
  const likeYours =
    peers.length > 0
      ? pickLikeYours(
          data.likeYours.edges.map((edge) => edge.node),
          organisation.peers,
        )
      : [];
  const nearYou = near.length > 0 ? data.nearYou.edges.map((edge) => edge.node) : [];
  return (
    <>
      <EntriesAboutYou organisation={organisation} unclaimed={unclaimed} held={data.own.totalCount} />
      <h3 className="nhsuk-heading-m">Trusts like yours did this</h3>
      {likeYours.length > 0 ? (
        <Card.Group>
          {likeYours.map(({ entry, peer }) => (
            <Card.GroupItem key={entry.id} width="one-third">
              <ListedInitiative initiative={entry} headingLevel="h4">
                <MatchReasons reasons={reasonsLikeYours(organisation, peer)} />
              </ListedInitiative>
            </Card.GroupItem>
          ))}
        </Card.Group>
      ) : (
        <EmptyState title="Nothing yet from trusts like yours" headingLevel="h3">
          <p>
            <a href={paths.find}>See what all trusts have published</a>
          </p>
        </EmptyState>
      )}
      {nearYou.length > 0 ? (
        <>
          <h3 className="nhsuk-heading-m">What changed near you</h3>
          <ol className="kith-found">
            {nearYou.map((entry) => (
              <li key={entry.id}>
                <ListedInitiative initiative={entry} headingLevel="h4" />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

const codes = (organisations: readonly { readonly odsCode: string | null }[]): string[] =>
  organisations.flatMap((one) => (one.odsCode ? [one.odsCode] : []));
