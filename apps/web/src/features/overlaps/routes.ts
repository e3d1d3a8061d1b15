import type { RouteObject } from 'react-router';

export const overlapRoutes: RouteObject[] = [
  { path: 'overlaps', lazy: async () => ({ Component: (await import('./own-areas-page')).OwnAreasPage }) },
  { path: 'areas/:odsCode/overlaps', lazy: async () => ({ Component: (await import('./worklist-page')).WorklistPage }) },
  { path: 'overlaps/:id', lazy: async () => ({ Component: (await import('./overlap-page')).OverlapPage }) },
];
