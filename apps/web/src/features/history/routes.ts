import type { RouteObject } from 'react-router';

export const historyRoutes: RouteObject[] = [
  {
    path: 'initiatives/:slug/history',
    lazy: async () => ({ Component: (await import('./history-page')).HistoryPage }),
  },
  {
    path: 'initiatives/:slug/history/remove',
    lazy: async () => ({ Component: (await import('./remove-passage-page')).RemovePassagePage }),
  },
];
