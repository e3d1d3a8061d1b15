import type { RouteObject } from 'react-router';

export const returnRoutes: RouteObject[] = [
  { path: 'areas/:odsCode/coverage', lazy: async () => ({ Component: (await import('./coverage-page')).CoveragePage }) },
  { path: 'organisations/:odsCode/returns', lazy: async () => ({ Component: (await import('./returns-page')).ReturnsPage }) },
];
