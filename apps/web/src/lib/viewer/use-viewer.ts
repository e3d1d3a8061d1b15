import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { sessionEnded } from '../session/session-ended';
import { signOutFailed } from '../session/sign-out-failed';
import { ActForDocument, type Role, SignOutDocument, type useViewer_viewerFragment, ViewerDocument } from './viewer.generated';

export type CurrentViewer = useViewer_viewerFragment;

/** The viewer as the server last said; undefined until it has said so once. */
export function useViewer(): CurrentViewer | undefined {
  return useQuery(ViewerDocument).data?.viewer;
}

/** Where the server could not be asked who the viewer is: what went wrong, and another try. Null while it is asked, and once it has said. */
export function useViewerFailure(): { error: unknown; retry: () => Promise<unknown> } | null {
  const { data, error, refetch } = useQuery(ViewerDocument);
  return error && !data ? { error, retry: refetch } : null;
}

/** Whether the viewer holds one of the roles in the organisation acted for. */
export const holds = (viewer: CurrentViewer | undefined, ...roles: Role[]): boolean => !!viewer?.roles.some((role) => roles.includes(role));

/** When the reader comes back to this page, asks again who they are: a session may have ended, or begun, elsewhere. */
export function useWatchedSession(): void {
  const client = useApolloClient();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const before = client.readQuery({ query: ViewerDocument })?.viewer.person?.id;
      if (!before) return;
      // Not written to the cache before it is judged: the page must go on showing whom it belongs to.
      const answer = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' }).catch(() => undefined);
      if (!answer?.data) return;
      const same = answer.data.viewer.person?.id === before;
      if (same) client.writeQuery({ query: ViewerDocument, data: answer.data });
      sessionEnded(!same);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [client]);
}

/** Chooses on whose behalf to act. Everything is asked anew: what may be seen depends on it. */
export function useActFor(): (odsCode: string | null) => Promise<string | null> {
  const client = useApolloClient();
  const [actFor] = useMutation(ActForDocument);
  return async (odsCode) => {
    const { data } = await actFor({ variables: { odsCode } });
    if (data?.actFor.__typename === 'NotAllowed') return data.actFor.message;
    await client.resetStore();
    return null;
  };
}

/** Ends the session, and leaves for wherever the server says; where that can't be reached, it says so on every page. */
export function useSignOut(): () => Promise<void> {
  const [signOut] = useMutation(SignOutDocument);
  return async () => {
    signOutFailed(false);
    try {
      const { data } = await signOut();
      window.location.assign(data?.signOut.goTo ?? '/');
    } catch {
      signOutFailed(true);
    }
  };
}
