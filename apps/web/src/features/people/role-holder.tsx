import { useMutation } from '@apollo/client/react';
import { Button, Card, Details, Form, Select } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format/dates';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { capital, roleWords } from '../../parts/words/role-words';
import { ContractorForm } from './contractor-form';
import { EndRoleDocument, GiveRoleDocument, type People_peopleFragment } from './people.generated';

type Holder = People_peopleFragment['holders'][number];

export interface RoleHolderProps {
  holder: Holder;
  rolesToGive: People_peopleFragment['rolesToGive'];
  isViewer: boolean;
  onDone: (sentence: string) => void;
}

/** One person: their roles, each with its end, and a further one. */
export function RoleHolder({ holder, rolesToGive, isViewer, onDone }: RoleHolderProps) {
  const { person, grants, contractor, seesArea } = holder;
  const further = rolesToGive.filter((role) => !grants.some((grant) => grant.role === role));
  return (
    <Card>
      <Card.Heading headingLevel="h3" size="s">
        {person.name}
        {isViewer ? ' (you)' : ''}
      </Card.Heading>
      {contractor ? (
        <p>
          <strong>Contractor.</strong> {seesArea ? 'Sees what is shared with your area.' : 'Sees nothing that is shared with your area.'}
        </p>
      ) : null}
      <ul className="nhsuk-list">
        {grants.map((grant) => (
          <li key={grant.id}>
            <strong>{capital(roleWords[grant.role])}</strong> since {formatDay(grant.since)}
            <EndRole grant={grant} name={person.name} isViewer={isViewer} onDone={onDone} />
          </li>
        ))}
      </ul>
      {isViewer ? null : <ContractorForm key={`${contractor} ${seesArea}`} holder={holder} onDone={onDone} />}
      {further.length > 0 ? <GiveRole person={person} roles={further} onDone={onDone} /> : null}
    </Card>
  );
}

function EndRole(props: { grant: Holder['grants'][number]; name: string; isViewer: boolean; onDone: RoleHolderProps['onDone'] }) {
  const { grant, name, isViewer, onDone } = props;
  const [end] = useMutation(EndRoleDocument);
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(
      grant.id,
      [],
      async (key) => (await end({ variables: { input: { key, grant: grant.id } } })).data?.endRole,
    );
    if (answer?.__typename === 'OrganisationPeople') onDone(`${name} is no longer ${roleWords[grant.role]}.`);
  };
  return (
    <Details className="nhsuk-u-margin-bottom-2">
      <Details.Summary>
        End this role
        <span className="nhsuk-u-visually-hidden">
          : {name}, {roleWords[grant.role]}
        </span>
      </Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label={`End the role of ${name}, ${roleWords[grant.role]}`}>
          <AttemptProblems attempt={attempt} />
          <p>
            {isViewer
              ? 'You lose what this role allows at once. You are signed out on every other machine, and can sign in again there with the roles that you still hold.'
              : `${name} loses what this role allows at once. They are signed out everywhere, and can sign in again with the roles that they still hold, here or elsewhere.`}{' '}
            The end is kept in the audit.
          </p>
          <Button warning small aria-disabled={attempt.isSending || undefined}>
            End the role now
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}

function GiveRole(props: { person: Holder['person']; roles: People_peopleFragment['rolesToGive']; onDone: RoleHolderProps['onDone'] }) {
  const { person, roles, onDone } = props;
  const [give] = useMutation(GiveRoleDocument);
  const [chosen, setChosen] = useState('');
  const attempt = useAttempt();
  const field = `further-${person.id}`;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const role = roles.find((one) => one === chosen);
    const missing = role ? [] : [{ field, message: 'Choose a role' }];
    const answer = await attempt.run(chosen, missing, async (key) => {
      if (!role) return undefined;
      return (await give({ variables: { input: { key, person: person.id, role } } })).data?.giveRole;
    });
    if (answer?.__typename !== 'OrganisationPeople' || !role) return;
    setChosen('');
    onDone(`${person.name} is now also ${withArticle(roleWords[role])}.`);
  };
  return (
    <Details>
      <Details.Summary>
        Give a further role
        <span className="nhsuk-u-visually-hidden"> to {person.name}</span>
      </Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} aria-label={`Give a further role to ${person.name}`}>
          <AttemptProblems attempt={attempt} />
          <Select
            id={field}
            label="Role"
            labelProps={{ size: 's' }}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            error={problemOf(attempt.problems, field)}
          >
            <Select.Option value="">Choose a role</Select.Option>
            {roles.map((role) => (
              <Select.Option key={role} value={role}>
                {capital(roleWords[role])}
              </Select.Option>
            ))}
          </Select>
          <Button small aria-disabled={attempt.isSending || undefined}>
            Give the role
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
}

const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
