import { makeVar } from '@apollo/client';

/** True after a sign-out that did not reach the server, until the next try. */
export const signOutFailed = makeVar(false);
