import type { RouteObject } from 'react-router';

export const summaryRoutes: RouteObject[] = [
  {
    path: 'initiatives/:slug/summary',
    lazy: async () => {
      const [{ SummaryPage }] = await Promise.all([import('./summary-page'), import('./summary.css')]);
      return { Component: SummaryPage };
    },
  },
];
