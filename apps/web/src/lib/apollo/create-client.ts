import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { map } from 'rxjs';
import { errorCode } from '../errors/describe-error';
import { sessionEnded } from '../session/session-ended';
import { noteSession } from '../session/session-time';
import { ViewerDocument, type ViewerQuery } from '../viewer/viewer.generated';

/** How objects are told apart: terms by vocabulary and id, and there is one viewer. What has no id of its own stays inside its owner. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Viewer: { keyFields: [] },
      Term: { keyFields: ['vocabulary', 'id'] },
      // A working revision carries its initiative's id.
      WorkingRevision: { keyFields: ['id'] },
    },
  });
}

export function createClient(): ApolloClient {
  const cache = createCache();
  const viewer = (): ViewerQuery['viewer'] | undefined => cache.readQuery({ query: ViewerDocument })?.viewer;

  /**
   * Changes carry the token that only this page was given, so that no other site can make them; and all says for whom this window acts, so that
   * nothing that is written here is saved for the organisation chosen in another one.
   */
  const token = new SetContextLink((previous) => {
    const { person, csrfToken, actingFor } = viewer() ?? {};
    if (!person || !csrfToken) return {};
    return { headers: { ...previous.headers, 'x-csrf-token': csrfToken, 'kith-acting-for': actingFor?.id ?? 'nobody' } };
  });

  /** A refusal that signing in would cure, to someone we show as signed in: the session has ended. */
  const session = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        if (viewer()?.person && Object.values(result.data ?? {}).some(asksForSignIn)) sessionEnded(true);
        return result;
      }),
    ),
  );

  /** The token is of another session than the cookie: someone signed in or out elsewhere in this browser. */
  const foreign = new ErrorLink(({ error }) => {
    if (errorCode(error) === 'FORGED_REQUEST') sessionEnded(true);
  });

  return new ApolloClient({
    cache,
    link: ApolloLink.from([session, foreign, token, new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: timed })]),
  });
}

/** Every answer to somebody signed in says how long the session lasts. */
const timed: typeof fetch = async (...asked) => {
  const response = await fetch(...asked);
  noteSession(response.headers);
  return response;
};

function asksForSignIn(value: unknown): boolean {
  const answer = value as { __typename?: string; signInNeeded?: boolean } | null;
  return answer?.__typename === 'NotAllowed' && answer.signInNeeded === true;
}
