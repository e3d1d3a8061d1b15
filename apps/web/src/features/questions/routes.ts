import type { RouteObject } from 'react-router';

export const questionRoutes: RouteObject[] = [
  { path: 'questions', lazy: async () => ({ Component: (await import('./questions-page')).QuestionsPage }) },
  { path: 'questions/:id', lazy: async () => ({ Component: (await import('./question-page')).QuestionPage }) },
];
