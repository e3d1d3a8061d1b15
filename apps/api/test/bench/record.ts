import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource, Logger } from 'typeorm';
import { nameOf } from '../../src/platform/database/prepared.js';
import type { Question } from './questions.js';

/** A question with what answering it takes and gives. */
export interface Recorded extends Question {
  readonly statements: readonly { readonly sql: string; readonly values: readonly unknown[]; readonly name?: string | undefined }[];
  readonly answer: string;
}

/** What the application asks by itself, whoever else asks something. */
const BY_ITSELF = /^\s*((update|delete from) (job|client_key)\b|select value->>'id' id from note\b)/;

/** Asks each question of the application and keeps its statements with their values, and its answer. */
export async function record(
  app: NestFastifyApplication,
  db: DataSource,
  asked: readonly Question[],
  headers: Record<string, string>,
): Promise<Recorded[]> {
  const ask = async ({ body }: Question) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: body,
    });
    if (response.statusCode !== 200 || response.payload.includes('"errors"'))
      throw new Error(`The API could not answer: ${response.payload.slice(0, 500)}`);
    return response.payload;
  };
  // Once before, so that what is kept afterwards does not count.
  for (const question of asked) await ask(question);
  const recorded: Recorded[] = [];
  for (const question of asked) {
    const statements: { sql: string; values: unknown[]; name: string | undefined }[] = [];
    const silent = () => {};
    const logger: Logger = {
      logQuery: (sql, values = []) => {
        if (!BY_ITSELF.test(sql)) statements.push({ sql, values: Array.isArray(values) ? [...values] : [], name: nameOf(sql) });
      },
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    };
    db.setOptions({ logging: ['query'], logger });
    const answer = await ask(question);
    db.setOptions({ logging: false });
    recorded.push({ ...question, answer, statements: [...statements] });
  }
  return recorded;
}
