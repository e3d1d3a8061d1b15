import type { RouteObject } from 'react-router';

export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: async () => {
      const [{ AccountPage }] = await Promise.all([import('./account-page'), import('./account.css')]);
      return { Component: AccountPage };
    },
  },
  // The second stands in digests that were sent before there was one page for all mail.
  ...['mail/stop', 'digest/stop'].map((path) => ({
    path,
    lazy: async () => ({ Component: (await import('./stop-mail-page')).StopMailPage }),
  })),
];
