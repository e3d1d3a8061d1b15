import { Loading } from '@kith/ui';
import { useState } from 'react';
import { PageHeading } from '../../lib/page/page-heading';
import { useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import type { HeldExport_heldFragment } from './held.generated';
import { HeldExport } from './held-export';
import { HeldForm } from './held-form';

/** For whoever answers a freedom of information request: all that the organisation holds here, on a subject, as of a day. */
export function HeldPage() {
  const viewer = useViewer();
  const [held, setHeld] = useState<HeldExport_heldFragment>();
  const answers = viewer?.roles.some((role) => role === 'ADMINISTRATOR' || role === 'APPROVER' || role === 'EDITOR');
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading caption={viewer?.actingFor?.name}>What your organisation holds</PageHeading>
      {viewer ? null : <Loading />}
      {viewer && !viewer.person ? (
        <SignInNeeded>
          <p>Administrators, approvers and editors export what their organisation holds after signing in.</p>
        </SignInNeeded>
      ) : null}
      {viewer?.person && !answers ? (
        <AnotherRoleNeeded>
          <p>
            Administrators, approvers and editors of an organisation export what it holds.{' '}
            <a href={paths.actingFor}>Change on whose behalf you act</a>
          </p>
        </AnotherRoleNeeded>
      ) : null}
      {answers ? (
        <>
          <div className="kith-held-form">
            <p>
              Everything a public body holds may be asked for. This gathers what your organisation has in Kith: its entries in every
              version, drafts, records of adapting, messages and reports, and the titles that others show to it.
            </p>
            <p>
              Names and words of people are in it as they are. What the law lets you withhold is for you to decide before you give it away:
              such parts are marked.
            </p>
            <HeldForm onMade={setHeld} />
          </div>
          {held ? <HeldExport key={held.madeAt} held={held} /> : null}
        </>
      ) : null}
    </div>
  );
}
