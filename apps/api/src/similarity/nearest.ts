import type { Sql } from '../initiatives/visible-initiatives.js';
import type { Bind } from '../platform/database/bind.js';
import type { VectorSearch } from '../platform/database/vector-search.js';
import { fromBytes, toBits } from './embedding/vector-codec.js';
import { nearestPart } from './story-parts.rules.js';
import { vectorTable } from './vector-table.js';

export interface Near {
  readonly id: string;
  /** Cosine of the raw vectors, -1 to 1; by its share, that of the nearest part. */
  readonly likeness: number;
  readonly vector: Float32Array;
}

export interface NearestQuestion {
  readonly modelId: string;
  readonly vector: Float32Array;
  readonly limit: number;
  /** How much the nearest part of a story counts beside the whole, 0 to 1; nothing where it is left out. */
  readonly partShare?: number;
  /** Whether this list is a small part of all. */
  readonly narrow?: boolean;
  /** A restricted list of initiatives as SQL with a column `initiative_id`: only these may be found. */
  readonly among: (bind: Bind) => string;
}

/** The nearest vectors among what may be seen. Two ways, one answer: a suite holds both to it. */
export interface Nearest {
  find(db: Sql, question: NearestQuestion): Promise<Near[]>;
}

/** So many of the nearest are compared by their sentences too, for a list of 200: what answers in one sentence may be farther off as a whole. */
const COMPARED_BY_PARTS = 1.5;

/** How many more than asked are taken by sign bits before exact scoring: recall 1.00 at 50,000 rows (measured). */
const SHORTLIST = 400;
/** Of the nearest of all, so many are looked through for those that may be found, before all are: a third of the time where most are public. */
const NEAREST_OF_ALL = 2_000;

/** In one row: a row each costs more to read than their angles. */
interface Vectors {
  ids: string | null;
  vectors: Buffer | null;
}
/** Of `initiative_vector v`. */
export const VECTORS = `string_agg(v.initiative_id::text, ',' order by v.initiative_id) ids, string_agg(v.vector, '' order by v.initiative_id) vectors`;

/** Plain PostgreSQL: Hamming distance of the sign bits in the database, exact cosine of the shortlist here. */
export class PortableNearest implements Nearest {
  constructor(
    private readonly newBind: () => Bind,
    private readonly ofAll = NEAREST_OF_ALL,
  ) {}

  async find(db: Sql, question: NearestQuestion): Promise<Near[]> {
    const bind = this.newBind();
    const sql = shortlistSql(question, bind, this.ofAll);
    return byParts(db, exactly(await db.query<Vectors[]>(sql, bind.values), question), question, this.newBind());
  }
}

/**
 * The nearest by signs. First those of the 2,000 nearest of all that may be found; where these are too few, because many are hidden from this
 * viewer, those of all. Signs and what visibility reads stand in indexes of their own (`initiative_vector_bits`, `search_doc_known`); the wide
 * rows are read of the shortlist only. Ties go by id, so that both ways agree.
 */
function shortlistSql(question: NearestQuestion, bind: Bind, ofAll: number): string {
  const among = `(${question.among(bind)}) among`;
  const model = bind.add(question.modelId);
  const distance = `bit_count(b.bits # ${bind.add(toBits(question.vector))}::bit varying)`;
  const most = Math.max(SHORTLIST, takenOf(question));
  const limit = `limit ${most}`;
  const all = (when: string) => `known as materialized (select initiative_id from ${among} where ${when}),
    found as (select b.initiative_id from initiative_vector b join known on known.initiative_id = b.initiative_id
      where b.model_id = ${model} and ${when} order by ${distance}, b.initiative_id ${limit})`;
  const first = `nearest as materialized (select b.initiative_id, ${distance} distance from initiative_vector b where b.model_id = ${model}
      order by distance, b.initiative_id limit ${ofAll}),
    shown as materialized (select n.initiative_id from nearest n where exists (select 1 from ${among} where among.initiative_id = n.initiative_id)
      order by n.distance, n.initiative_id ${limit}),
    enough as materialized (select (select count(*) from shown) = ${most} or (select count(*) from nearest) < ${ofAll} enough)`;
  const tables = question.narrow ? all('true') : `${first}, ${all('not (select enough from enough)')}`;
  const ids = question.narrow
    ? 'found'
    : '(select initiative_id from shown where (select enough from enough) union all select initiative_id from found)';
  return `with ${tables}
    select ${VECTORS} from ${ids} n join initiative_vector v on v.initiative_id = n.initiative_id and v.model_id = ${model}`;
}

