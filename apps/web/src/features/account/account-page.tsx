import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { OwnRequests } from '../../parts/own-requests/own-requests';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { capital, roleWords } from '../../parts/words/role-words';
import { AccessTokens } from './access-tokens';
import { AccountDocument } from './account.generated';
import { DeleteAccount } from './delete-account';
import { DigestChoice } from './digest-choice';
import { OwnSessions } from './own-sessions';
import { TokenForm } from './token-form';

/** The reader's own roles, sessions and access tokens. */
export function AccountPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(AccountDocument, { skip: !viewer?.person, fetchPolicy: 'cache-and-network' });
  const [said, setSaid] = useState('');
  const failed = error ? describeError(error) : undefined;
  const account = data?.ownAccount;
  const isSignedOut = (viewer && !viewer.person) || (data && !account);
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading caption={viewer?.person?.name}>Your account</PageHeading>
      {isSignedOut ? (
        <SignInNeeded>
          <p>Your roles and sessions are shown after signing in.</p>
        </SignInNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (viewer.person && !data && !failed) ? <Loading /> : null}
      <Said sentence={said} />
      {account ? (
        <>
          <h2 className="nhsuk-heading-m">Your roles</h2>
          {account.roles.length === 0 ? <p>You hold no role yet: an administrator of your organisation can invite you.</p> : null}
          <ul className="nhsuk-list nhsuk-list--bullet">
            {account.roles.map(({ id, role, organisation, since }) => (
              <li key={id}>
                {capital(roleWords[role])}
                {organisation ? ` for ${organisation.name}` : ' of this Kith'}, since {formatDay(since)}
              </li>
            ))}
          </ul>
          <p>
            You act for {viewer?.actingFor?.name ?? 'nobody'}. <a href={paths.actingFor}>Change on whose behalf you act</a>
          </p>
          {viewer?.actingFor ? (
            <p>
              <a href={paths.followed}>Entries that you follow</a>
            </p>
          ) : null}
          {holds(viewer, 'ADMINISTRATOR') ? (
            <p>
              <a href={paths.people}>People and roles of your organisation</a>
            </p>
          ) : null}
          {(['ADMINISTRATOR', 'APPROVER', 'EDITOR'] as const).some((role) => holds(viewer, role)) ? (
            <p>
              <a href={paths.held}>What your organisation holds, for a freedom of information request</a>
            </p>
          ) : null}
          <OwnRequests claims={data.ownOrganisationClaims} />
          {account.boardDigest ? <DigestChoice wanted={account.boardDigest.wanted} onDone={setSaid} /> : null}
          <h2 className="nhsuk-heading-m">Where you are signed in</h2>
          <OwnSessions sessions={account.sessions} onDone={setSaid} />
          <h2 className="nhsuk-heading-m">Access tokens</h2>
          <p>For scripts that ask Kith in your name, without a browser.</p>
          <AccessTokens tokens={account.accessTokens} onDone={setSaid} />
          <h3>Make an access token</h3>
          <TokenForm actingFor={viewer?.actingFor?.name ?? null} />
          <DeleteAccount />
        </>
      ) : null}
    </div>
  );
}
