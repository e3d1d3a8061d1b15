import type { RouteObject } from 'react-router';

export const journeyRoutes: RouteObject[] = [
  {
    path: 'board/journey',
    lazy: async () => {
      const [{ JourneyPage }] = await Promise.all([import('./journey-page'), import('./journey.css')]);
      return { Component: JourneyPage };
    },
  },
];
