import type { DataSource } from 'typeorm';

/**
 * The table of pgvector and its index: derived data, made at start and in no migration. Looked for first, since a role that may make no
 * table may not even ask for one "if not exists".
 */
export async function makeVectorTable(dataSource: DataSource): Promise<void> {
  if (await isThere(dataSource, 'vector_index')) return;
  await dataSource.query(`create table if not exists vector_index (
      initiative_id uuid not null, model_id text not null, embedding vector(384) not null, primary key (initiative_id, model_id))`);
}

export async function makeVectorIndex(dataSource: DataSource): Promise<void> {
  if (await isThere(dataSource, 'vector_index_nearest')) return;
  await dataSource.query(`create index if not exists vector_index_nearest on vector_index using hnsw (embedding vector_cosine_ops)`);
}

async function isThere(dataSource: DataSource, name: string): Promise<boolean> {
  const [row]: { found: boolean }[] = await dataSource.query(`select to_regclass($1) is not null found`, [name]);
  return row?.found ?? false;
}
