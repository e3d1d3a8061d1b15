import { useQuery } from '@apollo/client/react';
import { ErrorPanel, Loading } from '@kith/ui';
import { Navigate } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { OwnAreasDocument } from './overlaps.generated';

/** To the worklist of one's area; whoever belongs to several chooses. */
export function OwnAreasPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(OwnAreasDocument, { skip: !viewer?.person, fetchPolicy: 'cache-and-network' });
  const failed = error && !data ? describeError(error) : undefined;
  const [only, ...others] = data?.ownAreas ?? [];
  if (only && others.length === 0) return <Navigate to={paths.areaOverlaps(only.odsCode)} replace />;
  return (
    <>
      <PageHeading>Possible overlaps</PageHeading>
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Where several trusts of an area may pay for the same thing is shown to its members.</p>
        </SignInNeeded>
      ) : null}
      {failed ? (
        <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={() => void refetch().catch(() => undefined)} />
      ) : null}
      {!viewer || (viewer.person && !data && !failed) ? <Loading /> : null}
      {data && !only ? (
        <AnotherRoleNeeded>
          <p>You belong to no area today. Possible overlaps are shown to members of an area’s organisations.</p>
        </AnotherRoleNeeded>
      ) : null}
      {only ? (
        <>
          <p>Your organisations work in several areas. Choose one.</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {[only, ...others].map(({ id, odsCode, shortName }) => (
              <li key={id}>
                <a href={paths.areaOverlaps(odsCode)}>{shortName}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
