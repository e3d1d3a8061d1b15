import type { RouteObject } from 'react-router';

export const boardRoutes: RouteObject[] = [
  { path: 'board', lazy: async () => ({ Component: (await import('./board-page')).BoardPage }) },
  { path: 'board/not-done', lazy: async () => ({ Component: (await import('./not-done-page')).NotDonePage }) },
  { path: 'board/not-done/new', lazy: async () => ({ Component: (await import('./choice-page')).ChoicePage }) },
  { path: 'board/not-done/:id', lazy: async () => ({ Component: (await import('./choice-page')).ChoicePage }) },
  { path: 'board/:question', lazy: async () => ({ Component: (await import('./answer-page')).AnswerPage }) },
];
