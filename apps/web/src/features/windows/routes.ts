import type { RouteObject } from 'react-router';

export const windowRoutes: RouteObject[] = [
  {
    path: 'areas/:odsCode/windows',
    lazy: async () => {
      const [{ WindowsPage }] = await Promise.all([import('./windows-page'), import('./windows.css')]);
      return { Component: WindowsPage };
    },
  },
];
