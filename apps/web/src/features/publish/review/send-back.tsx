import { useMutation } from '@apollo/client/react';
import { Announce, Fold } from '@kith/ui';
import { Button, Textarea } from 'nhsuk-react-components';
import { useState } from 'react';
import { AttemptProblems } from '../../../parts/form-problems/attempt-problems';
import { problemOf } from '../../../parts/form-problems/form-problems';
import { useAttempt } from '../../../parts/form-problems/use-attempt';
import { RefuseRevisionDocument, type review_standingFragment } from './review.generated';

/** For an approver: what is in review goes back to its editors, with a reason. It stands inside the form, so nothing here submits it. */
export function SendBack({ standing }: { standing: review_standingFragment }) {
  const [refuse] = useMutation(RefuseRevisionDocument);
  const [reason, setReason] = useState('');
  const attempt = useAttempt(['reason']);
  const { id, version } = standing;
  const send = () => {
    const problems = reason.trim() === '' ? [{ field: 'reason', message: 'Say what is to be changed' }] : [];
    return attempt.run([id, version, reason], problems, async (key) => {
      const { data } = await refuse({ variables: { input: { key, id, version, reason } } });
      return data?.refuseRevision;
    });
  };
  if (standing.state !== 'IN_REVIEW')
    return <Announce visible>{attempt.count > 0 ? <p>It is sent back, with your reason.</p> : null}</Announce>;
  return (
    <Fold summary="Send it back instead">
      <AttemptProblems attempt={attempt} />
      <Textarea
        id="reason"
        rows={4}
        label="What is to be changed?"
        labelProps={{ size: 's' }}
        hint="Its editors see this. Up to 600 characters."
        error={problemOf(attempt.problems, 'reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="button" secondary onClick={() => void send()} aria-disabled={attempt.isSending || undefined}>
        Send back
      </Button>
    </Fold>
  );
}
