import { useReactiveVar } from '@apollo/client/react';
import { Container, NotificationBanner, Tag } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { sessionEnded } from '../../lib/session/session-ended';
import { signInAddress } from '../../lib/session/sign-in-address';
import { signOutFailed } from '../../lib/session/sign-out-failed';
import type { CurrentViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';

export function PhaseBanner() {
  return (
    <section className="kith-phase" aria-label="Service status">
      <Container>
        <p className="nhsuk-body-s">
          <Tag modifier="white">Beta</Tag> This is a new service. <a href={paths.corrections}>Tell us what is wrong</a> and it will be
          answered.
        </p>
      </Container>
    </section>
  );
}

/** Stands on every page while the viewer acts for a fictional organisation. */
export function DemonstrationNotice({ viewer }: { viewer: CurrentViewer | undefined }) {
  const organisation = viewer?.actingFor;
  if (!organisation?.demonstration) return null;
  return (
    <section className="kith-demonstration" aria-label="Demonstration">
      <Container>
        <p>
          <strong>Demonstration.</strong> Everything here about {organisation.name} and its area is fictional. Entries of real trusts are
          real.
        </p>
      </Container>
    </section>
  );
}

/** On a computer that others use, nobody should walk away from this. */
export function StillSignedInNotice() {
  const failed = useReactiveVar(signOutFailed);
  return (
    <Urgent title="You are still signed in" isShown={failed}>
      Kith could not be reached, so you have not been signed out. Choose “Sign out” again before you leave this computer.
    </Urgent>
  );
}

/** The page below stays as it is, so that nothing typed is lost. Signing in happens in another window. */
export function SessionEndedNotice() {
  const ended = useReactiveVar(sessionEnded);
  return (
    <Urgent title="You have been signed out" isShown={ended}>
      What you typed is still on this page. Nothing was sent.{' '}
      <a href={signInAddress(paths.start)} target="_blank" rel="noopener" data-reload>
        Sign in again (opens in a new window)
      </a>
      , then come back here and carry on.
    </Urgent>
  );
}

/** Told at once, wherever on the page the reader is. */
function Urgent({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  return (
    <div aria-live="assertive">
      {isShown ? (
        <Container>
          <NotificationBanner title={title} className="nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-0">
            <p>{children}</p>
          </NotificationBanner>
        </Container>
      ) : null}
    </div>
  );
}
