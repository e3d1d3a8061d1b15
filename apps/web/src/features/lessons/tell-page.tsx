import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { BackLink } from 'nhsuk-react-components';
import { useNavigate } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { paths } from '../../parts/paths';
import { LessonForm } from './lesson-form';
import { NO_LESSON } from './lesson-form.rules';
import { TellLessonDocument, TellQuietLessonDocument } from './own-lessons.generated';
import { ForTellers, type TellerProps } from './teller';

export function TellPage() {
  return <ForTellers heading="Tell a lesson without your name">{(teller) => <Telling {...teller} />}</ForTellers>;
}

function Telling({ person, organisation }: TellerProps) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(TellLessonDocument, { variables: { organisation: organisation.odsCode ?? '' } });
  const [tell] = useMutation(TellQuietLessonDocument);
  const failed = error ? describeError(error) : undefined;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.lessons}>
        All lessons
      </BackLink>
      <PageHeading>Tell a lesson without your name</PageHeading>
      <p>
        Others see the text, what it is about and the quarter in which you told it, never {organisation.name}. A lesson that may carry your
        name belongs into the entry that it comes from.
      </p>
      {failed && !data ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!data && !failed ? <Loading /> : null}
      {data ? (
        <LessonForm
          name={`tell-lesson.${person.id}.${organisation.id}`}
          initial={NO_LESSON}
          choices={data}
          button="Share without our name"
          send={async (input) => (await tell({ variables: { input } })).data?.tellQuietLesson}
          onDone={() => navigate(paths.ownLessons)}
        />
      ) : null}
    </div>
  );
}
