import type { RouteObject } from 'react-router';

export const adaptRoutes: RouteObject[] = [
  { path: 'initiatives/:slug/adapt', lazy: async () => ({ Component: (await import('./adapt-page')).AdaptPage }) },
  { path: 'adaptations', lazy: async () => ({ Component: (await import('./adaptations-page')).AdaptationsPage }) },
  { path: 'adaptations/:id', lazy: async () => ({ Component: (await import('./adaptation-page')).AdaptationPage }) },
];
