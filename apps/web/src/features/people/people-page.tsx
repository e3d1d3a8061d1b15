import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { useState } from 'react';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { Said } from '../../parts/said/said';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { InviteForm } from './invite-form';
import { PeopleDocument } from './people.generated';
import { RoleHolder } from './role-holder';
import { WaitingInvitation } from './waiting-invitation';

/** The people of the organisation acted for, for its administrators. */
export function PeoplePage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(PeopleDocument, { skip: !viewer?.person, fetchPolicy: 'cache-and-network' });
  const [said, setSaid] = useState('');
  const failed = error ? describeError(error) : undefined;
  const people = data?.organisationPeople;
  const person = viewer?.person?.id ?? '';
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading caption={people?.organisation.name}>People and roles</PageHeading>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Administrators look after the people of their organisation after signing in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && data && !people ? (
        <AnotherRoleNeeded>
          <p>Only administrators of the organisation you act for see this page.</p>
        </AnotherRoleNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (viewer.person && !data && !failed) ? <Loading /> : null}
      <Said sentence={said} />
      {people ? (
        <>
          <p>
            <a href={paths.held}>What your organisation holds, for a freedom of information request</a>
          </p>
          <p>
            <a href={paths.audit}>Record of changes</a>
          </p>
          <h2 className="nhsuk-heading-m">Who holds a role ({people.holders.length})</h2>
          {people.holders.map((holder) => (
            <RoleHolder
              key={holder.person.id}
              holder={holder}
              rolesToGive={people.rolesToGive}
              isViewer={holder.person.id === person}
              onDone={setSaid}
            />
          ))}
          <h2 className="nhsuk-heading-m">Invited ({people.invitations.length})</h2>
          {people.invitations.length === 0 ? <EmptyState title="No invitation waits" headingLevel="h3" /> : null}
          <ul className="nhsuk-list">
            {people.invitations.map((invitation) => (
              <WaitingInvitation key={invitation.id} invitation={invitation} onDone={setSaid} />
            ))}
          </ul>
          <h2 className="nhsuk-heading-m">Invite somebody</h2>
          <InviteForm key={people.id} people={people} person={person} onDone={setSaid} />
        </>
      ) : null}
    </div>
  );
}
