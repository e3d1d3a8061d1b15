import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading, PlainText } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { AskTellersForm } from './ask-tellers-form';
import { lessonLevelWords, outcomeWords, quarterWords } from './lesson-words';
import { LessonDocument } from './lessons.generated';

export function LessonPage() {
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const demonstration = address.get('demonstration') === 'true';
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(LessonDocument, { variables: { id, demonstration }, fetchPolicy: 'cache-and-network' });
  if (error && !data) {
    const failed = describeError(error);
    return (
      <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
    );
  }
  if (!data || !viewer) return <Loading />;
  const lesson = data.quietLesson;
  if (!lesson) return <NotHere title="Lesson not found" viewer={viewer} />;
  return (
    <div className="nhsuk-u-reading-width">
      <meta name="robots" content="noindex" />
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.lessons}>
        All lessons
      </BackLink>
      <PageHeading caption={outcomeWords[lesson.outcome]}>{lesson.capability.label}</PageHeading>
      <h2 className="nhsuk-heading-m">What happened</h2>
      <PlainText text={lesson.happened} />
      <h2 className="nhsuk-heading-m">What they tell others</h2>
      <PlainText text={lesson.advice} />
      <p className="nhsuk-body-s">
        Told {quarterWords(lesson.quarter)}, without a name. Seen by {lessonLevelWords[lesson.level]}.{' '}
        {lesson.demonstration ? 'Fictional. ' : ''}Freedom of information: every organisation that sees this may be asked for it.
      </p>
      <section aria-labelledby="ask">
        <h2 id="ask" className="nhsuk-heading-m">
          Ask through Kith
        </h2>
        {!viewer.person ? (
          <SignInNeeded>
            <p>Members can ask whoever told this lesson, without either side’s address being shown.</p>
          </SignInNeeded>
        ) : viewer.actingFor ? (
          <AskTellersForm lessonId={lesson.id} person={viewer.person.id} actingFor={viewer.actingFor.name} />
        ) : (
          <AnotherRoleNeeded>
            <p>You ask on behalf of your organisation, so that those who told it know who is asking. You act for nobody at the moment.</p>
          </AnotherRoleNeeded>
        )}
      </section>
    </div>
  );
}
