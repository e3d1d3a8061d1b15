import { Button, Form } from 'nhsuk-react-components';
import type { FormEvent, ReactNode } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

export interface EndingProps {
  /** What is ended, for those who hear the button alone. */
  label: string;
  children: ReactNode;
  /** Sends the change under a key and gives its answer. */
  send: (key: string) => Promise<Answer | undefined>;
  onDone: () => void;
  /** What the answer is called where it was done. */
  done?: string;
}

/** A button that ends something of one's own, with what is wrong above it. */
export function Ending({ label, children, send, onDone, done = 'OwnAccount' }: EndingProps) {
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(label, [], send);
    if (answer?.__typename === done) onDone();
  };
  return (
    <Form onSubmit={submit} aria-label={label}>
      <AttemptProblems attempt={attempt} />
      <Button secondary small aria-disabled={attempt.isSending || undefined}>
        {children}
      </Button>
    </Form>
  );
}
