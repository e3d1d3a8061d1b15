import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Form, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { forgetLists } from '../../lib/apollo/forget-lists';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { ReportEntryDocument, type ReportKind } from './claim.generated';

export interface Receipt {
  readonly id: string;
  readonly hidden: boolean;
  readonly answeredWithinDays: number;
}

export interface ReportFormProps {
  entryId: string;
  kind: ReportKind;
  /** Under whose name what is typed is kept. */
  person: string;
  onTaken: (receipt: Receipt) => void;
}

export function ReportForm({ entryId, kind, person, onTaken }: ReportFormProps) {
  const [report, { client }] = useMutation(ReportEntryDocument);
  const { fields, setAll, forget } = useKeptFields(`report.${person}.${kind}.${entryId}`, { message: '', replyTo: '' });
  const attempt = useAttempt(['message', 'replyTo']);
  const removal = kind === 'REMOVAL';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = fields.message.trim() ? [] : [{ field: 'message', message: removal ? 'Say why it should go' : 'Say what is wrong' }];
    const answer = await attempt.run({ kind, ...fields }, missing, async (key) => {
      const { data } = await report({ variables: { input: { key, id: entryId, kind, ...fields } } });
      return data?.reportEntry;
    });
    if (answer?.__typename !== 'ReportReceipt') return;
    forget();
    // What a trust asks to be removed is hidden at once.
    forgetLists(client);
    onTaken(answer);
  };

  return (
    <Form onSubmit={submit} aria-label={removal ? 'Ask for removal' : 'Report a mistake'}>
      <AttemptProblems attempt={attempt} />
      <CharacterCount
        id="message"
        name="message"
        rows={6}
        maxLength={4000}
        threshold={75}
        label={removal ? 'Why should it go?' : 'What is wrong?'}
        labelProps={{ size: 's' }}
        hint="Do not write anything about a patient."
        value={fields.message}
        onChange={(event) => setAll({ message: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'message')}
      />
      <TextInput
        id="replyTo"
        name="replyTo"
        type="email"
        autoComplete="email"
        spellCheck={false}
        label="E-mail address for the answer (optional)"
        labelProps={{ size: 's' }}
        hint={`Seen by the operators only, and used only to answer you.${person === 'nobody' ? '' : ' Left empty, the answer goes to the address of your account.'}`}
        value={fields.replyTo}
        onChange={(event) => setAll({ replyTo: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'replyTo')}
      />
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Send'}</Button>
    </Form>
  );
}
