import type { RouteObject } from 'react-router';

const styles = () => import('./packs.css');

export const packRoutes: RouteObject[] = [
  { path: 'packs', lazy: async () => ({ Component: (await import('./packs-page')).PacksPage }) },
  { path: 'packs/new', lazy: async () => ({ Component: (await import('./new-pack-page')).NewPackPage }) },
  {
    path: 'packs/:id',
    lazy: async () => {
      const [{ PackPage }] = await Promise.all([import('./pack-page'), styles()]);
      return { Component: PackPage };
    },
  },
  {
    path: 'packs/:id/issues/:number',
    lazy: async () => {
      const [{ PackIssuePage }] = await Promise.all([import('./pack-issue-page'), styles()]);
      return { Component: PackIssuePage };
    },
  },
];
