import type { RouteObject } from 'react-router';

export const matrixRoutes: RouteObject[] = [
  {
    path: 'areas/:odsCode/matrix',
    lazy: async () => {
      const [{ MatrixPage }] = await Promise.all([import('./matrix-page'), import('./matrix.css')]);
      return { Component: MatrixPage };
    },
  },
];
