import { Button, Details, Form, WarningCallout } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { formatDay } from '../../lib/format/dates';
import { AttemptProblems } from '../form-problems/attempt-problems';
import type { Attempt } from '../form-problems/use-attempt';
import { NameList } from './audience-names';
import type { WaitingAudience_waitingFragment } from './waiting-audience.generated';

export interface WaitingAudienceProps {
  waiting: WaitingAudience_waitingFragment;
  /** What is not shown: "This entry". */
  what: string;
  /** Its name, where several stand on one page. */
  about?: string;
  headingLevel: 'h2' | 'h3';
  attempt: Attempt;
  /** Shows it to the whole area, whose name it is given. */
  onConfirm: (area: string) => Promise<void>;
}

/** For whoever shares something with their area: who does not see it since areas merged, and a button for those who decide. */
export function WaitingAudience({ waiting, what, about, headingLevel, attempt, onConfirm }: WaitingAudienceProps) {
  const { since, areas, organisations, viewerCanConfirm } = waiting;
  const area = areas.join(' and ');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void onConfirm(area);
  };
  return (
    <WarningCallout>
      <WarningCallout.Heading headingLevel={headingLevel}>Your area merged on {formatDay(since)}</WarningCallout.Heading>
      <p>{what} is still shown to the former area only.</p>
      <Details>
        <Details.Summary>
          {organisations.length === 1 ? 'Who would be added: 1 organisation' : `Who would be added: ${organisations.length} organisations`}
        </Details.Summary>
        <Details.Text>
          <NameList organisations={organisations} />
        </Details.Text>
      </Details>
      {viewerCanConfirm ? (
        <Form onSubmit={submit} aria-label={`Show it to the whole of ${area}${about ? `: ${about}` : ''}`}>
          <AttemptProblems attempt={attempt} />
          <p>Freedom of information: every organisation that is added may be asked for it too.</p>
          <Button secondary small aria-disabled={attempt.isSending || undefined}>
            Show it to the whole of {area}
            {about ? <span className="nhsuk-u-visually-hidden">: {about}</span> : null}
          </Button>
        </Form>
      ) : (
        <p>An approver or administrator of your organisation can show it to the whole of {area}.</p>
      )}
    </WarningCallout>
  );
}
