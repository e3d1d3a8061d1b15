import type { ClientBase } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { PipeliningClient, PreparingClient } from './client.js';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';
import type { OpenDatabase } from './open-database.js';

/** `engine` left out: with nothing that only a server can do. */
type DatabaseToUse = Pick<OpenDatabase, 'connection' | 'poolSize'> & Partial<Pick<OpenDatabase, 'engine'>>;
type Entities = MixedList<string | (new () => object) | EntitySchema>;

/**
 * TypeORM over an open database. Migrations only: `synchronize` is nowhere.
 * `connectionTimeoutMillis` makes a second connection inside one's own transaction fail loudly on the embedded database, which has one session.
 */
export function dataSourceOptions(database: DatabaseToUse, entities: Entities): DataSourceOptions {
  const { connection, poolSize, engine = 'embedded' } = database;
  const target =
    'connectionString' in connection
      ? { url: connection.connectionString }
      : {
          host: connection.host,
          port: connection.port,
          username: connection.user,
          password: connection.password,
          database: connection.database,
        };
  return {
    type: 'postgres',
    ...target,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    poolSize,
    extra: {
      connectionTimeoutMillis: 10_000,
      pipeline: true,
      ...(engine === 'server' ? { onConnect: steady, Client: PreparingClient } : { Client: PipeliningClient }),
    },
  };
}

/**
 * A server may compile what it takes for a long statement: Kith's take milliseconds, and compiling one takes longer than that each time. It may
 * also begin a scan where another stands, and share one out among workers: what is cut off at 10,000 would be other rows from one time to the
 * next, and a list's second page would not go on where the first ended. With the usual 4 MB a search among a million remembers pages instead of
 * rows, and reads most of them again. A page costs little, and one from anywhere no more than one in order, with memory and disks of
 * today; to look at a row, which holds the words of a text, costs more than PostgreSQL supposes. With its own figures it reads all entries for a word
 * that an index would find, and where it expects more matches than there are.
 */
const STEADY = `set jit = off; set synchronize_seqscans = off; set max_parallel_workers_per_gather = 0; set work_mem = '16MB'; set seq_page_cost = 0.1; set random_page_cost = 0.1; set cpu_tuple_cost = 0.02`;
const steady = (client: Pick<ClientBase, 'query'>): Promise<unknown> => client.query(STEADY);

export function createDataSource(database: DatabaseToUse, entities: Entities): DataSource {
  return new DataSource(dataSourceOptions(database, entities));
}
