import type { RouteObject } from 'react-router';

export const directoryRoutes: RouteObject[] = [
  {
    path: 'organisations',
    lazy: async () => {
      const [{ DirectoryPage }] = await Promise.all([import('./directory-page'), import('./directory.css')]);
      return { Component: DirectoryPage };
    },
  },
];
