import { Button } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { signInAddress } from '../../lib/session/sign-in-address';
import { paths } from '../paths';

/** Where something is for members: what signing in gives, and the way there and back to this very page. */
export function SignInNeeded({ children }: { children: ReactNode }) {
  const { pathname, search, hash } = useLocation();
  return (
    <div className="nhsuk-u-reading-width">
      {children}
      <Button href={signInAddress(pathname + search + hash)} data-reload>
        Sign in
      </Button>
    </div>
  );
}

/** Signed in, but acting for nobody, or without the role that it takes. */
export function AnotherRoleNeeded({ children }: { children: ReactNode }) {
  return (
    <div className="nhsuk-u-reading-width">
      {children}
      <p>
        <a href={paths.actingFor}>Choose on whose behalf you act</a>, or read <a href={paths.joining}>who can join and how</a>.
      </p>
    </div>
  );
}
