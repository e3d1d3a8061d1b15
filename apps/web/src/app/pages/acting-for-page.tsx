import { ErrorPanel, Loading } from '@kith/ui';
import { Button, Radios } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { describeError, type FailedRequest } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { signInAddress } from '../../lib/session/sign-in-address';
import { useActFor, useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { roleWords } from '../../parts/words/role-words';

/** Choosing on whose behalf to read and write. */
export function ActingForPage() {
  const viewer = useViewer();
  const actFor = useActFor();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<string>();
  const [failed, setFailed] = useState<FailedRequest>();

  if (!viewer) return <Loading />;
  if (!viewer.person) return <SignInFirst />;

  if (viewer.affiliations.length === 0) return <NoRoleYet />;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get('organisation') ?? '');
    try {
      const refusal = await actFor(chosen || null);
      setRefused(refusal ?? undefined);
      if (!refusal) navigate(paths.start);
    } catch (error) {
      setFailed(describeError(error));
    }
  };

  return (
    <form onSubmit={submit} className="nhsuk-u-reading-width">
      <PageHeading>On whose behalf do you act?</PageHeading>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} /> : null}
      <Radios
        name="organisation"
        legend="Organisation"
        legendProps={{ size: 'm' }}
        hint="What you may see and change depends on it."
        error={refused}
      >
        {viewer.affiliations.map(({ organisation, roles }) => (
          <Radios.Item
            key={organisation.id}
            value={organisation.odsCode ?? ''}
            defaultChecked={organisation.id === viewer.actingFor?.id}
            hint={`You are ${roles.map((role) => roleWords[role]).join(', ')}${organisation.demonstration ? '. Fictional' : ''}`}
          >
            {organisation.name}
          </Radios.Item>
        ))}
        <Radios.Divider>or</Radios.Divider>
        <Radios.Item value="" defaultChecked={!viewer.actingFor}>
          Nobody: just reading
        </Radios.Item>
      </Radios>
      <Button preventDoubleClick>Continue</Button>
    </form>
  );
}

/** Signed in, and for Kith a reader like any other. */
function NoRoleYet() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>You hold no role yet</PageHeading>
      <p>You are signed in, and read what anybody may read. To see and do more, join for your organisation.</p>
      <p>
        <a href={paths.joining}>Who can join, and how</a>
      </p>
    </div>
  );
}

function SignInFirst() {
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Sign in first</PageHeading>
      <p>
        To act for an organisation you need to{' '}
        <a href={signInAddress(paths.actingFor)} data-reload>
          sign in
        </a>
        .
      </p>
    </div>
  );
}
