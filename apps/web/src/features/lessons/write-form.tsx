import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Checkboxes, Form } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { FoundNames, type NameInText } from './found-names';
import { type Question_questionFragment, WriteInQuestionDocument } from './questions.generated';

export function WriteForm({ question, person }: { question: Question_questionFragment; person: string }) {
  const [write] = useMutation(WriteInQuestionDocument);
  const { fields, setAll, forget } = useKeptFields(`lesson-question.${person}.${question.id}`, { text: '' });
  const [introduce, setIntroduce] = useState(false);
  const [found, setFound] = useState<readonly NameInText[]>([]);
  const [accepted, setAccepted] = useState<string[]>([]);
  const attempt = useAttempt(['text', 'names']);
  const answers = question.side === 'TELLER';
  const isNameless = answers && !question.teller;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = fields.text.trim() ? [] : [{ field: 'text', message: answers ? 'Write your answer' : 'Write your message' }];
    const input = { question: question.id, text: fields.text, introduce: isNameless && introduce, namesAccepted: accepted };
    const answer = await attempt.run(input, missing, async (key) => {
      const result = (await write({ variables: { input: { key, ...input } } })).data?.writeInQuietQuestion;
      if (result?.__typename !== 'NamesFound') return result;
      setFound(result.names);
      return { __typename: 'InvalidInput' as const, message: result.message, problems: [{ field: 'names', message: result.message }] };
    });
    if (answer?.__typename !== 'QuietQuestion') return;
    setAll({ text: '' });
    setFound([]);
    setAccepted([]);
    attempt.settled();
    forget();
  };

  return (
    <Form onSubmit={submit} aria-label="Write in this question">
      <AttemptProblems attempt={attempt} />
      <CharacterCount
        id="text"
        name="text"
        rows={6}
        maxLength={4000}
        threshold={75}
        label={answers ? 'Your answer' : 'Write a message'}
        labelProps={{ size: 's' }}
        hint={
          isNameless ? 'You answer without your name. Do not write anything about a patient.' : 'Do not write anything about a patient.'
        }
        value={fields.text}
        onChange={(event) => setAll({ text: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'text')}
      />
      <FoundNames
        names={found.filter(({ text }) => fields.text.includes(text))}
        accepted={accepted}
        onChange={setAccepted}
        error={problemOf(attempt.problems, 'names')}
      />
      {isNameless ? (
        <Checkboxes name="introduce" idPrefix="introduce" legend="Do you want to say who you are?" legendProps={{ size: 's' }}>
          <Checkboxes.Item id="introduce" value="yes" checked={introduce} onChange={(event) => setIntroduce(event.currentTarget.checked)}>
            Show {question.askerOrganisation.name} the name of our organisation from now on. This can’t be undone
          </Checkboxes.Item>
        </Checkboxes>
      ) : null}
      <Button preventDoubleClick aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Sending' : 'Send'}
      </Button>
    </Form>
  );
}
