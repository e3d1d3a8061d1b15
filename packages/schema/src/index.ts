import { readFileSync } from 'node:fs';

export type * from './generated/types.generated.js';

/** The whole contract as SDL text: what the API serves and what the web client is checked against. */
export const typeDefs: string = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
