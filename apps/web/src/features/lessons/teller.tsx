import { Loading } from '@kith/ui';
import type { ReactNode } from 'react';
import { PageHeading } from '../../lib/page/page-heading';
import { type CurrentViewer, holds, useViewer } from '../../lib/viewer/use-viewer';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';

export interface TellerProps {
  person: NonNullable<CurrentViewer['person']>;
  organisation: NonNullable<CurrentViewer['actingFor']>;
}

/** Shows its content to whoever writes for the organisation they act for, and says to everybody else what it takes. */
export function ForTellers({ heading, children }: { heading: string; children: (teller: TellerProps) => ReactNode }) {
  const viewer = useViewer();
  if (!viewer) return <Loading />;
  const { person, actingFor } = viewer;
  if (!person) {
    return (
      <SignInNeeded>
        <PageHeading>{heading}</PageHeading>
        <p>Editors and approvers of an organisation tell lessons for it, without its name.</p>
      </SignInNeeded>
    );
  }
  if (!actingFor || !holds(viewer, 'EDITOR', 'APPROVER')) {
    return (
      <AnotherRoleNeeded>
        <PageHeading>{heading}</PageHeading>
        <p>Editors and approvers tell lessons, for the organisation that they act for. You hold neither role there.</p>
      </AnotherRoleNeeded>
    );
  }
  return children({ person, organisation: actingFor });
}
