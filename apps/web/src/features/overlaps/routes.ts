import type { RouteObject } from 'react-router';

const styles = () => import('./overlaps.css');

export const overlapRoutes: RouteObject[] = [
  { path: 'overlaps', lazy: async () => ({ Component: (await import('./own-areas-page')).OwnAreasPage }) },
  {
    path: 'areas/:odsCode/overlaps',
    lazy: async () => {
      const [{ WorklistPage }] = await Promise.all([import('./worklist-page'), styles()]);
      return { Component: WorklistPage };
    },
  },
  {
    path: 'overlaps/:id',
    lazy: async () => {
      const [{ OverlapPage }] = await Promise.all([import('./overlap-page'), styles()]);
      return { Component: OverlapPage };
    },
  },
];
