import { PlainText } from '@kith/ui';
import { paths } from '../../parts/paths';
import { lessonLevelWords, outcomeWords, quarterWords } from './lesson-words';
import type { LessonCard_lessonFragment } from './lessons.generated';

export type ShownLesson = Omit<LessonCard_lessonFragment, '__typename' | 'id'> & { readonly id: string | null };

/** A lesson as others see it; without an id it is a preview, with no page of its own. */
export function LessonCard({ lesson, headingLevel: Heading = 'h3' }: { lesson: ShownLesson; headingLevel?: 'h2' | 'h3' }) {
  const { id, outcome, happened, advice, capability, level, quarter, demonstration } = lesson;
  const name = `${capability.label}: ${outcomeWords[outcome].toLowerCase()}`;
  return (
    <article className={`kith-lesson kith-lesson--${outcome.toLowerCase()}`}>
      <Heading className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        {id ? <a href={paths.lesson(id, demonstration)}>{name}</a> : name}
      </Heading>
      <PlainText text={happened} />
      <p className="nhsuk-u-font-weight-bold nhsuk-u-margin-bottom-1">What they tell others</p>
      <PlainText text={advice} />
      <p className="nhsuk-body-s nhsuk-u-margin-bottom-0">
        Told {quarterWords(quarter)}, without a name. Seen by {lessonLevelWords[level]}.{demonstration ? ' Fictional.' : ''}
      </p>
    </article>
  );
}
