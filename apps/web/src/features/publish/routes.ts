import type { RouteObject } from 'react-router';

// The styles come with the first of these pages, not with the start page.
const styles = () => import('./publish.css');

export const publishRoutes: RouteObject[] = [
  {
    path: 'publish',
    lazy: async () => {
      const [{ PublishPage }] = await Promise.all([import('./start/publish-page'), styles()]);
      return { Component: PublishPage };
    },
  },
  {
    path: 'publish/published/:slug',
    lazy: async () => {
      const [{ PublishedPage }] = await Promise.all([import('./outcome/published-page'), styles()]);
      return { Component: PublishedPage };
    },
  },
  {
    path: 'publish/archive/:slug',
    lazy: async () => {
      const [{ ArchivePage }] = await Promise.all([import('./outcome/archive-page'), styles()]);
      return { Component: ArchivePage };
    },
  },
  {
    path: 'publish/rules',
    lazy: async () => {
      const [{ RulesPage }] = await Promise.all([import('./review/rules-page'), styles()]);
      return { Component: RulesPage };
    },
  },
  {
    path: 'publish/import',
    lazy: async () => {
      const [{ ImportPage }] = await Promise.all([import('./import/import-page'), styles()]);
      return { Component: ImportPage };
    },
  },
  {
    path: 'publish/:id/:step?',
    lazy: async () => {
      const [{ EditorPage }] = await Promise.all([import('./editor/editor-page'), styles()]);
      return { Component: EditorPage };
    },
  },
];
