import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { useParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { NotHere } from '../../parts/not-here/not-here';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { RemovePassageDocument } from './remove-passage.generated';
import { RemovePassageForm } from './remove-passage-form';

/** Takes something that should never have been written out of every version at once. */
export function RemovePassagePage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(RemovePassageDocument, { variables: { slug } });
  if (error && !data) {
    const { message, correlationId } = describeError(error);
    return <ErrorPanel message={message} correlationId={correlationId} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  if (!data || !viewer) return <Loading />;
  if (!data.initiativeHistory) return <NotHere title="Entry not found" viewer={viewer} />;
  const { initiative, viewerMayRemovePassages } = data.initiativeHistory;
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading title="Remove a passage" caption="Remove a passage from every version">
        <span dir="auto">{initiative.title}</span>
      </PageHeading>
      <p>
        <a href={paths.history(initiative.slug)}>Back to the history</a>
      </p>
      {viewer.person ? null : (
        <SignInNeeded>
          <p>Approvers and administrators of its organisation remove passages after signing in.</p>
        </SignInNeeded>
      )}
      {viewer.person && !viewerMayRemovePassages ? (
        <AnotherRoleNeeded>
          <p>Approvers and administrators of the organisation that leads this entry remove passages from it.</p>
        </AnotherRoleNeeded>
      ) : null}
      {viewerMayRemovePassages ? <RemovePassageForm id={initiative.id} /> : null}
    </div>
  );
}
