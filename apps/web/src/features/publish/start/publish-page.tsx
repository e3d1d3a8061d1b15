import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { InsetText } from 'nhsuk-react-components';
import { describeError } from '../../../lib/errors/describe-error';
import { PageHeading } from '../../../lib/page/page-heading';
import { type CurrentViewer, holds } from '../../../lib/viewer/use-viewer';
import { paths } from '../../../parts/paths';
import { EditorsOnly } from './editors-only';
import { PublishedList, WorkingList } from './own-work';
import { PasteText } from './paste-text';
import { PublishingStartDocument, type PublishingStartQuery } from './publish-page.generated';

/** Two ways in, and what one has in hand. */
export function PublishPage() {
  return <EditorsOnly>{(viewer) => <Start viewer={viewer} />}</EditorsOnly>;
}

function Start({ viewer }: { viewer: CurrentViewer }) {
  const { data, error, refetch } = useQuery(PublishingStartDocument, { fetchPolicy: 'cache-and-network' });
  const failed = error ? describeError(error) : undefined;
  return (
    <>
      <PageHeading caption={viewer.actingFor?.name}>Publish what your trust has built</PageHeading>
      <div className="nhsuk-u-reading-width">
        <p>Seven fields are needed, everything else is optional, and it is saved as you write.</p>
        {data ? (
          <Approval rules={data.publishingRules} approves={holds(viewer, 'APPROVER')} mayChange={holds(viewer, 'ADMINISTRATOR')} />
        ) : null}
        <h2 className="nhsuk-heading-m">Begin</h2>
        <p>
          <a className="nhsuk-button" href={`${paths.publish}/new/thing`}>
            Start with an empty form
          </a>
        </p>
        <PasteText />
        <p>
          Many at once? <a href={`${paths.publish}/import`}>Import or export a file</a>
        </p>
      </div>
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      <h2 className="nhsuk-heading-m nhsuk-u-margin-top-6">Being worked on</h2>
      {data ? <WorkingList revisions={data.workingRevisions} approves={holds(viewer, 'APPROVER')} /> : failed ? null : <Loading />}
      <h2 className="nhsuk-heading-m">Published by your organisation</h2>
      <PublishedList viewer={viewer} />
    </>
  );
}

interface ApprovalProps {
  rules: PublishingStartQuery['publishingRules'];
  /** Whether the reader is one of those who approve. */
  approves: boolean;
  mayChange: boolean;
}

function Approval({ rules, approves, mayChange }: ApprovalProps) {
  return (
    <InsetText>
      {rules.approverNeeded && approves ? (
        <p>
          <strong>Approvers publish for your organisation, and you are one of them.</strong> You publish what you write, and what others
          send for review.
        </p>
      ) : rules.approverNeeded ? (
        <p>
          <strong>An approver publishes for your organisation:</strong>{' '}
          {rules.approvers.join(', ') || 'nobody is named yet; ask your administrator'}. You write and send it for review; they publish.
        </p>
      ) : (
        <p>You can publish by yourself: your organisation wants no second person to agree.</p>
      )}
      {mayChange ? (
        <p>
          <a href={`${paths.publish}/rules`}>Change how your organisation publishes</a>
        </p>
      ) : null}
    </InsetText>
  );
}
