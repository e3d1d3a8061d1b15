import { type ASTVisitor, type DocumentNode, GraphQLError, type GraphQLSchema, Kind, Location, type ValidationContext } from 'graphql';
import { answerSize } from './answer-size.rules.js';
import { badRequest } from './bad-request.js';
import type { RequestContext } from './context.js';

/**
 * The largest document of the pages has 408 tokens in 4,000 characters. Documents are kept parsed (half a kilobyte a token), so these
 * and the number of kept documents bound what a stranger can make the process remember.
 */
export const DOCUMENT_LIMITS = { characters: 20_000, tokens: 1_500, kept: 128 } as const;

/** Before it is parsed. */
export async function refuseLongDocuments(_schema: unknown, source: string): Promise<void> {
  if (source.length > DOCUMENT_LIMITS.characters)
    throw badRequest('This query is too long: at most 20,000 characters. Put texts into variables.');
}

/** mercurius also takes a syntax tree written as JSON, and trusts it: a made-up tree breaks validation. Only parsed text is let through. */
export async function refuseMadeUpTrees(_schema: unknown, document: DocumentNode | null): Promise<void> {
  if (!(document?.loc instanceof Location)) throw badRequest('The query must be written in GraphQL.');
}

const changes = (document: DocumentNode): boolean =>
  document.definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'mutation');

/** Ten times what the largest page holds; twenty milliseconds a thousand. */
const MOST_OBJECTS = 20_000;

/** Before it is carried out: whether it may change anything, and how much it asks for. */
export async function refuseForgedAndVast(
  schema: GraphQLSchema,
  document: DocumentNode,
  context: unknown,
  variables?: Record<string, unknown>,
): Promise<void> {
  // A change needs the session's token, which no other site can know.
  const { mayChange, refusal } = context as RequestContext;
  if (changes(document) && !mayChange) {
    if (refusal) throw badRequest(refusal);
    throw new GraphQLError('This change did not come from a Kith page of yours. Reload the page and try again.', {
      extensions: { code: 'FORGED_REQUEST' },
    });
  }
  if (answerSize(schema, document, variables) > MOST_OBJECTS)
    throw badRequest('This query asks for too much at once: lists within lists multiply. Ask for less of each.');
}

/** The compiler keeps one compiled operation a document: a second one in it would be answered with the first. */
export function oneOperationRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length > 1) context.reportError(new GraphQLError('Send one operation at a time.', { nodes: operations.slice(1) }));
    },
  };
}
