import type { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';

/** pgvector makes an index of so many dimensions at most; beyond, it goes through all rows. */
const INDEXED_DIMS = 2_000;

/** Of the model that comes along, and of the one configured. */
export const dimsOf = ({ KITH_EMBEDDINGS, KITH_EMBEDDINGS_DIMS }: Pick<Config, 'KITH_EMBEDDINGS' | 'KITH_EMBEDDINGS_DIMS'>): number[] => [
  ...new Set([384, ...(KITH_EMBEDDINGS === 'http' && KITH_EMBEDDINGS_DIMS ? [KITH_EMBEDDINGS_DIMS] : [])]),
];

/** Its table of vectors of so many dimensions: the index wants their number fixed. */
export const vectorTable = (dims: number): string => `vector_index_${Math.trunc(dims)}`;

/**
 * The table of pgvector and its index: derived data, made at start and in no migration. Looked for first, since a role that may make no
 * table may not even ask for one "if not exists".
 */
export async function makeVectorTable(dataSource: DataSource, dims: number): Promise<void> {
  const table = vectorTable(dims);
  if (await isThere(dataSource, table)) return;
  await dataSource.query(`create table if not exists ${table} (
      initiative_id uuid not null, model_id text not null, embedding vector(${Math.trunc(dims)}) not null, primary key (initiative_id, model_id))`);
}

export const lacksVectorIndex = async (dataSource: DataSource, dims: number): Promise<boolean> =>
  dims <= INDEXED_DIMS && !(await isThere(dataSource, `${vectorTable(dims)}_nearest`));

export async function makeVectorIndex(dataSource: DataSource, dims: number): Promise<void> {
  if (!(await lacksVectorIndex(dataSource, dims))) return;
  const table = vectorTable(dims);
  await dataSource.query(`create index if not exists ${table}_nearest on ${table} using hnsw (embedding vector_cosine_ops)`);
}

async function isThere(dataSource: DataSource, name: string): Promise<boolean> {
  const [row]: { found: boolean }[] = await dataSource.query(`select to_regclass($1) is not null found`, [name]);
  return row?.found ?? false;
}
