import { useMutation } from '@apollo/client/react';
import { Button, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { formatDay } from '../../lib/format/dates';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { roleWords } from '../../parts/words/role-words';
import { type People_peopleFragment, WithdrawRoleInvitationDocument } from './people.generated';

export interface WaitingInvitationProps {
  invitation: People_peopleFragment['invitations'][number];
  onDone: (sentence: string) => void;
}

/** An invitation that nobody has taken up yet. */
export function WaitingInvitation({ invitation: { id, email, role, contractor, invitedAt, expiresAt }, onDone }: WaitingInvitationProps) {
  const [withdraw] = useMutation(WithdrawRoleInvitationDocument);
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(
      id,
      [],
      async (key) => (await withdraw({ variables: { input: { key, id } } })).data?.withdrawRoleInvitation,
    );
    if (answer?.__typename === 'OrganisationPeople') onDone(`The invitation of ${email} is withdrawn.`);
  };
  return (
    <li>
      <Form onSubmit={submit} aria-label={`Invitation of ${email}`}>
        <AttemptProblems attempt={attempt} />
        <p className="nhsuk-u-margin-bottom-2">
          {email} as {roleWords[role]}
          {contractor ? ' (contractor)' : ''}, invited on {formatDay(invitedAt)}, waits until {formatDay(expiresAt)}
        </p>
        <Button secondary small aria-disabled={attempt.isSending || undefined}>
          Withdraw<span className="nhsuk-u-visually-hidden"> the invitation of {email}</span>
        </Button>
      </Form>
    </li>
  );
}
