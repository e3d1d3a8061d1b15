import type { RouteObject } from 'react-router';

export const compareRoutes: RouteObject[] = [
  {
    path: 'compare',
    lazy: async () => {
      const [{ ComparePage }] = await Promise.all([import('./compare-page'), import('./compare.css')]);
      return { Component: ComparePage };
    },
  },
];
