import { InsetText, WarningCallout } from 'nhsuk-react-components';
import { formatTime } from '../../../lib/format/dates';
import type { review_standingFragment } from './review.generated';

/** Above every step: that publishing brings an archived entry back; that it waits for an approver, or why it came back. */
export function StandingNotices({ standing }: { standing: review_standingFragment | undefined }) {
  return (
    <>
      {typeof standing?.archivedBecause === 'string' ? <ArchivedNotice reason={standing.archivedBecause} /> : null}
      <ReviewNotice standing={standing} />
    </>
  );
}

function ArchivedNotice({ reason }: { reason: string }) {
  return (
    <WarningCallout>
      <WarningCallout.Heading>This entry is archived</WarningCallout.Heading>
      {reason ? (
        <p>
          Why: <span dir="auto">{reason}</span>
        </p>
      ) : null}
      <p>Publishing this revision brings the entry back into lists and search. Leave it unpublished if it is to stay archived.</p>
    </WarningCallout>
  );
}

function ReviewNotice({ standing }: { standing: review_standingFragment | undefined }) {
  if (standing?.state === 'IN_REVIEW')
    return (
      <WarningCallout>
        <WarningCallout.Heading>This is in review</WarningCallout.Heading>
        <p>
          {standing.sentBy?.name ?? 'An editor'} sent it{standing.sentAt ? ` on ${formatTime(standing.sentAt)}` : ''}. If you change
          anything, it is taken back, and has to be sent again.
        </p>
      </WarningCallout>
    );
  if (standing?.refusedReason)
    return (
      <InsetText>
        <p>
          <strong>Sent back by {standing.refusedBy?.name ?? 'an approver'}:</strong> <span dir="auto">{standing.refusedReason}</span>
        </p>
        <p>Nothing is lost. Go on writing, then send it again.</p>
      </InsetText>
    );
  return null;
}
