import type { RouteObject } from 'react-router';

export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisations/:odsCode',
    lazy: async () => {
      const [{ OrganisationPage }] = await Promise.all([
        import('./organisation-page'),
        import('./organisation.css'),
        import('../../parts/board/shown.css'),
      ]);
      return { Component: OrganisationPage };
    },
  },
];
