import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { AskAboutLessonDocument } from './lessons.generated';

export function AskTellersForm({ lessonId, person, actingFor }: { lessonId: string; person: string; actingFor: string }) {
  const navigate = useNavigate();
  const [ask] = useMutation(AskAboutLessonDocument);
  const { fields, setAll, forget } = useKeptFields(`ask-lesson.${person}.${lessonId}`, { text: '' });
  const attempt = useAttempt(['text']);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = fields.text.trim() ? [] : [{ field: 'text', message: 'Write your question' }];
    const answer = await attempt.run(fields, missing, async (key) => {
      const { data } = await ask({ variables: { input: { key, lesson: lessonId, text: fields.text } } });
      return data?.askAboutQuietLesson;
    });
    if (answer?.__typename !== 'QuietQuestion') return;
    forget();
    navigate(paths.lessonQuestion(answer.id));
  };
  return (
    <Form onSubmit={submit} aria-label="Your question">
      <AttemptProblems attempt={attempt} />
      <CharacterCount
        id="text"
        name="text"
        rows={6}
        maxLength={4000}
        threshold={75}
        label="Your question"
        labelProps={{ size: 's' }}
        hint="Do not write anything about a patient. What public bodies hold may be asked for under the Freedom of Information Act."
        value={fields.text}
        onChange={(event) => setAll({ text: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'text')}
      />
      <p>
        Whoever told the lesson sees that {actingFor} asks, not your name or address. You do not learn who they are unless they choose to
        say.
      </p>
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Send the question'}</Button>
    </Form>
  );
}
