import { useMutation } from '@apollo/client/react';
import { Button, Checkboxes, Form, Radios, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { capital, roleHints, roleWords } from '../../parts/words/role-words';
import { InviteToRoleDocument, type People_peopleFragment } from './people.generated';

export interface InviteFormProps {
  people: Pick<People_peopleFragment, 'id' | 'organisation' | 'rolesToGive'>;
  /** Id of who invites. */
  person: string;
  onDone: (sentence: string) => void;
}

export function InviteForm({ people: { id, organisation, rolesToGive }, person, onDone }: InviteFormProps) {
  const [invite] = useMutation(InviteToRoleDocument);
  const { fields, setAll, forget } = useKeptFields(`invite.${person}.${id}`, { email: '', role: '', contractor: '' });
  const attempt = useAttempt(['email', 'role']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const role = rolesToGive.find((one) => one === fields.role);
    const missing = [
      ...(fields.email.trim() ? [] : [{ field: 'email', message: 'Enter the e-mail address' }]),
      ...(role ? [] : [{ field: 'role', message: 'Choose a role' }]),
    ];
    const answer = await attempt.run(fields, missing, async (key) => {
      if (!role) return undefined;
      const { data } = await invite({ variables: { input: { key, email: fields.email, role, contractor: fields.contractor === 'yes' } } });
      return data?.inviteToRole;
    });
    if (answer?.__typename !== 'OrganisationPeople') return;
    onDone(`${fields.email.trim()} is invited.`);
    setAll({ email: '', role: '', contractor: '' });
    forget();
  };

  return (
    <Form onSubmit={submit} aria-label="Invite somebody">
      <AttemptProblems attempt={attempt} />
      <TextInput
        id="email"
        name="email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        label="E-mail address"
        labelProps={{ size: 's' }}
        hint="The one they sign in with. They get a message, and hold the role once they have signed in."
        value={fields.email}
        onChange={(event) => setAll({ email: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'email')}
      />
      <Radios
        name="role"
        idPrefix="role"
        small
        legend={`Role for ${organisation.name}`}
        legendProps={{ size: 's' }}
        error={problemOf(attempt.problems, 'role')}
      >
        {rolesToGive.map((role, index) => (
          <Radios.Item
            key={role}
            id={index === 0 ? 'role' : `role-${role}`}
            value={role}
            hint={roleHints[role]}
            checked={fields.role === role}
            onChange={() => setAll({ role })}
          >
            {capital(roleWords[role])}
          </Radios.Item>
        ))}
      </Radios>
      <Checkboxes name="contractor" idPrefix="contractor" small>
        <Checkboxes.Item
          value="yes"
          hint="They see what your own members see of your work, but nothing that is shared with your area."
          checked={fields.contractor === 'yes'}
          onChange={(event) => setAll({ contractor: event.currentTarget.checked ? 'yes' : '' })}
        >
          They work for a supplier or under contract
        </Checkboxes.Item>
      </Checkboxes>
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Invite'}</Button>
    </Form>
  );
}
