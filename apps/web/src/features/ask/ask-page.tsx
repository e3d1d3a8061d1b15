import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { Navigate, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AskPageDocument, type AskPageQuery } from './ask.generated';
import { AskForm } from './ask-form';
import { Invite } from './invite';

/** A question to whoever did it. No address is shown to either side. */
export function AskPage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(AskPageDocument, { variables: { slug } });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  const { initiative } = data;
  if (!initiative) return <NotHere title="Entry not found" viewer={viewer} />;
  if (initiative.slug !== slug) return <Navigate to={paths.ask(initiative.slug)} replace />;
  const heading = initiative.organisation ? `Ask ${initiative.organisation.name}` : 'Ask';
  return (
    <>
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.initiative(slug)}>
        Back to the entry
      </BackLink>
      <PageHeading caption={initiative.title} title={heading}>
        {heading}
      </PageHeading>
      <Asking initiative={initiative} person={viewer.person?.id} actingFor={viewer.actingFor?.name} />
    </>
  );
}

interface AskingProps {
  initiative: NonNullable<AskPageQuery['initiative']>;
  person: string | undefined;
  actingFor: string | undefined;
}

function Asking({ initiative, person, actingFor }: AskingProps) {
  const { organisation } = initiative;
  if (!organisation) return <p>The source of this entry names no trust, so there is nobody to ask yet.</p>;
  if (initiative.viewerCanEdit) return <p>This is your own organisation’s entry: questions about it reach you under Messages.</p>;
  if (!person) {
    return (
      <SignInNeeded>
        <p>Members ask each other through Kith: no address is shown, and the answer comes here and by mail.</p>
      </SignInNeeded>
    );
  }
  if (!actingFor) {
    return (
      <AnotherRoleNeeded>
        <p>You ask on behalf of your organisation, so that the other trust knows who is asking. You act for nobody at the moment.</p>
      </AnotherRoleNeeded>
    );
  }
  return (
    <div className="nhsuk-u-reading-width">
      {organisation.joined ? null : <Invite organisation={organisation} initiativeId={initiative.id} />}
      <AskForm initiative={initiative} organisation={organisation} person={person} actingFor={actingFor} />
    </div>
  );
}
