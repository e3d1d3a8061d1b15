import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import type { GraphQLFormattedError } from 'graphql';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { createCache } from '../src/lib/apollo/create-client';
import type { ViewerQuery } from '../src/lib/viewer/viewer.generated';

// Each answer knows its own variables; `never` lets it name them.
type Answer = (
  variables: never,
) => { data?: unknown; errors?: GraphQLFormattedError[] } | Promise<{ data?: unknown; errors?: GraphQLFormattedError[] }>;

export const signedOut: ViewerQuery['viewer'] = {
  __typename: 'Viewer',
  person: null,
  actingFor: null,
  roles: [],
  affiliations: [],
  csrfToken: null,
  demonstrationSignIn: true,
};

/** Renders routes as the browser would, with the real cache over answers by the name of the operation. An operation without an answer fails the test's page. */
export function renderPage(options: { routes: RouteObject[]; at: string; answers?: Record<string, Answer> }) {
  const asked: { name: string; variables: unknown }[] = [];
  const answers: Record<string, Answer> = { Viewer: () => ({ data: { viewer: signedOut } }), ...options.answers };
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? '';
    asked.push({ name, variables: operation.variables });
    return new Observable((observer) => {
      const answer = answers[name];
      if (!answer) {
        observer.error(new Error(`no answer for ${name}`));
        return;
      }
      Promise.resolve(answer(operation.variables as never)).then(
        (result) => {
          observer.next(result as ApolloLink.Result);
          observer.complete();
        },
        (error) => observer.error(error),
      );
    });
  });
  const client = new ApolloClient({ cache: createCache(), link });
  const router = createMemoryRouter(options.routes, { initialEntries: [options.at] });
  const view = render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  const address = () => router.state.location.pathname + router.state.location.search;
  return { ...view, client, router, address, asked };
}
