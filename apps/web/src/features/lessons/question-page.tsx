import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading, PlainText } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { formatDay } from '../../lib/format/dates';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { LessonCard } from './lesson-card';
import { questionTitle, writerOf } from './question-words';
import { type Question_questionFragment, QuestionDocument } from './questions.generated';
import { WriteForm } from './write-form';

export function QuestionPage() {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(QuestionDocument, {
    variables: { id },
    skip: !viewer?.person,
    fetchPolicy: 'cache-and-network',
  });
  if (viewer && !viewer.person) {
    return (
      <SignInNeeded>
        <PageHeading>Questions about lessons</PageHeading>
        <p>Sign in to read this question.</p>
      </SignInNeeded>
    );
  }
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer?.person) return <Loading />;
  if (!data.quietQuestion) return <NotHere title="Question not found" viewer={viewer} />;
  return <Question question={data.quietQuestion} person={viewer.person.id} />;
}

function Question({ question, person }: { question: Question_questionFragment; person: string }) {
  const { side, messages, lesson, teller, askerOrganisation } = question;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.lessonQuestions}>
        All questions about lessons
      </BackLink>
      <PageHeading caption="A question about a lesson">{questionTitle(question)}</PageHeading>
      <h2 className="nhsuk-u-visually-hidden">Messages</h2>
      <ol className="kith-question" aria-live="polite">
        {messages.map(({ id, from, text, sentOn }) => (
          <li key={id} className={from === side ? 'kith-question__own' : undefined}>
            <p className="nhsuk-body-s nhsuk-u-margin-bottom-1">
              <strong>{writerOf(from, question)}</strong>, <time dateTime={sentOn}>{formatDay(sentOn)}</time>
            </p>
            <PlainText text={text} />
          </li>
        ))}
      </ol>
      <WriteForm question={question} person={person} />
      <section aria-labelledby="readers">
        <h2 id="readers" className="nhsuk-heading-m">
          Who can read this
        </h2>
        <p>
          {side === 'ASKER' ? 'You' : `Who asked, from ${askerOrganisation.name}`}, and the editors of{' '}
          {teller ? teller.name : side === 'ASKER' ? 'the organisation that told the lesson' : 'your organisation'}. Freedom of information:
          both organisations may be asked for it.
        </p>
      </section>
      <h2 className="nhsuk-heading-m">The lesson</h2>
      {lesson ? <LessonCard lesson={lesson} /> : <p>The lesson was taken back, or you may no longer see it.</p>}
    </div>
  );
}
