import type { FastifyBaseLogger } from 'fastify';
import { type ExecutionResult, type GraphQLSchema, isNonNullType } from 'graphql';
import type { RequestContext } from './context.js';

/** Codes of questions that were refused before anything was answered: what a page of Kith never sends. */
const SUSPECT = new Set(['UNKNOWN_DOCUMENT', 'FORGED_REQUEST']);
const REFUSED = new Set(['NotAllowed', 'NotFound']);

export type Asking = Pick<RequestContext, 'correlationId'> & { readonly viewer?: { readonly personId?: string | null } | unknown };

/** Root fields of the contract, and those of them that name one thing: null says that it is not there for this viewer. */
const fields = new WeakMap<GraphQLSchema, { known: ReadonlySet<string>; named: ReadonlySet<string> }>();

/**
 * What somebody asked for by its name and was not told, and changes that were refused. Hidden and missing are the same line, as they are the
 * same answer; of ids, addresses, aliases and texts nothing is kept, only who asked which field of the contract.
 */
export function logRefusals({ data }: ExecutionResult, context: Asking, schema: GraphQLSchema, log: FastifyBaseLogger): void {
  const { known, named } = rootFields(schema);
  const answers = Object.entries(data ?? {});
  const refused = answers.filter(([name, answer]) => known.has(name) && isRefusal(answer)).map(([name]) => name);
  if (refused.length > 0) log.warn({ ...whoOf(context), fields: refused }, 'a change was refused');
  const unseen = answers.filter(([name, answer]) => named.has(name) && answer === null).map(([name]) => name);
  if (unseen.length > 0) log.info({ ...whoOf(context), fields: unseen }, 'asked for what is not shown');
}

export function logSuspects(codes: readonly unknown[], context: Asking, log: FastifyBaseLogger): void {
  const suspect = [...new Set(codes.map(String))].filter((code) => SUSPECT.has(code));
  if (suspect.length > 0) log.warn({ ...whoOf(context), codes: suspect }, 'a question was refused');
}

function whoOf({ correlationId, viewer }: Asking): object {
  return { correlationId, person: (viewer as { personId?: string | null } | undefined)?.personId ?? null };
}

function rootFields(schema: GraphQLSchema) {
  const kept = fields.get(schema);
  if (kept) return kept;
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const made = {
    known: new Set([...queries, ...Object.values(schema.getMutationType()?.getFields() ?? {})].map(({ name }) => name)),
    named: new Set(queries.filter(({ args }) => args.some(({ type }) => isNonNullType(type))).map(({ name }) => name)),
  };
  fields.set(schema, made);
  return made;
}

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && '__typename' in answer && REFUSED.has(String(answer.__typename));
