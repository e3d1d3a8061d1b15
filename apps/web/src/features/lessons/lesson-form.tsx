import { Button, Form, InsetText } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { FoundNames, type NameInText } from './found-names';
import { LessonFieldset } from './lesson-fieldset';
import { acceptedIn, inputOf, LESSON_FIELD_IDS, type LessonFields, levelOf, missingIn } from './lesson-form.rules';
import { LessonPreview } from './lesson-preview';
import type { TellLessonQuery, TellQuietLessonMutation } from './own-lessons.generated';
import { useLessonCheck } from './use-lesson-check';

type Sent = ReturnType<typeof inputOf> & { readonly key: string };

export interface LessonFormProps {
  /** Under which what is typed is kept; names the person. */
  name: string;
  initial: LessonFields;
  choices: TellLessonQuery;
  button: string;
  send: (input: Sent) => Promise<TellQuietLessonMutation['tellQuietLesson'] | undefined>;
  onDone: () => void;
}

/** The form, what would give the tellers away, and how others will see it. */
export function LessonForm({ name, initial, choices, button, send, onDone }: LessonFormProps) {
  const { fields, setAll, forget } = useKeptFields(name, initial);
  const attempt = useAttempt(LESSON_FIELD_IDS);
  const [refused, setRefused] = useState<readonly NameInText[]>([]);
  const check = useLessonCheck({ ...fields, level: levelOf(fields), system: fields.system || undefined });
  const accepted = acceptedIn(fields);
  // Of what was refused, only what still stands in the text.
  const names = check?.names ?? refused.filter(({ text }) => `${fields.happened} ${fields.advice}`.includes(text));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(fields, missingIn(fields), async (key) => {
      const result = await send({ key, ...inputOf(fields) });
      if (result?.__typename !== 'NamesFound') return result;
      setRefused(result.names);
      return { __typename: 'InvalidInput' as const, message: result.message, problems: [{ field: 'names', message: result.message }] };
    });
    if (answer?.__typename !== 'OwnQuietLesson') return;
    forget();
    onDone();
  };

  return (
    <Form onSubmit={submit} aria-label="Your lesson">
      <AttemptProblems attempt={attempt} />
      <LessonFieldset fields={fields} problems={attempt.problems} choices={choices} onChange={setAll} />
      <div aria-live="polite">
        {check?.sentence ? (
          <InsetText>
            <p>{check.sentence}</p>
          </InsetText>
        ) : null}
      </div>
      <FoundNames
        names={names}
        accepted={accepted}
        onChange={(kept) => setAll({ accepted: JSON.stringify(kept) })}
        error={problemOf(attempt.problems, 'names')}
      />
      <LessonPreview fields={fields} terms={choices.terms} />
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : button}</Button>
    </Form>
  );
}
