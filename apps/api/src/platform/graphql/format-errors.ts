import type { FastifyBaseLogger } from 'fastify';
import { type ExecutionResult, GraphQLError } from 'graphql';

/** Codes whose message is meant for the client. */
const SHOWN = new Set(['BAD_REQUEST', 'FORGED_REQUEST', 'UNKNOWN_DOCUMENT']);

type Cause = Error & { statusCode?: number; errors?: readonly GraphQLError[] };

/** The one table from exceptions to answers: a code, a plain sentence, a correlation id; nothing of the inside. */
export function formatErrors(execution: ExecutionResult, correlationId: string, log: FastifyBaseLogger) {
  // The server wraps validation errors into one.
  const all = (execution.errors ?? []).flatMap((error) => (error.originalError as Cause | undefined)?.errors ?? [error]);
  const errors = all.map((error) => formatError(error, correlationId, log));
  const broken = errors.some((error) => error.extensions.code === 'INTERNAL');
  const given = (execution.errors?.[0]?.originalError as Cause | undefined)?.statusCode ?? 400;
  const status = execution.data ? 200 : broken ? 500 : given >= 400 && given < 500 ? given : 400;
  return { statusCode: status, response: { data: execution.data ?? null, errors } };
}

function formatError(error: GraphQLError, correlationId: string, log: FastifyBaseLogger): GraphQLError {
  const cause = error.originalError as Cause | undefined;
  const fromClient = !cause || cause instanceof GraphQLError || (cause.statusCode !== undefined && cause.statusCode < 500);
  if (!fromClient) {
    log.error({ correlationId, err: cause, path: error.path }, 'unexpected error');
    const message = 'Something went wrong on our side. Try again; if it stays, tell us the number.';
    return new GraphQLError(message, { path: error.path, extensions: { code: 'INTERNAL', correlationId } });
  }
  // From the server itself, before any operation was read.
  if ((cause as Cause | undefined)?.statusCode === 413) {
    return new GraphQLError('This request is too large: at most 1,000,000 bytes.', { extensions: { code: 'TOO_LARGE', correlationId } });
  }
  const given = (error.extensions?.code ?? (cause as GraphQLError | undefined)?.extensions?.code) as string | undefined;
  return new GraphQLError(withoutHints(error.message), {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code: given && SHOWN.has(given) ? given : 'BAD_REQUEST', correlationId },
  });
}

/** The hints of graphql-js name fields and values that a reader need not know of. */
const withoutHints = (message: string): string => message.replace(/ Did you mean .*$/s, '');
