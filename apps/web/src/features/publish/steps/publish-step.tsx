import { useQuery } from '@apollo/client/react';
import { ErrorPanel } from '@kith/ui';
import { Button, InsetText } from 'nhsuk-react-components';
import { useState } from 'react';
import { AudienceChange } from '../audience/audience-change';
import { useAudiencePreview } from '../audience/use-audience-preview';
import { missingIn } from '../draft/required.rules';
import { useForm } from '../editor/form-context';
import { Preview } from '../outcome/preview';
import type { Publishing } from '../outcome/use-publishing';
import { Considered } from '../reuse/considered';
import { SendBack } from '../review/send-back';
import { SendToApprover } from '../review/send-to-approver';
import type { Review } from '../review/use-review';
import { PublishingRulesDocument } from '../start/publish-page.generated';
import { LevelField } from './level-field';

export interface PublishStepProps {
  /** Of the initiative; null until it is saved. */
  id: string | null;
  organisation: string | null;
  /** Whether the viewer approves for the organisation. */
  approves: boolean;
  publishing: Publishing;
  review: Review;
  onPublish: () => void;
  onSend: () => void;
  onGoTo: (path: string) => void;
}

/** Who can see it, how it will look, and the act itself. */
export function PublishStep({ id, organisation, approves, publishing, review, onPublish, onSend, onGoTo }: PublishStepProps) {
  const { draft } = useForm();
  const rules = useQuery(PublishingRulesDocument).data?.publishingRules;
  const missing = missingIn(draft);
  const preview = useAudiencePreview(review.standing, draft.level);
  const widens = !!preview?.approverNeeded;
  const waitsForApprover = (!!rules?.approverNeeded && !approves) || widens;
  const { busy, refused, failed } = publishing;
  const [unkept, setUnkept] = useState(false);
  const [stopped, setStopped] = useState(false);
  const unlessUnkept = (act: () => void) => () => {
    setStopped(unkept);
    if (!unkept) act();
  };
  return (
    <>
      <LevelField />
      <AudienceChange preview={preview} />
      <Considered id={id} onUnkept={setUnkept} />
      <h2 className="nhsuk-heading-m">Preview</h2>
      <p>As readers will see it.</p>
      <Preview organisation={organisation} />
      <h2 className="nhsuk-heading-m">Publish</h2>
      {missing.length > 0 ? (
        <InsetText>
          <p>Before it can be published:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {missing.map(({ path, message }) => (
              <li key={path}>
                <button type="button" className="kith-link-button" onClick={() => onGoTo(path)}>
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      {stopped && unkept ? (
        <ErrorPanel
          title="Your answer to ‘Could you join or copy something?’ is not kept"
          message="Keep it above, or choose to give none, and try again."
        />
      ) : null}
      {waitsForApprover ? (
        <SendToApprover review={review} approvers={rules?.approvers ?? []} widens={widens} onSend={unlessUnkept(onSend)} />
      ) : (
        <div>
          {refused ? <ErrorPanel title="It was not published" message={refused} /> : null}
          {failed ? (
            <ErrorPanel
              title="We do not know whether it was published"
              message={`${failed.message} Trying again does it once only.`}
              correlationId={failed.correlationId}
            />
          ) : null}
          <Button type="button" onClick={unlessUnkept(onPublish)} aria-disabled={busy}>
            {busy
              ? 'Publishing …'
              : failed
                ? 'Try again to publish'
                : review.standing?.state === 'IN_REVIEW'
                  ? 'Approve and publish'
                  : 'Publish'}
          </Button>
          {approves && review.standing ? <SendBack standing={review.standing} /> : null}
        </div>
      )}
    </>
  );
}
