import type { RouteObject } from 'react-router';

const styles = () =>
  Promise.all([import('./questions.css'), import('../../parts/board/shown.css'), import('../../parts/compare/compare.css')]);

export const questionRoutes: RouteObject[] = [
  {
    path: 'questions',
    lazy: async () => {
      const [{ QuestionsPage }] = await Promise.all([import('./questions-page'), styles()]);
      return { Component: QuestionsPage };
    },
  },
  {
    path: 'questions/:id',
    lazy: async () => {
      const [{ QuestionPage }] = await Promise.all([import('./question-page'), styles()]);
      return { Component: QuestionPage };
    },
  },
];
