import type { RouteObject } from 'react-router';

export const findRoutes: RouteObject[] = [{ path: 'find', lazy: async () => ({ Component: (await import('./find-page')).FindPage }) }];
