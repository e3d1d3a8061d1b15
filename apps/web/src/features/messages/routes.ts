import type { RouteObject } from 'react-router';

/** The page together with its styles, so that it is never seen without them. */
async function withStyles<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, import('./messages.css')]);
  return loaded;
}

export const messageRoutes: RouteObject[] = [
  { path: 'messages', lazy: async () => ({ Component: (await withStyles(import('./messages-page'))).MessagesPage }) },
  { path: 'messages/:id', lazy: async () => ({ Component: (await withStyles(import('./thread-page'))).ThreadPage }) },
];
