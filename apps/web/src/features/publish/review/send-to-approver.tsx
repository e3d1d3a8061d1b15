import { Announce, ErrorPanel } from '@kith/ui';
import { Button, InsetText } from 'nhsuk-react-components';
import { useFocusKept } from '../../../lib/page/use-focus-kept';
import type { Review } from './use-review';

export interface SendToApproverProps {
  review: Review;
  approvers: readonly string[];
  /** Whether it is only for showing the entry to more. */
  widens: boolean;
  onSend: () => void;
}

/** For an editor of an organisation that wants a second person to agree, or of an entry that is to be shown to more. */
export function SendToApprover({ review, approvers, widens, onSend }: SendToApproverProps) {
  const { standing, busy, refused, failed } = review;
  const inReview = standing?.state === 'IN_REVIEW';
  const sent = useFocusKept<HTMLDivElement>(inReview);
  return (
    <>
      <InsetText>
        <p>
          <strong>
            {widens ? 'An approver has to agree, because more people would see it:' : 'An approver publishes for your organisation:'}
          </strong>{' '}
          {approvers.length > 0
            ? `${approvers.join(', ')}. They are told by mail, and publish exactly what you sent.`
            : 'nobody yet. Ask your administrator to name one; what you send waits until then.'}
        </p>
      </InsetText>
      {refused ? <ErrorPanel title="It was not sent" message={refused} /> : null}
      {failed ? (
        <ErrorPanel
          title="We do not know whether it was sent"
          message={`${failed.message} Trying again does it once only.`}
          correlationId={failed.correlationId}
        />
      ) : null}
      <div ref={sent} tabIndex={-1}>
        <Announce visible>{inReview ? <p>It is sent, and waits for an approver.</p> : null}</Announce>
      </div>
      {inReview ? null : (
        <Button type="button" onClick={onSend} aria-disabled={busy}>
          {busy ? 'Sending …' : failed ? 'Try again to send for review' : 'Send for review'}
        </Button>
      )}
    </>
  );
}
