import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink, InsetText } from 'nhsuk-react-components';
import { useNavigate, useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { LessonForm } from './lesson-form';
import { fieldsOf } from './lesson-form.rules';
import { ChangeQuietLessonDocument, type OwnLesson_lessonFragment, OwnLessonsDocument, TellLessonDocument } from './own-lessons.generated';
import { ForTellers, type TellerProps } from './teller';

export function ChangePage() {
  return <ForTellers heading="Change a lesson">{(teller) => <Changing {...teller} />}</ForTellers>;
}

function Changing({ person, organisation }: TellerProps) {
  const { id = '' } = useParams();
  const viewer = useViewer();
  const own = useQuery(OwnLessonsDocument, { fetchPolicy: 'cache-and-network' });
  const choices = useQuery(TellLessonDocument, { variables: { organisation: organisation.odsCode ?? '' } });
  const error = own.error ?? choices.error;
  if (error) {
    const failed = describeError(error);
    const retry = () => void Promise.all([own.refetch(), choices.refetch()]).catch(() => undefined);
    return <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} />;
  }
  if (!own.data || !choices.data) return <Loading />;
  const lesson = own.data.ownQuietLessons.find((one) => one.id === id && one.state === 'SHARED');
  if (!lesson) return <NotHere title="Lesson not found" viewer={viewer} />;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.ownLessons}>
        Told by us
      </BackLink>
      <PageHeading>Change a lesson</PageHeading>
      <ChangeForm key={lesson.id} lesson={lesson} person={person.id} choices={choices.data} />
    </div>
  );
}

interface ChangeFormProps {
  lesson: OwnLesson_lessonFragment;
  person: string;
  choices: Parameters<typeof LessonForm>[0]['choices'];
}

function ChangeForm({ lesson, person, choices }: ChangeFormProps) {
  const navigate = useNavigate();
  const [change, { data }] = useMutation(ChangeQuietLessonDocument);
  const answer = data?.changeQuietLesson;
  const theirs = answer?.__typename === 'QuietLessonConflict' ? answer.theirs : undefined;
  return (
    <>
      {theirs ? (
        <InsetText role="alert">
          <h2 className="nhsuk-heading-s">Someone changed it in the meantime</h2>
          <p>What you typed is still below. Saved as it is, it takes the place of this:</p>
          <p>{theirs.happened}</p>
          <p>{theirs.advice}</p>
        </InsetText>
      ) : null}
      <LessonForm
        name={`change-lesson.${person}.${lesson.id}.${lesson.version}`}
        initial={fieldsOf(lesson)}
        choices={choices}
        button="Save"
        send={async (input) => {
          const version = theirs?.version ?? lesson.version;
          return (await change({ variables: { input: { ...input, id: lesson.id, version } } })).data?.changeQuietLesson;
        }}
        onDone={() => navigate(paths.ownLessons)}
      />
    </>
  );
}
