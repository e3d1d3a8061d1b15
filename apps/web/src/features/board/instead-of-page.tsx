import type { ReactNode } from 'react';
import { PageHeading } from '../../lib/page/page-heading';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';

interface Query {
  data?: unknown;
  error?: unknown;
  refetch: () => Promise<unknown>;
}

/** What stands there instead of a board's page: for whoever is signed in for no organisation, and where it could not be read. Else null. */
export function insteadOfPage(viewer: CurrentViewer | undefined, title: string, { data, error, refetch }: Query): ReactNode {
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <SignInNeeded>
          <p>A board’s own page is for members of that organisation, after signing in. Nobody else reads it.</p>
        </SignInNeeded>
      </>
    );
  if (viewer && !viewer.actingFor)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <AnotherRoleNeeded>
          <p>This page belongs to an organisation’s board, and you act for nobody at the moment.</p>
        </AnotherRoleNeeded>
      </>
    );
  return error && !data ? <FailedPage title={title} error={error} refetch={refetch} /> : null;
}
