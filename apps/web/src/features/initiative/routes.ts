import type { RouteObject } from 'react-router';

export const initiativeRoutes: RouteObject[] = [
  {
    path: 'initiatives/:slug',
    lazy: async () => {
      const [{ InitiativePage }] = await Promise.all([import('./initiative-page'), import('./initiative.css')]);
      return { Component: InitiativePage };
    },
  },
];
