import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { InsetText } from 'nhsuk-react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { type CurrentViewer, useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { barWords } from './claim-words';
import { JoinPageDocument, type JoinPageQuery } from './join.generated';
import { JoinForm } from './join-form';
import { OwnClaim } from './own-claim';

const SENT = 'Your request is sent.';

/** Joining for an organisation of which nobody administers anything yet. */
export function JoinPage() {
  const { odsCode = '' } = useParams();
  // What was said about one organisation is not said of another.
  return <Join key={odsCode} odsCode={odsCode} />;
}

function Join({ odsCode }: { odsCode: string }) {
  const viewer = useViewer();
  const [said, setSaid] = useState('');
  const { data, error, refetch } = useQuery(JoinPageDocument, { variables: { odsCode }, fetchPolicy: 'cache-and-network' });
  const failed = error && !data ? describeError(error) : undefined;
  if (failed) {
    return (
      <>
        <title>Join – Kith</title>
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!data || !viewer) return <Loading />;
  if (!data.organisation) return <NotHere title="Organisation not found" viewer={viewer} />;
  const told = (sentence: string) => () => {
    setSaid(sentence);
    void refetch().catch(() => undefined);
  };
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading caption={data.organisation.name} title={`Join for ${data.organisation.name}`}>
        Join for your organisation
      </PageHeading>
      <Said sentence={said} />
      {viewer.person ? (
        <Way page={data} odsCode={odsCode} viewer={viewer} isSent={said === SENT} told={told} />
      ) : (
        <SignInNeeded>
          <p>Sign in with your work address. Then say who you are, and who can confirm it.</p>
          <p>
            <a href={paths.joining}>Who can join, and how</a>
          </p>
        </SignInNeeded>
      )}
    </div>
  );
}

interface WayProps {
  page: JoinPageQuery;
  odsCode: string;
  viewer: CurrentViewer;
  /** Just now: that is said above, and neither the form nor what stands in the way of a second request says more. */
  isSent: boolean;
  told: (sentence: string) => () => void;
}

function Way({ page: { organisation, joining, ownOrganisationClaims }, odsCode, viewer, isSent, told }: WayProps) {
  const claims = ownOrganisationClaims.filter((claim) => claim.organisation.id === organisation?.id);
  return (
    <>
      {joining && !isSent ? <Form way={joining} odsCode={odsCode} viewer={viewer} told={told} /> : null}
      {joining ? null : <Closed page={organisation} />}
      {claims.length > 0 ? <h2 className="nhsuk-heading-m">Your requests</h2> : null}
      {claims.map((claim) => (
        <OwnClaim key={claim.id} claim={claim} onWithdrawn={told('Your request is taken back.')} />
      ))}
      <p>
        <a href={paths.joining}>Who can join, and how</a>
      </p>
    </>
  );
}

/** Where there is no way: what has closed, and what stands on the other side of the glass. */
function Closed({ page }: { page: JoinPageQuery['organisation'] }) {
  if (page?.closedOn) return <p>This organisation has closed. Join for the one that followed it.</p>;
  return page?.demonstration ? (
    <p>This organisation is fictional: only fictional people join for it.</p>
  ) : (
    <p>Fictional people join for organisations of the demonstration area alone.</p>
  );
}

/** Whether there are administrators is not told to whoever asks: so what comes of either is said before anything is written. */
function Form({ way, odsCode, viewer, told }: Omit<WayProps, 'page' | 'isSent'> & { way: NonNullable<JoinPageQuery['joining']> }) {
  if (way.bar) return <InsetText>{<p>{barWords[way.bar]}</p>}</InsetText>;
  if (way.ownDomains.length === 0 && !way.officeAnswers) {
    return (
      <InsetText>
        <p>
          Nobody can confirm a request here yet: no office of this area has joined, and no e-mail domain of this organisation is on file. An
          operator of Kith can add the domain. <a href={paths.about}>Who runs this Kith</a>
        </p>
      </InsetText>
    );
  }
  return (
    <>
      <p>
        {way.organisation.joined
          ? 'Somebody from here has joined. If your organisation has administrators, they get your request, with your name and e-mail address. Then nothing of what you write here is kept, and nobody else is written to.'
          : 'Nobody from here has joined yet. Once somebody confirms your request, you invite the others.'}
      </p>
      <JoinForm key={way.organisation.id} odsCode={odsCode} way={way} person={viewer.person?.id ?? ''} onAsked={told(SENT)} />
    </>
  );
}
