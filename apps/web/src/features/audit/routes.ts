import type { RouteObject } from 'react-router';

export const auditRoutes: RouteObject[] = [
  {
    path: 'audit',
    lazy: async () => {
      const [{ AuditPage }] = await Promise.all([import('./audit-page'), import('./audit.css')]);
      return { Component: AuditPage };
    },
  },
];
