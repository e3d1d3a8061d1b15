import { useMutation } from '@apollo/client/react';
import { Button, CharacterCount, Form, Radios, SummaryList } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { formatDay } from '../../lib/format/dates';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { AnswerOrganisationClaimDocument, type Join_claimFragment } from './join.generated';

export interface AnswerClaimProps {
  claim: Join_claimFragment;
  person: string;
  onAnswered: (sentence: string) => void;
}

const said = (state: Join_claimFragment['state'], name: string, organisation: string): string => {
  if (state === 'CONFIRMED') return `${name} is now an administrator of ${organisation}.`;
  if (state === 'PASSED_ON') return `${organisation} has an administrator by now, who has the request.`;
  return `The request of ${name} is refused, and they are told why.`;
};

/** One request, with what whoever answers needs to judge it. */
export function AnswerClaim({ claim, person, onAnswered }: AnswerClaimProps) {
  const { id, organisation, claimant, claimantEmail, statement, executiveName, executiveEmail, askedAt, expiresAt } = claim;
  const [send] = useMutation(AnswerOrganisationClaimDocument);
  const { fields, setAll, forget } = useKeptFields(`claim.${person}.${id}`, { decision: '', reason: '' });
  const [decisionId, reasonId] = [`decision-${id}`, `reason-${id}`];
  const attempt = useAttempt();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const confirm = fields.decision === 'confirm';
    const missing = [
      ...(fields.decision ? [] : [{ field: decisionId, message: 'Choose whether you confirm' }]),
      ...(fields.decision === 'refuse' && !fields.reason.trim()
        ? [{ field: reasonId, message: 'Say why: the person who asked is told' }]
        : []),
    ];
    const answer = await attempt.run(fields, missing, async (key) => {
      const { data } = await send({ variables: { input: { key, id, confirm, reason: confirm ? null : fields.reason } } });
      return data?.answerOrganisationClaim;
    });
    if (answer?.__typename !== 'OrganisationClaim') return;
    forget();
    onAnswered(said(answer.state, claimant.name, organisation.name));
  };

  return (
    <section aria-labelledby={`claim-${id}`}>
      <h2 id={`claim-${id}`} className="nhsuk-heading-m">
        {claimant.name}, for {organisation.name}
      </h2>
      <SummaryList>
        <Row name="Signed in as">{claimantEmail ?? 'Address not known'}</Row>
        <Row name="Says">
          <span className="kith-plain-text__paragraph">{statement}</span>
        </Row>
        <Row name="Names">{executiveName ? `${executiveName} (${executiveEmail})` : 'No executive: the area’s office is asked'}</Row>
        <Row name="Asked">
          {formatDay(askedAt)}; ends on {formatDay(expiresAt)}
        </Row>
      </SummaryList>
      <Form onSubmit={submit} aria-label={`Answer the request of ${claimant.name}`}>
        <AttemptProblems attempt={attempt} />
        <Radios
          name={decisionId}
          idPrefix={decisionId}
          legend={`Is ${claimant.name} to be the first administrator of ${organisation.name}?`}
          legendProps={{ size: 's' }}
          error={problemOf(attempt.problems, decisionId)}
        >
          <Radios.Item
            id={decisionId}
            value="confirm"
            hint="I know that they work there. They can invite people and give roles at once."
            checked={fields.decision === 'confirm'}
            onChange={() => setAll({ decision: 'confirm' })}
          >
            Yes, confirm
          </Radios.Item>
          <Radios.Item
            id={`${decisionId}-refuse`}
            value="refuse"
            checked={fields.decision === 'refuse'}
            onChange={() => setAll({ decision: 'refuse' })}
          >
            No, refuse
          </Radios.Item>
        </Radios>
        {fields.decision === 'refuse' ? (
          <CharacterCount
            id={reasonId}
            name={reasonId}
            rows={3}
            maxLength={1000}
            threshold={75}
            label="Why not?"
            labelProps={{ size: 's' }}
            hint="They get this in a message."
            value={fields.reason}
            onChange={(event) => setAll({ reason: event.currentTarget.value })}
            error={problemOf(attempt.problems, reasonId)}
          />
        ) : null}
        <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Sending' : 'Send the answer'}</Button>
      </Form>
    </section>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <SummaryList.Row>
      <SummaryList.Key>{name}</SummaryList.Key>
      <SummaryList.Value>{children}</SummaryList.Value>
    </SummaryList.Row>
  );
}
