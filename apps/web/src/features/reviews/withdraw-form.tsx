import { Button, Details, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';

interface WithdrawFormProps {
  title: string;
  id: string;
  send: (key: string) => Promise<{ readonly __typename: string; readonly message?: string } | undefined>;
  onDone: () => void;
}

/** Takes a record back, behind a fold: it is kept for the organisation's own records. */
export function WithdrawForm({ title, id, send, onDone }: WithdrawFormProps) {
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(id, [], send);
    if (answer?.__typename === 'Removed') onDone();
  };
  return (
    <Details>
      <Details.Summary>{title}</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label={title}>
          <AttemptProblems attempt={attempt} />
          <p>It is shown to nobody any more. Your organisation’s own records keep it, with the day until which it stood.</p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            Take it back now
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}
