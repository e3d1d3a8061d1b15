import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Bind } from '../platform/database/bind.js';
import { vectorSearchOf } from '../platform/database/vector-search.js';
import { LOG, type Log } from '../platform/log.js';
import { buildVectorTable, keepInVectorTable } from './build-vector-table.js';
import { fromBytes, toBits, toBytes } from './embedding/vector-codec.js';
import { type Near, type Nearest, type NearestQuestion, nearestFor, VECTORS, vectorsIn } from './nearest.js';
import { dimsOf, vectorTable } from './vector-table.js';

/** Of so many the mean is made at most: those with the first ids, which are random. */
const MOST_MEANT = 20_000;
const OPEN_VECTORS = `from initiative_vector v join search_doc d on d.initiative_id = v.initiative_id
  where v.model_id = $1 and d.level = 'public' and d.published and not d.removed and not d.demonstration`;

export interface KeptVector {
  readonly id: string;
  readonly modelId: string;
  readonly textHash: string;
  readonly vector: Float32Array;
  /** Of the revision that it was made of: kept only where that is published still. */
  readonly mark?: string;
}

/** Tells a revision `r` from what is published instead of it, or without a passage of it. */
export const MARK = 'md5(r.content::text)';

const refusedKey = (model: string): string => `'similarity.refused ' || ${model}`;
/** SQL: ids, as text, of what the model refused. */
export const REFUSED_BY = (model: string): string => `select jsonb_object_keys(value) from note where key = ${refusedKey(model)}`;

