import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where GraphQL is asked. */
export const GRAPHQL_PATH = '/graphql';

/** The route that the router chose, not what the address looks like: `/%67raphql` is GraphQL too. */
export const asksGraphql = (request: FastifyRequest): boolean => request.routeOptions.url === GRAPHQL_PATH;

/** A refusal before any feature has seen the request, in the form in which its asker reads errors. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  const correlationId = request.id;
  const body = asksGraphql(request)
    ? { data: null, errors: [{ message, extensions: { code, correlationId } }] }
    : { message, code, correlationId };
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}
