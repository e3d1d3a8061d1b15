import type { RouteObject } from 'react-router';

export const exportRoutes: RouteObject[] = [
  {
    path: 'exports/held',
    lazy: async () => {
      const [{ HeldPage }] = await Promise.all([import('./held-page'), import('./exports.css')]);
      return { Component: HeldPage };
    },
  },
];
