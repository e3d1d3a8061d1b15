import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Form, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { AskDocument, type AskPageQuery } from './ask.generated';

type Initiative = NonNullable<AskPageQuery['initiative']>;

export interface AskFormProps {
  initiative: Pick<Initiative, 'id' | 'contact'>;
  organisation: NonNullable<Initiative['organisation']>;
  /** Id of who asks. */
  person: string;
  /** Name of the organisation on whose behalf. */
  actingFor: string;
}

export function AskForm({ initiative, organisation, person, actingFor }: AskFormProps) {
  const navigate = useNavigate();
  const [ask] = useMutation(AskDocument);
  const { fields, setAll, forget } = useKeptFields(`ask.${person}.${initiative.id}`, { subject: '', text: '' });
  const attempt = useAttempt(['subject', 'text']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = [
      ...(fields.subject.trim() ? [] : [{ field: 'subject', message: 'Say in one line what you want to know' }]),
      ...(fields.text.trim() ? [] : [{ field: 'text', message: 'Write your question' }]),
    ];
    const answer = await attempt.run(fields, missing, async (key) => {
      const { data } = await ask({ variables: { input: { key, initiative: initiative.id, ...fields } } });
      return data?.askAboutInitiative;
    });
    if (answer?.__typename !== 'Thread') return;
    forget();
    navigate(paths.thread(answer.id));
  };

  return (
    <Form onSubmit={submit} aria-label="Your question">
      <AttemptProblems attempt={attempt} />
      <WhoReads contact={initiative.contact} organisation={organisation} />
      <TextInput
        id="subject"
        name="subject"
        label="What is it about?"
        labelProps={{ size: 's' }}
        hint="One line"
        maxLength={200}
        value={fields.subject}
        onChange={(event) => setAll({ subject: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'subject')}
      />
      <CharacterCount
        id="text"
        name="text"
        rows={8}
        maxLength={5000}
        threshold={75}
        label="Your question"
        labelProps={{ size: 's' }}
        hint="Do not write anything about a patient. What public bodies hold may be asked for under the Freedom of Information Act."
        value={fields.text}
        onChange={(event) => setAll({ text: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'text')}
      />
      <p>You ask on behalf of {actingFor}. Your name and organisation are shown with the question; your address is not.</p>
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Send the question'}</Button>
    </Form>
  );
}

function WhoReads({ contact, organisation: { name, joined } }: { contact: Initiative['contact'] } & Pick<AskFormProps, 'organisation'>) {
  if (!joined) return <p>Or leave your question here. It waits until someone from {name} joins.</p>;
  if (!contact) return <p>No contact is named. The editors of {name} read your question.</p>;
  return (
    <>
      <p className="nhsuk-u-margin-bottom-2">Your question goes to:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{contact.role}</li>
        {contact.deputyRole ? <li>Deputy: {contact.deputyRole}</li> : null}
        {contact.timeOffered ? <li>Time offered: {contact.timeOffered}</li> : null}
        {contact.replyTime ? <li>Usual reply: {contact.replyTime}</li> : null}
      </ul>
    </>
  );
}
