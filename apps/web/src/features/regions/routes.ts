import type { RouteObject } from 'react-router';

export const regionRoutes: RouteObject[] = [
  {
    path: 'areas/by-capability',
    lazy: async () => ({ Component: (await import('./by-capability-page')).ByCapabilityPage }),
  },
];
