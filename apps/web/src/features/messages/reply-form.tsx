import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { ReplyDocument } from './messages.generated';

export function ReplyForm({ threadId, person }: { threadId: string; person: string }) {
  const [reply] = useMutation(ReplyDocument);
  const { fields, setAll, forget } = useKeptFields(`reply.${person}.${threadId}`, { text: '' });
  const attempt = useAttempt(['text']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = fields.text.trim() ? [] : [{ field: 'text', message: 'Write your answer' }];
    const answer = await attempt.run(fields, missing, async (key) => {
      const { data } = await reply({ variables: { input: { key, thread: threadId, text: fields.text } } });
      return data?.replyToThread;
    });
    if (answer?.__typename !== 'Thread') return;
    setAll({ text: '' });
    attempt.settled();
    forget();
  };

  return (
    <Form onSubmit={submit} aria-label="Write in this thread">
      <AttemptProblems attempt={attempt} />
      <CharacterCount
        id="text"
        name="text"
        rows={6}
        maxLength={5000}
        threshold={75}
        label="Write a message"
        labelProps={{ size: 's' }}
        hint="Do not write anything about a patient."
        value={fields.text}
        onChange={(event) => setAll({ text: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'text')}
      />
      <Button preventDoubleClick aria-disabled={attempt.isSending || undefined}>
        {attempt.isSending ? 'Sending' : 'Send'}
      </Button>
    </Form>
  );
}
