import type { RouteObject } from 'react-router';

export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: async () => {
      const [{ AccountPage }] = await Promise.all([import('./account-page'), import('./account.css')]);
      return { Component: AccountPage };
    },
  },
  { path: 'digest/stop', lazy: async () => ({ Component: (await import('./stop-digest-page')).StopDigestPage }) },
];