/** Keeps vectors and finds the nearest. The pgvector table is derived data: made and filled at start, in no migration. */
@Injectable()
export class Vectors implements OnModuleInit {
  private nearest: Nearest = nearestFor('portable', () => new Bind());
  private derived = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'KITH_EMBEDDINGS' | 'KITH_EMBEDDINGS_DIMS'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    const way = await vectorSearchOf(this.dataSource);
    this.nearest = nearestFor(way, () => new Bind());
    this.derived = way === 'pgvector';
    if (this.derived) await this.buildDerived();
  }

  find(question: NearestQuestion, db: Sql = this.dataSource): Promise<Near[]> {
    return this.nearest.find(db, question);
  }

  /** Answers the ids of those that were kept: one made of what is not published any more is not. */
  async keep(db: Sql, ...rows: readonly KeptVector[]): Promise<Set<string>> {
    const kept = new Set(
      (
        await db.query<{ id: string }[]>(
          `insert into initiative_vector (initiative_id, model_id, text_hash, vector, bits)
           select id, model, hash, vector, bits::bit varying
           from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::text[], $6::text[]) g(id, model, hash, vector, bits, mark)
           where mark is null
             or exists (select 1 from initiative i join revision r on r.id = i.published_revision_id where i.id = g.id and ${MARK} = g.mark)
           on conflict (initiative_id, model_id) do update
             set text_hash = excluded.text_hash, vector = excluded.vector, bits = excluded.bits, parts = null
           returning initiative_id id`,
          [
            rows.map(({ id }) => id),
            rows.map(({ modelId }) => modelId),
            rows.map(({ textHash }) => textHash),
            rows.map(({ vector }) => toBytes(vector)),
            rows.map(({ vector }) => toBits(vector)),
            rows.map(({ mark }) => mark ?? null),
          ],
        )
      ).map(({ id }) => id),
    );
    if (this.derived)
      await keepInVectorTable(
        db,
        rows.filter(({ id }) => kept.has(id)),
      );
    return kept;
  }

  /** That the model will not take the texts of these: they are found by words, and nothing waits for their vectors. */
  async refuse(db: Sql, modelId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    this.log.warn({ ids, modelId }, 'the embedding model refuses these texts: they are found by words alone');
    for (const table of ['initiative_vector', ...this.tables()])
      await db.query(`delete from ${table} where initiative_id = any($1::uuid[]) and model_id = $2`, [ids, modelId]);
    await db.query(
      `insert into note (key, value) values (${refusedKey('$1::text')}, $2::jsonb) on conflict (key) do update set value = note.value || excluded.value`,
      [modelId, JSON.stringify(Object.fromEntries(ids.map((id) => [id, true])))],
    );
  }

  /** The packed vectors of a story's sentences, beside the whole's of the same text. */
  async keepParts(db: Sql, row: Pick<KeptVector, 'id' | 'modelId' | 'textHash'> & { readonly parts: Buffer }): Promise<void> {
    await db.query(`update initiative_vector set parts = $4 where initiative_id = $1 and model_id = $2 and text_hash = $3`, [
      row.id,
      row.modelId,
      row.textHash,
      row.parts,
    ]);
  }

  /** The vectors of an initiative, until it is given others. */
  async forget(db: Sql, id: string): Promise<void> {
    await db.query(`delete from initiative_vector where initiative_id = $1`, [id]);
    for (const table of this.tables()) await db.query(`delete from ${table} where initiative_id = $1`, [id]);
  }

  /** What another model than this made. */
  async forgetModelsBut(db: Sql, modelId: string): Promise<void> {
    for (const table of ['initiative_vector', ...this.tables()]) await db.query(`delete from ${table} where model_id <> $1`, [modelId]);
    await db.query(`delete from vector_mean where model_id <> $1`, [modelId]);
    await db.query(`delete from note where key like 'similarity.refused %' and key <> ${refusedKey('$1::text')}`, [modelId]);
  }

  async of(db: Sql, id: string, modelId: string): Promise<{ vector: Float32Array; textHash: string } | null> {
    const [row] = await db.query<{ vector: Buffer; textHash: string }[]>(
      `select vector, text_hash "textHash" from initiative_vector where initiative_id = $1 and model_id = $2`,
      [id, modelId],
    );
    return row ? { vector: fromBytes(row.vector), textHash: row.textHash } : null;
  }

  /** Vectors of several initiatives by id; those without one are left out. */
  async ofMany(ids: readonly string[], modelId: string, db: Sql = this.dataSource): Promise<Map<string, Float32Array>> {
    if (ids.length === 0) return new Map();
    const rows = await db.query<Parameters<typeof vectorsIn>[0]>(
      `select ${VECTORS} from initiative_vector v where v.initiative_id = any($1::uuid[]) and v.model_id = $2`,
      [ids, modelId],
    );
    return new Map(vectorsIn(rows).map(({ id, vector }) => [id, vector]));
  }

  /** The mean of what anybody may see; null until there is one. */
  async mean(db: Sql, modelId: string): Promise<Float32Array | null> {
    const [row] = await db.query<{ mean: Buffer }[]>(`select mean from vector_mean where model_id = $1`, [modelId]);
    return row ? fromBytes(row.mean) : null;
  }

  /** Made anew from public, real rows only: what a reader is told must not depend on what is hidden from them. */
  async refreshMean(modelId: string): Promise<void> {
    const rows: { vector: Buffer }[] = await this.dataSource.query(
      `select v.vector ${OPEN_VECTORS} order by v.initiative_id limit ${MOST_MEANT}`,
      [modelId],
    );
    if (rows.length === 0) return;
    const vectors = rows.map(({ vector }) => fromBytes(vector));
    const mean = new Float32Array(vectors[0]?.length ?? 0);
    for (const vector of vectors)
      for (let index = 0; index < mean.length; index += 1)
        mean[index] = (mean[index] as number) + (vector[index] as number) / vectors.length;
    await this.dataSource.query(
      `insert into vector_mean (model_id, mean, documents, made_at) values ($1, $2, $3, $4)
       on conflict (model_id) do update set mean = excluded.mean, documents = excluded.documents, made_at = excluded.made_at`,
      [modelId, toBytes(mean), vectors.length < MOST_MEANT ? vectors.length : await this.openOf(modelId), this.clock.now()],
    );
  }

  /** How many vectors of what anybody may see there are. */
  async openOf(modelId: string): Promise<number> {
    const [row]: { n: number }[] = await this.dataSource.query(`select count(*)::int n ${OPEN_VECTORS}`, [modelId]);
    return row?.n ?? 0;
  }

  private readonly tables = (): string[] => (this.derived ? dimsOf(this.config).map(vectorTable) : []);

  private async buildDerived(): Promise<void> {
    for (const dims of dimsOf(this.config)) await buildVectorTable(this.dataSource, dims, { clock: this.clock, log: this.log });
  }
}
