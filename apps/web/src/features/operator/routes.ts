import type { RouteObject } from 'react-router';

export const operatorRoutes: RouteObject[] = [
  { path: 'operator/cases', lazy: async () => ({ Component: (await import('./cases-page')).CasesPage }) },
  { path: 'development/mail', lazy: async () => ({ Component: (await import('./mail-page')).MailPage }) },
];
