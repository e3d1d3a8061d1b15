import type { RouteObject } from 'react-router';

export const reviewRoutes: RouteObject[] = [
  { path: 'initiatives/:slug/review', lazy: async () => ({ Component: (await import('./review-page')).ReviewPage }) },
  { path: 'initiatives/:slug/showings', lazy: async () => ({ Component: (await import('./showings-page')).ShowingsPage }) },
  { path: 'initiatives/:slug/seen', lazy: async () => ({ Component: (await import('./seen-page')).SeenPage }) },
];
