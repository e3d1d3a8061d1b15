import type { RouteObject } from 'react-router';

export const askRoutes: RouteObject[] = [
  { path: 'initiatives/:slug/ask', lazy: async () => ({ Component: (await import('./ask-page')).AskPage }) },
];