/**
 * pgvector: an HNSW index over derived rows, told to look at enough of it and to go on until the list is full. As it comes it looks at 40 rows
 * and filters afterwards: of 200 asked for among 8,000 with a filter, 14 were found. Set inside the statement, before the scan begins, and gone
 * with it: a setting of the session would outlive its connection on the embedded database.
 */
export class PgvectorNearest implements Nearest {
  constructor(private readonly newBind: () => Bind) {}

  async find(db: Sql, question: NearestQuestion): Promise<Near[]> {
    const bind = this.newBind();
    const among = question.among(bind);
    const rows = await db.query<Vectors[]>(
      `select ${VECTORS} from (
         select x.initiative_id id from ${vectorTable(question.vector.length)} x
         where x.model_id = ${bind.add(question.modelId)} and x.initiative_id in (select initiative_id from (${among}) among)
         order by x.embedding <=> (select case when set_config('hnsw.ef_search', ${bind.add(String(Math.min(Math.max(takenOf(question), 100), 1_000)))}, true) <> ''
           and set_config('hnsw.iterative_scan', 'relaxed_order', true) <> '' then ${bind.add(`[${Array.from(question.vector).join(',')}]`)}::vector end) limit ${bind.add(takenOf(question))}
       ) n join initiative_vector v on v.initiative_id = n.id and v.model_id = ${bind.add(question.modelId)}`,
      bind.values,
    );
    return byParts(db, exactly(rows, question), question, this.newBind());
  }
}

/** Both end with the same exact cosine, so that ties and order agree. */
function exactly(rows: readonly Vectors[], question: NearestQuestion): Near[] {
  return vectorsIn(rows)
    .map(({ id, vector }) => ({ id, vector, likeness: dot(question.vector, vector) }))
    .sort(nearestFirst)
    .slice(0, takenOf(question));
}

const takenOf = ({ limit, partShare }: NearestQuestion): number => (partShare ? Math.round(limit * COMPARED_BY_PARTS) : limit);

/** What `VECTORS` gave: those of one model have as many dimensions each. */
export function vectorsIn([row]: readonly Vectors[]): { id: string; vector: Float32Array }[] {
  if (!row?.ids || !row.vectors) return [];
  const ids = row.ids.split(',');
  const all = fromBytes(row.vectors);
  const dims = all.length / ids.length;
  if (!Number.isInteger(dims)) throw new RangeError(`${ids.length} vectors of one model have ${all.length} numbers`);
  return ids.map((id, place) => ({ id, vector: all.subarray(place * dims, (place + 1) * dims) }));
}

/** The same, nearest first by whole and nearest part together: a long story may answer in one sentence. */
async function byParts(db: Sql, near: Near[], question: NearestQuestion, bind: Bind): Promise<Near[]> {
  const share = question.partShare ?? 0;
  if (share === 0 || near.length === 0) return near;
  const rows = await db.query<{ id: string; parts: Buffer }[]>(
    `select initiative_id id, parts from initiative_vector
     where model_id = ${bind.add(question.modelId)} and initiative_id = any(${bind.add(near.map(({ id }) => id))}::uuid[]) and parts is not null`,
    bind.values,
  );
  const parts = new Map(rows.map((row) => [row.id, nearestPart(question.vector, row.parts)]));
  return near
    .map((found) => ({ ...found, likeness: (1 - share) * found.likeness + share * (parts.get(found.id) ?? found.likeness) }))
    .sort(nearestFirst)
    .slice(0, question.limit);
}

const nearestFirst = (a: Near, b: Near): number => b.likeness - a.likeness || (a.id < b.id ? -1 : 1);

/** Of two vectors of length 1: their cosine. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

export const nearestFor = (way: VectorSearch, newBind: () => Bind): Nearest =>
  way === 'pgvector' ? new PgvectorNearest(newBind) : new PortableNearest(newBind);
