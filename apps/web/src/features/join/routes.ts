import type { RouteObject } from 'react-router';

export const joinRoutes: RouteObject[] = [
  { path: 'joining', lazy: async () => ({ Component: (await import('./joining-page')).JoiningPage }) },
  { path: 'organisations/:odsCode/join', lazy: async () => ({ Component: (await import('./join-page')).JoinPage }) },
  { path: 'claims', lazy: async () => ({ Component: (await import('./claims-page')).ClaimsPage }) },
];
