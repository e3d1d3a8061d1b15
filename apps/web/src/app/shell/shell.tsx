import { SkipLink } from 'nhsuk-react-components';
import { type FocusEvent, type ReactNode, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { LastFocus, PageFocus } from '../../lib/page/page-focus';
import { useViewer, useViewerFailure, useWatchedSession } from '../../lib/viewer/use-viewer';
import { FailedPage } from '../../parts/failed-page/failed-page';
import { useClientLinks } from './client-links';
import { DemonstrationNotice, PhaseBanner, SessionEndedNotice, StillSignedInNotice } from './notices';
import { SessionWarning } from './session-warning';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What stands around every page. */
export function Shell({ children = <Outlet /> }: { children?: ReactNode }) {
  const viewer = useViewer();
  const failure = useViewerFailure();
  const followLink = useClientLinks();
  const lastFocus = useRef<Element | null>(null);
  const noteFocus = ({ target }: FocusEvent) => {
    lastFocus.current = target;
  };
  const focusDue = useFocusAfterNavigation();
  const { state } = useNavigation();
  useWatchedSession();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the clicks of the links inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by keyboard is clicked.
    <div onClick={followLink} onFocus={noteFocus}>
      <SkipLink />
      <SiteHeader viewer={viewer} />
      <PhaseBanner />
      <DemonstrationNotice viewer={viewer} />
      <SessionEndedNotice />
      <StillSignedInNotice />
      <SessionWarning />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent" aria-busy={state === 'loading'}>
          <PageFocus.Provider value={focusDue}>
            <LastFocus.Provider value={lastFocus}>
              {failure ? <FailedPage title="Kith can’t be reached" error={failure.error} refetch={failure.retry} /> : children}
            </LastFocus.Provider>
          </PageFocus.Provider>
        </main>
      </div>
      <SiteFooter />
      <ScrollRestoration />
    </div>
  );
}

/** A change of path (not of a filter in the address) moves the focus to the heading of the page that follows. */
function useFocusAfterNavigation() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  const due = useRef(false);
  // While rendering, so that the heading's own effect, which runs before any effect here, sees it.
  if (before.current !== pathname) {
    before.current = pathname;
    due.current = true;
  }
  return due;
}
