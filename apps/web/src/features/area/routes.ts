import type { RouteObject } from 'react-router';

export const areaRoutes: RouteObject[] = [
  {
    path: 'areas',
    lazy: async () => {
      const [{ AreasPage }] = await Promise.all([import('./areas-page'), import('./area.css')]);
      return { Component: AreasPage };
    },
  },
  {
    path: 'areas/:odsCode',
    lazy: async () => {
      const [{ AreaPage }] = await Promise.all([import('./area-page'), import('./area.css')]);
      return { Component: AreaPage };
    },
  },
];
