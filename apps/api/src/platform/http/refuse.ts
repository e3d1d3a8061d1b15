import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where GraphQL is asked. */
export const GRAPHQL_PATH = '/graphql';

/** The route that the router chose, not what the address looks like: `/%67raphql` is GraphQL too. */
export const asksGraphql = (request: FastifyRequest): boolean => request.routeOptions.url === GRAPHQL_PATH;

/** A refusal before any feature has seen the request, in the form in which its asker reads errors. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  const correlationId = request.id;
  if (status < 500) request.log.warn({ status, code }, 'refused at the door');
  if (!asksGraphql(request) && request.headers.accept?.includes('text/html'))
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page(status, message, correlationId));
  const body = asksGraphql(request)
    ? { data: null, errors: [{ message, extensions: { code, correlationId } }] }
    : { message, code, correlationId };
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}

/** For a reader who follows a link: without scripts and files, since those would be refused as well. The sentence is ours, the number too. */
export const page = (status: number, message: string, correlationId: string): string => {
  const { title, after } = status === 429 ? WAIT : NOT_HERE;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title} – Kith</title>
</head>
<body>
  <main>
    <h1>${title}</h1>
    <p>${message}</p>
    <p>${after}</p>
    <p>If this stays, tell us the number ${correlationId}.</p>
  </main>
</body>
</html>
`;
};

const WAIT = {
  title: 'Please wait a moment',
  after: 'Then reload this page. What you were writing in another tab or window is still there.',
};
const NOT_HERE = {
  title: 'Page not found',
  after: 'Check the address for letters that were lost or cut off, or begin at <a href="/">the start page</a>.',
};
