import { makeVar } from '@apollo/client';

/** True from the moment the server no longer knows a viewer whom this page showed as signed in, until they are signed in again. */
export const sessionEnded = makeVar(false);
