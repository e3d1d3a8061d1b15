import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a page can say of a failed request. */
export interface FailedRequest {
  /** `offline`: no answer came. `refused`: the request itself was wrong. `broken`: the fault is on the server. */
  readonly kind: 'offline' | 'refused' | 'broken';
  /** A plain sentence. */
  readonly message: string;
  /** Number under which the server's log holds it; null where no answer came. */
  readonly correlationId: string | null;
}

interface AnswerError {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly correlationId?: string };
}

const BROKEN = 'Something went wrong on our side. Try again in a few minutes.';
const OFFLINE = 'Kith can’t be reached at the moment. Check your connection and try again.';

export function describeError(error: unknown): FailedRequest {
  if (CombinedGraphQLErrors.is(error)) return fromAnswer(error.errors as readonly AnswerError[], null);
  if (ServerError.is(error)) {
    const header = error.response?.headers?.get('x-correlation-id') ?? null;
    return fromAnswer(errorsIn(error.bodyText), header, error.statusCode);
  }
  return { kind: 'offline', message: OFFLINE, correlationId: null };
}

/** The code the server gave, such as `FORGED_REQUEST`; null where there is none. */
export function errorCode(error: unknown): string | null {
  const errors = CombinedGraphQLErrors.is(error)
    ? (error.errors as readonly AnswerError[])
    : ServerError.is(error)
      ? errorsIn(error.bodyText)
      : [];
  return errors[0]?.extensions?.code ?? null;
}

function fromAnswer(errors: readonly AnswerError[], header: string | null, status = 200): FailedRequest {
  const first = errors[0];
  const correlationId = first?.extensions?.correlationId ?? header;
  if (status === 429)
    return {
      kind: 'refused',
      message: 'Too many requests came from you or your network. Wait a minute and try again: what you typed is still here.',
      correlationId,
    };
  const code = first?.extensions?.code;
  if (code === 'UNKNOWN_DOCUMENT')
    return {
      kind: 'refused',
      message: 'Kith was renewed since this page was opened. Copy what you were writing, then reload the page.',
      correlationId,
    };
  if (code === 'FORGED_REQUEST')
    return {
      kind: 'refused',
      message:
        'Somebody has signed in or out in another window of this browser. Sign in again, as the notice at the top of the page says, then try again.',
      correlationId,
    };
  if (!first || code === 'INTERNAL' || status >= 500) return { kind: 'broken', message: first?.message ?? BROKEN, correlationId };
  return { kind: 'refused', message: 'Kith could not answer this request. Check the address, or start again.', correlationId };
}

function errorsIn(body: string): readonly AnswerError[] {
  try {
    const parsed = JSON.parse(body) as { errors?: AnswerError[] };
    return parsed.errors ?? [];
  } catch {
    return [];
  }
}
