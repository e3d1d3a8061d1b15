import type { RouteObject } from 'react-router';

export const packRoutes: RouteObject[] = [
  { path: 'packs', lazy: async () => ({ Component: (await import('./packs-page')).PacksPage }) },
  { path: 'packs/new', lazy: async () => ({ Component: (await import('./new-pack-page')).NewPackPage }) },
  { path: 'packs/:id', lazy: async () => ({ Component: (await import('./pack-page')).PackPage }) },
  { path: 'packs/:id/issues/:number', lazy: async () => ({ Component: (await import('./pack-issue-page')).PackIssuePage }) },
];
