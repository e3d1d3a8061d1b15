import { Loading } from '@kith/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PageHeading } from '../../../lib/page/page-heading';
import { signInAddress } from '../../../lib/session/sign-in-address';
import { type CurrentViewer, holds, useViewer } from '../../../lib/viewer/use-viewer';
import { paths } from '../../../parts/paths';

/** For whoever writes for an organisation; everyone else is told what is missing, and what to do. */
export function EditorsOnly({ children }: { children: (viewer: CurrentViewer) => ReactNode }) {
  const viewer = useViewer();
  const { pathname } = useLocation();
  if (!viewer) return <Loading />;
  if (viewer.person && holds(viewer, 'EDITOR', 'APPROVER')) return children(viewer);

  const editsElsewhere = viewer.affiliations.filter(({ roles }) => roles.includes('EDITOR') || roles.includes('APPROVER'));
  return (
    <div className="nhsuk-u-reading-width">
      <PageHeading>Publish what your trust has built</PageHeading>
      {!viewer.person ? (
        <>
          <p>It takes about ten minutes: seven fields are needed, everything else is optional, and it is saved as you write.</p>
          <p>
            <a className="nhsuk-button" href={signInAddress(pathname)} data-reload>
              Sign in to publish
            </a>
          </p>
          <p>
            Reading needs no sign-in: <a href={paths.find}>find what other trusts have built</a>.
          </p>
        </>
      ) : editsElsewhere.length > 0 ? (
        <>
          <p>
            {viewer.actingFor
              ? `For ${viewer.actingFor.name} you may read, but not write. `
              : 'You have not said for which organisation you act. '}
            You write for {editsElsewhere.map(({ organisation }) => organisation.name).join(', ')}.
          </p>
          <p>
            <a href={paths.actingFor}>Choose for whom you act</a>
          </p>
        </>
      ) : (
        <>
          <p>
            {viewer.affiliations.length > 0
              ? `You may read for ${viewer.affiliations.map(({ organisation }) => organisation.name).join(', ')}, but not write.`
              : 'You do not belong to an organisation in Kith yet.'}{' '}
            To publish you need the role of editor. Your organisation’s administrator can give it to you.
          </p>
          <p>
            Is there no administrator, or do you not know who it is? Read <a href={paths.joining}>who can join and how</a>.
          </p>
          {holds(viewer, 'ADMINISTRATOR') ? (
            <p>
              As its administrator you can <a href={`${paths.publish}/rules`}>change how your organisation publishes</a>.
            </p>
          ) : null}
          <p>
            Meanwhile you can <a href={paths.find}>find what other trusts have built</a> and ask them about it.
          </p>
        </>
      )}
    </div>
  );
}
