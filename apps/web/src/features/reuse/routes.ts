import type { RouteObject } from 'react-router';

export const reuseRoutes: RouteObject[] = [
  { path: 'reuse/:id', lazy: async () => ({ Component: (await import('./evidence-page')).EvidencePage }) },
];
