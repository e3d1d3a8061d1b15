import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { typeDefs } from '@kith/schema';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLSchema, ValidationRule } from 'graphql';
import type { RequestContext } from './context.js';
import { enumResolvers } from './enum-values.js';
import { formatErrors } from './format-errors.js';
import { type Asking, logRefusals, logSuspects } from './log-refusals.js';
import { DOCUMENT_LIMITS, oneOperationRule, refuseForgedAndVast, refuseLongDocuments, refuseMadeUpTrees } from './request-guards.js';
import { scalars } from './scalars.js';
import { type TrustedDocuments, untrustedDocument } from './trusted-documents.js';

/** The pages need at most 9 levels, 60 fields in a fragment and no alias; these leave room and stop floods before they run. */
const LIMITS = { depth: 14, cost: 20_000, aliases: 15, directives: 20 } as const;

/** What stops floods before they run; every document of the pages must pass. */
export const limitRules = [
  oneOperationRule,
  // A spread is no level: what a page asks costs the same whether it is written once or in each place. A repeated one still counts each time.
  costLimitRule({ maxCost: LIMITS.cost, depthCostFactor: 1.5, flattenFragments: true, exposeLimits: false }),
  maxAliasesRule({ n: LIMITS.aliases, exposeLimits: false }),
  maxDirectivesRule({ n: LIMITS.directives, exposeLimits: false }),
] as unknown as ValidationRule[];

/** What mercurius adds to the context of a request. */
interface Served {
  readonly reply?: FastifyReply;
  readonly app: { readonly log: FastifyReply['log']; readonly graphql: { readonly schema: GraphQLSchema } };
}

/** GraphQL over mercurius with its compiler: half the CPU of the alternatives (docs/adr/0002). */
export function graphqlOptions(
  makeContext: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>,
  trusted: TrustedDocuments | null = null,
): MercuriusDriverConfig {
  return {
    driver: MercuriusDriver,
    path: '/graphql',
    typeDefs,
    resolvers: { ...scalars, ...enumResolvers(typeDefs) },
    context: makeContext,
    graphiql: false,
    jit: 1,
    cache: DOCUMENT_LIMITS.kept,
    graphql: { parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens } },
    queryDepth: LIMITS.depth,
    validationRules: limitRules,
    errorFormatter: (execution: ExecutionResult, context: unknown) => {
      const { correlationId, reply, app } = context as Served & { correlationId?: string };
      const log = reply?.log ?? app.log;
      const id = correlationId ?? reply?.request.id ?? '';
      const answer = formatErrors(execution, id, log);
      logSuspects(
        answer.response.errors.map(({ extensions }) => extensions.code),
        { ...(context as Asking), correlationId: id },
        log,
      );
      return answer;
    },
    hooks: {
      preParsing: refuseBeforeParsing(trusted),
      preValidation: refuseMadeUpTrees,
      preExecution: refuseForgedAndVast,
      onResolution: async (execution: unknown, context: unknown) => {
        const { reply, app } = context as Served;
        logRefusals(execution as ExecutionResult, context as Asking, app.graphql.schema, reply?.log ?? app.log);
      },
    },
  } as MercuriusDriverConfig;
}

const refuseBeforeParsing = (trusted: TrustedDocuments | null) => async (schema: unknown, source: string, context: unknown) => {
  await refuseLongDocuments(schema, source);
  if (trusted && (context as RequestContext).fromBrowser && !trusted.has(source)) throw untrustedDocument();
};
