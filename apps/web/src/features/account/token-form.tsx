import { useMutation } from '@apollo/client/react';
import { Button, Form, InsetText, Radios, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { CreateAccessTokenDocument, type TokenScope } from './account.generated';

const scopes: readonly { scope: TokenScope; label: string; hint: string }[] = [
  { scope: 'READ', label: 'Read only', hint: 'Asks what you may see, changes nothing' },
  { scope: 'WRITE', label: 'Read and change', hint: 'Also writes and publishes in your name' },
];

/** Makes a token and shows it, this once. */
export function TokenForm({ actingFor }: { actingFor: string | null }) {
  const [create] = useMutation(CreateAccessTokenDocument);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('READ');
  const [days, setDays] = useState('90');
  const [made, setMade] = useState<{ name: string; token: string | null }>();
  const attempt = useAttempt(['name', 'days']);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wholeDays = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
    const missing = [
      ...(name.trim() ? [] : [{ field: 'name', message: 'Say what the token is for' }]),
      ...(wholeDays >= 1 && wholeDays <= 365 ? [] : [{ field: 'days', message: 'Enter 1 to 365 days' }]),
    ];
    const answer = await attempt.run({ name, scope, days }, missing, async (key) => {
      const { data } = await create({ variables: { input: { key, name, scope, days: wholeDays } } });
      return data?.createAccessToken;
    });
    if (answer?.__typename !== 'NewAccessToken') return;
    setMade({ name: name.trim(), token: answer.token });
    setName('');
  };

  return (
    <>
      <div role="status" aria-live="polite">
        {made ? (
          <InsetText>
            <p>
              <strong>{made.name}</strong>:{' '}
              {made.token ? 'copy the token now. It is not shown again.' : 'this token was made already and can’t be shown again.'}
            </p>
            {made.token ? (
              <p>
                <code className="kith-account-token">{made.token}</code>
              </p>
            ) : null}
            <p>
              Send it in the header <code>Authorization: Bearer</code> to <code>/graphql</code>. Whoever has it acts as you.
            </p>
          </InsetText>
        ) : null}
      </div>
      <Form onSubmit={submit} aria-label="Make an access token">
        <AttemptProblems attempt={attempt} />
        <TextInput
          id="name"
          name="name"
          autoComplete="off"
          label="What is it for?"
          labelProps={{ size: 's' }}
          hint={`It acts for ${actingFor ?? 'nobody'}, as you do now.`}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problemOf(attempt.problems, 'name')}
        />
        <Radios name="scope" idPrefix="scope" small legend="What may it do?" legendProps={{ size: 's' }}>
          {scopes.map((one) => (
            <Radios.Item
              key={one.scope}
              value={one.scope}
              hint={one.hint}
              checked={scope === one.scope}
              onChange={() => setScope(one.scope)}
            >
              {one.label}
            </Radios.Item>
          ))}
        </Radios>
        <TextInput
          id="days"
          name="days"
          inputMode="numeric"
          width={3}
          label="For how many days?"
          labelProps={{ size: 's' }}
          hint="At most 365"
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          error={problemOf(attempt.problems, 'days')}
        />
        <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Make the token'}</Button>
      </Form>
    </>
  );
}
