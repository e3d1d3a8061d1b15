import { Loading } from '@kith/ui';
import type { RouteObject } from 'react-router';
import { accountRoutes } from '../features/account/routes';
import { adaptRoutes } from '../features/adapt/routes';
import { areaRoutes } from '../features/area/routes';
import { askRoutes } from '../features/ask/routes';
import { auditRoutes } from '../features/audit/routes';
import { boardRoutes } from '../features/board/routes';
import { claimRoutes } from '../features/claim/routes';
import { compareRoutes } from '../features/compare/routes';
import { contractRoutes } from '../features/contracts/routes';
import { directoryRoutes } from '../features/directory/routes';
import { exportRoutes } from '../features/exports/routes';
import { findRoutes } from '../features/find/routes';
import { historyRoutes } from '../features/history/routes';
import { initiativeRoutes } from '../features/initiative/routes';
import { joinRoutes } from '../features/join/routes';
import { journeyRoutes } from '../features/journey/routes';
import { lessonRoutes } from '../features/lessons/routes';
import { matrixRoutes } from '../features/matrix/routes';
import { messageRoutes } from '../features/messages/routes';
import { operatorRoutes } from '../features/operator/routes';
import { organisationRoutes } from '../features/organisation/routes';
import { overlapRoutes } from '../features/overlaps/routes';
import { packRoutes } from '../features/packs/routes';
import { peopleRoutes } from '../features/people/routes';
import { publishRoutes } from '../features/publish/routes';
import { questionRoutes } from '../features/questions/routes';
import { regionRoutes } from '../features/regions/routes';
import { returnRoutes } from '../features/returns/routes';
import { reuseRoutes } from '../features/reuse/routes';
import { reviewRoutes } from '../features/reviews/routes';
import { startRoutes } from '../features/start/routes';
import { summaryRoutes } from '../features/summary/routes';
import { windowRoutes } from '../features/windows/routes';
import { NotFoundPage } from '../parts/not-found/not-found-page';
import { RouteProblem } from './pages/route-problem';
import { Shell } from './shell/shell';

/** Pages that belong to no task. */
const ownRoutes: RouteObject[] = [
  { path: 'about', lazy: async () => ({ Component: (await import('./pages/about-page')).AboutPage }) },
  { path: 'accessibility', lazy: async () => ({ Component: (await import('./pages/accessibility-page')).AccessibilityPage }) },
  { path: 'acting-for', lazy: async () => ({ Component: (await import('./pages/acting-for-page')).ActingForPage }) },
  { path: 'corrections', lazy: async () => ({ Component: (await import('./pages/corrections-page')).CorrectionsPage }) },
  { path: 'privacy', lazy: async () => ({ Component: (await import('./pages/privacy-page')).PrivacyPage }) },
  { path: 'sign-in-problem', lazy: async () => ({ Component: (await import('./pages/sign-in-problem-page')).SignInProblemPage }) },
  { path: 'who-can-see-what', lazy: async () => ({ Component: (await import('./pages/who-can-see-what-page')).WhoCanSeeWhatPage }) },
  { path: '*', Component: NotFoundPage },
];

/** Where even the frame of the page broke. */
function ShellProblem() {
  return (
    <main className="nhsuk-width-container nhsuk-main-wrapper">
      <RouteProblem />
    </main>
  );
}

/** The map of the pages. A feature brings its own routes: add one line here for each. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    HydrateFallback: Loading,
    ErrorBoundary: ShellProblem,
    children: [
      {
        // Inside the shell, so that a page that breaks leaves header and footer standing.
        ErrorBoundary: RouteProblem,
        children: [
          ...startRoutes,
          ...findRoutes,
          ...initiativeRoutes,
          ...historyRoutes,
          ...exportRoutes,
          ...askRoutes,
          ...lessonRoutes,
          ...messageRoutes,
          ...adaptRoutes,
          ...contractRoutes,
          ...boardRoutes,
          ...claimRoutes,
          ...operatorRoutes,
          ...accountRoutes,
          ...overlapRoutes,
          ...packRoutes,
          ...peopleRoutes,
          ...joinRoutes,
          ...auditRoutes,
          ...publishRoutes,
          ...directoryRoutes,
          ...organisationRoutes,
          ...areaRoutes,
          ...returnRoutes,
          ...reuseRoutes,
          ...matrixRoutes,
          ...windowRoutes,
          ...regionRoutes,
          ...questionRoutes,
          ...compareRoutes,
          ...summaryRoutes,
          ...reviewRoutes,
          ...journeyRoutes,
          ...ownRoutes,
        ],
      },
    ],
  },
];
