import { useLocation } from 'react-router';
import { PageHeading } from '../../lib/page/page-heading';
import { signInAddress } from '../../lib/session/sign-in-address';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../paths';

/** Nothing here for this viewer. What is hidden and what never was look the same. */
export function NotHere({ title, viewer }: { title: string; viewer: CurrentViewer | undefined }) {
  const { pathname, search } = useLocation();
  return (
    <div className="nhsuk-u-reading-width">
      <meta name="robots" content="noindex" />
      <PageHeading>{title}</PageHeading>
      <p>There is nothing at this address for you. It may have been mistyped, taken down, or shared only with some members.</p>
      {viewer && !viewer.person ? (
        <p>
          If someone sent you here,{' '}
          <a href={signInAddress(pathname + search)} data-reload>
            sign in
          </a>{' '}
          and look again.
        </p>
      ) : null}
      <p>
        <a href={paths.find}>Search what trusts have built</a>, or go to the <a href={paths.start}>start page</a>.
      </p>
    </div>
  );
}
