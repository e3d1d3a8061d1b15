import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Form, Radios } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { decisions, outcomeWords } from './case-words';
import { AnswerEntryCaseDocument, type Cases_caseFragment } from './cases.generated';

export interface AnswerFormProps {
  entryCase: Pick<Cases_caseFragment, 'id'>;
  person: string;
  onAnswered: () => void;
}

export function AnswerForm({ entryCase: { id }, person, onAnswered }: AnswerFormProps) {
  const [send] = useMutation(AnswerEntryCaseDocument);
  const { fields, setAll, forget } = useKeptFields(`case.${person}.${id}`, { outcome: '', answer: '' });
  // Several of these forms stand on one page.
  const [outcomeId, answerId] = [`outcome-${id}`, `answer-${id}`];
  const attempt = useAttempt();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const decision = decisions.find(({ outcome }) => outcome === fields.outcome);
    const missing = [
      ...(decision ? [] : [{ field: outcomeId, message: 'Choose what became of it' }]),
      ...(fields.answer.trim() ? [] : [{ field: answerId, message: 'Write the answer' }]),
    ];
    const sent = await attempt.run(fields, missing, async (key) => {
      if (!decision) return undefined;
      const { data } = await send({ variables: { input: { key, id, outcome: decision.outcome, answer: fields.answer } } });
      return data?.answerEntryCase;
    });
    if (sent?.__typename !== 'EntryCase') return;
    forget();
    onAnswered();
  };

  return (
    <Form onSubmit={submit} aria-label="Answer the report">
      <AttemptProblems attempt={attempt} />
      <Radios
        name={outcomeId}
        idPrefix={outcomeId}
        small
        legend="What became of it?"
        legendProps={{ size: 's' }}
        error={problemOf(attempt.problems, outcomeId)}
      >
        {decisions.map(({ outcome, hint }, index) => (
          <Radios.Item
            key={outcome}
            id={index === 0 ? outcomeId : `${outcomeId}-${outcome}`}
            value={outcome}
            hint={hint}
            checked={fields.outcome === outcome}
            onChange={() => setAll({ outcome })}
          >
            {outcomeWords[outcome]}
          </Radios.Item>
        ))}
      </Radios>
      <CharacterCount
        id={answerId}
        name={answerId}
        rows={4}
        maxLength={4000}
        threshold={75}
        label="Answer"
        labelProps={{ size: 's' }}
        hint="Sent to whoever reported it, where they can be written to, word for word as it stands here. Kept with the report."
        value={fields.answer}
        onChange={(event) => setAll({ answer: event.currentTarget.value })}
        error={problemOf(attempt.problems, answerId)}
      />
      <Button small aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Sending' : 'Keep the answer'}
      </Button>
    </Form>
  );
}
