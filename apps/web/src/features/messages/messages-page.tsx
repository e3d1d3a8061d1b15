import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { describeError } from '../../lib/errors/describe-error';
import { formatTime } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { ThreadsDocument } from './messages.generated';

/** What the viewer asked, what their organisation was asked, and what others let it read. */
export function MessagesPage() {
  const viewer = useViewer();
  const signedIn = !!viewer?.person;
  const { data, error, refetch } = useQuery(ThreadsDocument, { skip: !signedIn, fetchPolicy: 'cache-and-network' });
  const failed = error ? describeError(error) : undefined;
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Messages</PageHeading>
      {viewer && !signedIn ? (
        <SignInNeeded>
          <p>Questions and answers between members stand here once you have signed in.</p>
        </SignInNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (signedIn && !data && !failed) ? <Loading /> : null}
      {data?.threads.length === 0 ? (
        <EmptyState title="No messages yet">
          <p>
            What you ask about an entry, and what others ask about yours, will stand here.{' '}
            <a href={paths.find}>Find something to ask about</a>
          </p>
        </EmptyState>
      ) : null}
      <ul className="kith-threads">
        {data?.threads.map(({ id, subject, initiative, askerOrganisation, messages, lastMessageAt, ownerJoined }) => (
          <li key={id}>
            <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
              <a href={paths.thread(id)}>{subject}</a>
            </h2>
            <p className="nhsuk-u-margin-bottom-1">
              {askerOrganisation.name} to {initiative.organisation?.name ?? 'a trust that is not named'}, about {initiative.title}
            </p>
            <p className="nhsuk-body-s nhsuk-u-margin-bottom-0">
              {counted(messages.length, 'message')}, the last on {formatTime(lastMessageAt)}
              {ownerJoined ? '' : '. Waits until someone from there joins'}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
