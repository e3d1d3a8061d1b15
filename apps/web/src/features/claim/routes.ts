import type { RouteObject } from 'react-router';

export const claimRoutes: RouteObject[] = [
  { path: 'initiatives/:slug/claim', lazy: async () => ({ Component: (await import('./claim-page')).ClaimPage }) },
  { path: 'initiatives/:slug/report', lazy: async () => ({ Component: (await import('./report-page')).ReportPage }) },
];
