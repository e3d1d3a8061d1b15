import type { ReactNode } from 'react';
import { PageHeading } from '../../lib/page/page-heading';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';

/** A board's page for whoever is signed in for no organisation; null where it is a member's. */
export function forNobody(viewer: CurrentViewer | undefined, title: string): ReactNode {
  if (!viewer) return null;
  if (!viewer.person)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <SignInNeeded>
          <p>A board’s own page is for members of that organisation, after signing in. Nobody else reads it.</p>
        </SignInNeeded>
      </>
    );
  if (!viewer.actingFor)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <AnotherRoleNeeded>
          <p>This page belongs to an organisation’s board, and you act for nobody at the moment.</p>
        </AnotherRoleNeeded>
      </>
    );
  return null;
}
