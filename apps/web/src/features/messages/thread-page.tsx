import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading, PlainText } from '@kith/ui';
import { BackLink, InsetText } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatTime } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { type CurrentViewer, useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { type Thread_threadFragment, ThreadDocument } from './messages.generated';
import { ReplyForm } from './reply-form';
import { ShareForm } from './share-form';

export function ThreadPage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(ThreadDocument, { variables: { id }, skip: !viewer?.person, fetchPolicy: 'cache-and-network' });
  if (viewer && !viewer.person) {
    return (
      <SignInNeeded>
        <PageHeading>Messages</PageHeading>
        <p>Sign in to read this thread.</p>
      </SignInNeeded>
    );
  }
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  return data.thread ? <Thread thread={data.thread} viewer={viewer} /> : <NotHere title="Thread not found" viewer={viewer} />;
}

function Thread({ thread, viewer }: { thread: Thread_threadFragment; viewer: CurrentViewer }) {
  const { subject, initiative, messages, sharedWith, asker, askerOrganisation } = thread;
  const owner = initiative.organisation;
  const readers = [
    askerOrganisation.name,
    owner ? `the editors of ${owner.name}` : '',
    ...sharedWith.map(({ name }) => `members of ${name}`),
  ].filter(Boolean);
  const side = sideOf(thread, viewer);
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.messages}>
        All messages
      </BackLink>
      <PageHeading>{subject}</PageHeading>
      <p>
        About <a href={paths.initiative(initiative.slug)}>{initiative.title}</a>
        {owner ? `, ${owner.name}` : ''}
      </p>
      {thread.ownerJoined ? null : (
        <InsetText>
          <p>
            Nobody from {owner?.name ?? 'the trust'} has joined yet. The question waits for them.{' '}
            <a href={paths.ask(initiative.slug)}>Invite them</a>
          </p>
        </InsetText>
      )}
      <h2 className="nhsuk-u-visually-hidden">Messages</h2>
      <ol className="kith-thread" aria-live="polite">
        {messages.map(({ id, author, organisation, text, sentAt }) => (
          <li key={id} className={author.id === viewer.person?.id ? 'kith-message kith-message--own' : 'kith-message'}>
            <p className="nhsuk-body-s nhsuk-u-margin-bottom-1">
              <strong>{author.id === viewer.person?.id ? 'You' : author.name}</strong>, {organisation.name},{' '}
              <time dateTime={sentAt}>{formatTime(sentAt)}</time>
            </p>
            <PlainText text={text} />
          </li>
        ))}
      </ol>
      {side ? (
        <ReplyForm threadId={thread.id} person={viewer.person?.id ?? ''} />
      ) : (
        <p>You can read this thread because it was shared with you.</p>
      )}
      <section aria-labelledby="readers">
        <h2 id="readers">Who can read this</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {readers.map((one, index) => (
            <li key={one}>{index === 0 ? `${asker.name} of ${one}` : one}</li>
          ))}
        </ul>
        <p className="nhsuk-body-s">Freedom of information: every organisation that can read this may be asked for it.</p>
        {side ? <ShareForm threadId={thread.id} /> : null}
      </section>
    </div>
  );
}

/** Who writes here: the one who asked, and editors of the trust that was asked. The server decides; this only spares a form that it would refuse. */
function sideOf(
  { asker, askerOrganisation, initiative }: Thread_threadFragment,
  { person, affiliations }: CurrentViewer,
): 'asker' | 'owner' | null {
  if (asker.id === person?.id && affiliations.some(({ organisation }) => organisation.id === askerOrganisation.id)) return 'asker';
  const edits = affiliations.some(
    ({ organisation, roles }) =>
      organisation.id === initiative.organisation?.id && roles.some((role) => role === 'EDITOR' || role === 'APPROVER'),
  );
  return edits ? 'owner' : null;
}
