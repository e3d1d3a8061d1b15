import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Fieldset, Form, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { ClaimOrganisationDocument, type JoinPageQuery } from './join.generated';

export interface JoinFormProps {
  odsCode: string;
  way: NonNullable<JoinPageQuery['joining']>;
  /** Id of who asks. */
  person: string;
  onAsked: () => void;
}

const EMPTY = { statement: '', executiveName: '', executiveEmail: '' };

/** Asking to be the first administrator: who one is, and who can confirm. */
export function JoinForm({ odsCode, way: { organisation, ownDomains, officeAnswers }, person, onAsked }: JoinFormProps) {
  const [claim] = useMutation(ClaimOrganisationDocument);
  const { fields, setAll, forget } = useKeptFields(`join.${person}.${odsCode}`, EMPTY);
  const attempt = useAttempt(['statement', 'executiveName', 'executiveEmail']);
  const canName = ownDomains.length > 0;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = fields.statement.trim() ? [] : [{ field: 'statement', message: 'Say who you are there and why you ask' }];
    const answer = await attempt.run(fields, missing, async (key) => {
      const { data } = await claim({ variables: { input: { key, organisation: odsCode, ...fields } } });
      return data?.claimOrganisation;
    });
    if (answer?.__typename !== 'OrganisationClaim') return;
    forget();
    onAsked();
  };

  return (
    <Form onSubmit={submit} aria-label={`Join for ${organisation.name}`}>
      <AttemptProblems attempt={attempt} />
      <CharacterCount
        id="statement"
        name="statement"
        rows={4}
        maxLength={1000}
        threshold={75}
        label="Who are you there, and why do you ask?"
        labelProps={{ size: 's' }}
        hint={`Your job in a sentence or two. Only whoever can confirm reads it${organisation.joined ? ', if no administrators have your request' : ''}, and it is deleted with the answer.`}
        value={fields.statement}
        onChange={(event) => setAll({ statement: event.currentTarget.value })}
        error={problemOf(attempt.problems, 'statement')}
      />
      {canName ? (
        <Fieldset>
          <Fieldset.Legend size="m">An executive who can confirm{officeAnswers ? ' (optional)' : ''}</Fieldset.Legend>
          <p>
            {organisation.joined ? 'If your organisation has no administrators, they' : 'They'} get a message that names you, and confirm
            after signing in with this address.
            {officeAnswers ? ' Your area’s office can confirm as well.' : ''}
          </p>
          <TextInput
            id="executiveName"
            name="executiveName"
            autoComplete="off"
            label="Their name"
            labelProps={{ size: 's' }}
            value={fields.executiveName}
            onChange={(event) => setAll({ executiveName: event.currentTarget.value })}
            error={problemOf(attempt.problems, 'executiveName')}
          />
          <TextInput
            id="executiveEmail"
            name="executiveEmail"
            type="email"
            autoComplete="off"
            spellCheck={false}
            label="Their e-mail address"
            labelProps={{ size: 's' }}
            hint={`On ${ownDomains.join(' or ')}`}
            value={fields.executiveEmail}
            onChange={(event) => setAll({ executiveEmail: event.currentTarget.value })}
            error={problemOf(attempt.problems, 'executiveEmail')}
          />
        </Fieldset>
      ) : (
        <p>Your area’s office answers.</p>
      )}
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Ask to join'}</Button>
    </Form>
  );
}
