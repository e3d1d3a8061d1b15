import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { questionTitle } from './question-words';
import { QuestionsDocument } from './questions.generated';

/** What the viewer asked about lessons, and what was asked about those that their organisation told. */
export function QuestionsPage() {
  const viewer = useViewer();
  const signedIn = !!viewer?.person;
  const { data, error, refetch } = useQuery(QuestionsDocument, { skip: !signedIn, fetchPolicy: 'cache-and-network' });
  const failed = error ? describeError(error) : undefined;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.lessons}>
        All lessons
      </BackLink>
      <PageHeading>Questions about lessons</PageHeading>
      {viewer && !signedIn ? (
        <SignInNeeded>
          <p>What members ask about lessons, and the answers, stand here once you have signed in.</p>
        </SignInNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (signedIn && !data && !failed) ? <Loading /> : null}
      {data?.quietQuestions.length === 0 ? (
        <EmptyState title="No questions yet">
          <p>
            Ask about a lesson on its page. <a href={paths.lessons}>See all lessons</a>
          </p>
        </EmptyState>
      ) : null}
      <ul className="kith-question-list">
        {data?.quietQuestions.map((question) => (
          <li key={question.id}>
            <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
              <a href={paths.lessonQuestion(question.id)}>{questionTitle(question)}</a>
            </h2>
            <p className="nhsuk-body-s nhsuk-u-margin-bottom-0">
              {question.side === 'ASKER' ? 'Asked by you' : `Asked by ${question.askerOrganisation.name}`}.{' '}
              {counted(question.messages.length, 'message')}, the last on {formatDay(question.lastOn)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
