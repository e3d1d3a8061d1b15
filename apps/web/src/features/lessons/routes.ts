import type { RouteObject } from 'react-router';

/** The page together with its styles, so that it is never seen without them. */
async function withStyles<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, import('./lessons.css')]);
  return loaded;
}

export const lessonRoutes: RouteObject[] = [
  { path: 'lessons', lazy: async () => ({ Component: (await withStyles(import('./lessons-page'))).LessonsPage }) },
  { path: 'lessons/tell', lazy: async () => ({ Component: (await withStyles(import('./tell-page'))).TellPage }) },
  { path: 'lessons/own', lazy: async () => ({ Component: (await withStyles(import('./own-lessons-page'))).OwnLessonsPage }) },
  { path: 'lessons/own/:id', lazy: async () => ({ Component: (await withStyles(import('./change-page'))).ChangePage }) },
  { path: 'lessons/questions', lazy: async () => ({ Component: (await withStyles(import('./questions-page'))).QuestionsPage }) },
  { path: 'lessons/questions/:id', lazy: async () => ({ Component: (await withStyles(import('./question-page'))).QuestionPage }) },
  { path: 'lessons/:id', lazy: async () => ({ Component: (await withStyles(import('./lesson-page'))).LessonPage }) },
];
