import type { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log.js';
import { fromBytes } from './embedding/vector-codec.js';
import { paceOf, TOLD_EVERY_MS } from './pace.rules.js';
import { lacksVectorIndex, makeVectorIndex, makeVectorTable, vectorTable } from './vector-table.js';

const ROWS_AT_ONCE = 500;
/** From so many on making the index takes more than moments. */
const MANY = 10_000;

interface Told {
  readonly clock: Clock;
  readonly log: Log;
}

interface DerivedVector {
  readonly id: string;
  readonly modelId: string;
  readonly vector: Float32Array;
}

const derivedOf = (row: string, dims: number): string =>
  `select 1 from ${vectorTable(dims)} x where x.initiative_id = ${row}.initiative_id and x.model_id = ${row}.model_id`;

/** The table of pgvector, what it lacks of the vectors that are kept, and its index. Of a million this takes a while, and says how far it is. */
export async function buildVectorTable(dataSource: DataSource, dims: number, told: Told): Promise<void> {
  await makeVectorTable(dataSource, dims);
  if (await lacksRows(dataSource, dims)) await fill(dataSource, dims, told);
  // After the rows: quicker than with them.
  const rows = (await lacksVectorIndex(dataSource, dims)) ? await countOf(dataSource, vectorTable(dims)) : 0;
  if (rows >= MANY) told.log.info({ rows }, `vectors: the index of pgvector over ${rows} is made, which takes minutes`);
  await makeVectorIndex(dataSource, dims);
}

export async function keepInVectorTable(db: Sql, rows: readonly DerivedVector[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await db.query(
    `insert into ${vectorTable(first.vector.length)} (initiative_id, model_id, embedding)
     select id, model, embedding::vector from unnest($1::uuid[], $2::text[], $3::text[]) g(id, model, embedding)
     on conflict (initiative_id, model_id) do update set embedding = excluded.embedding`,
    [rows.map(({ id }) => id), rows.map(({ modelId }) => modelId), rows.map(({ vector }) => `[${Array.from(vector).join(',')}]`)],
  );
}

async function lacksRows(dataSource: DataSource, dims: number): Promise<boolean> {
  const [row]: { lacks: boolean }[] = await dataSource.query(
    `select exists (select 1 from initiative_vector v where octet_length(v.vector) = $1 * 4 and not exists (${derivedOf('v', dims)})) lacks`,
    [dims],
  );
  return row?.lacks ?? false;
}

/** In pieces, each of the next rows by their key: a million vectors would not fit into memory, nor may each piece look through all. */
async function fill(dataSource: DataSource, dims: number, { clock, log }: Told): Promise<void> {
  const all = await countOf(dataSource, 'initiative_vector');
  let done = 0;
  let before = { done, at: clock.now().getTime() };
  let last: readonly [string, string] | null = null;
  do {
    const rows: { id: string; modelId: string; vector: Buffer | null }[] = await dataSource.query(
      `with piece as materialized (
         select v.initiative_id, v.model_id, v.vector from initiative_vector v
         ${last ? 'where (v.initiative_id, v.model_id) > ($2::uuid, $3::text)' : ''} order by v.initiative_id, v.model_id limit ${ROWS_AT_ONCE})
       select initiative_id id, model_id "modelId", case when octet_length(vector) = $1 * 4 and not exists (${derivedOf('piece', dims)}) then vector end vector
       from piece order by initiative_id, model_id`,
      [dims, ...(last ?? [])],
    );
    await keepInVectorTable(
      dataSource,
      rows.flatMap(({ vector, ...row }) => (vector ? [{ ...row, vector: fromBytes(vector) }] : [])),
    );
    const end = rows.at(-1);
    last = end && rows.length === ROWS_AT_ONCE ? [end.id, end.modelId] : null;
    done += rows.length;
    const at = clock.now().getTime();
    if (at - before.at >= TOLD_EVERY_MS) {
      const pace = paceOf(done - before.done, at - before.at, all - done);
      log.info({ done, all }, `vectors: ${done} of ${all} are in the table of pgvector${pace}`);
      before = { done, at };
    }
  } while (last);
}

async function countOf(dataSource: DataSource, table: string): Promise<number> {
  const [row]: { n: number }[] = await dataSource.query(`select count(*)::int n from ${table}`);
  return row?.n ?? 0;
}
