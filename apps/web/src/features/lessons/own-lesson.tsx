import { useMutation } from '@apollo/client/react';
import { PlainText } from '@kith/ui';
import { Button, Details } from 'nhsuk-react-components';
import { formatDay } from '../../lib/format/dates';
import { counted } from '../../lib/format/numbers';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { lessonLevelWords, outcomeWords, quarterWords } from './lesson-words';
import { type OwnLesson_lessonFragment, WithdrawQuietLessonDocument } from './own-lessons.generated';

interface OwnLessonProps {
  lesson: OwnLesson_lessonFragment;
  onWithdrawn: () => void;
}

export function OwnLesson({ lesson, onWithdrawn }: OwnLessonProps) {
  const { outcome, capability, happened, advice, system, level, initiative, sharedOn, quarter, couldHaveWritten } = lesson;
  const isShared = lesson.state === 'SHARED';
  return (
    <article className={`kith-lesson kith-lesson--${outcome.toLowerCase()}`}>
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        {capability.label}: {outcomeWords[outcome].toLowerCase()}
        {isShared ? '' : ' (withdrawn)'}
      </h2>
      <PlainText text={happened} />
      <p className="nhsuk-u-font-weight-bold nhsuk-u-margin-bottom-1">What we tell others</p>
      <PlainText text={advice} />
      <ul className="nhsuk-list nhsuk-body-s">
        <li>
          {isShared ? `Seen by ${system ? `members in ${system.shortName}` : lessonLevelWords[level]}` : 'Seen by nobody but your editors'}
        </li>
        <li>
          Told on {formatDay(sharedOn)}; others see {quarterWords(quarter)}
        </li>
        {isShared ? <li>{counted(couldHaveWritten, 'organisation')} could have written it, as far as readers can tell</li> : null}
        {initiative ? (
          <li>
            From <a href={paths.initiative(initiative.slug)}>{initiative.title}</a>, which only your editors see here
          </li>
        ) : null}
      </ul>
      {isShared ? (
        <>
          <p className="nhsuk-u-margin-bottom-2">
            <a href={paths.ownLesson(lesson.id)}>Change it</a>
          </p>
          <Withdrawing id={lesson.id} onWithdrawn={onWithdrawn} />
        </>
      ) : null}
    </article>
  );
}

function Withdrawing({ id, onWithdrawn }: { id: string; onWithdrawn: () => void }) {
  const [withdraw] = useMutation(WithdrawQuietLessonDocument);
  const attempt = useAttempt();
  const run = async () => {
    const send = async (key: string) => (await withdraw({ variables: { input: { key, id } } })).data?.withdrawQuietLesson;
    if ((await attempt.run(id, [], send))?.__typename === 'OwnQuietLesson') onWithdrawn();
  };
  return (
    <Details className="nhsuk-u-margin-bottom-0">
      <Details.Summary>Take it back</Details.Summary>
      <Details.Text>
        <AttemptProblems attempt={attempt} />
        <p>Nobody else will see it from then on. It can’t be undone. Questions about it stay with those who wrote them.</p>
        <Button type="button" secondary onClick={() => void run()} aria-disabled={attempt.isSending || undefined}>
          {attempt.isSending ? 'Withdrawing' : 'Withdraw the lesson'}
        </Button>
      </Details.Text>
    </Details>
  );
}
