import { useMutation } from '@apollo/client/react';
import { Button, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { formatDay } from '../../lib/format/dates';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { stateWords } from './claim-words';
import { type Join_claimFragment, WithdrawOrganisationClaimDocument } from './join.generated';

/** What became of a request of one's own. */
export function OwnClaim({ claim, onWithdrawn }: { claim: Join_claimFragment; onWithdrawn: () => void }) {
  const { id, organisation, state, reason, askedAt, expiresAt, executiveName } = claim;
  const [withdraw] = useMutation(WithdrawOrganisationClaimDocument);
  const attempt = useAttempt();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await attempt.run(
      id,
      [],
      async (key) => (await withdraw({ variables: { input: { key, id } } })).data?.withdrawOrganisationClaim,
    );
    if (answer?.__typename === 'OrganisationClaim') onWithdrawn();
  };
  return (
    <section aria-label={`Your request of ${formatDay(askedAt)} for ${organisation.name}`}>
      <p className="nhsuk-u-margin-bottom-2">
        <strong>{stateWords[state]}.</strong> You asked on {formatDay(askedAt)}.
        {state === 'WAITING'
          ? ` ${executiveName ? `${executiveName} or the area’s office` : 'The area’s office'} can answer until ${formatDay(expiresAt)}.`
          : null}
        {state === 'REFUSED' ? ` The reason: ${reason}` : null}
        {state === 'PASSED_ON' ? ' They have your name and e-mail address, and can invite you. What you wrote is not kept.' : null}
      </p>
      {state === 'CONFIRMED' ? (
        <p>
          <a href={paths.actingFor}>Act for {organisation.name}</a>, then <a href={paths.people}>invite people</a>.
        </p>
      ) : null}
      {state === 'WAITING' ? (
        <Form onSubmit={submit} aria-label="Take the request back">
          <AttemptProblems attempt={attempt} />
          <Button secondary small aria-disabled={attempt.isSending || undefined}>
            Take the request back
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
