import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { vectorSearchOf } from '../platform/database/vector-search.js';
import { fromBytes, toBits, toBytes } from './embedding/vector-codec.js';
import { type Near, type Nearest, type NearestQuestion, nearestFor } from './nearest.js';
import { makeVectorIndex, makeVectorTable } from './vector-table.js';

export interface KeptVector {
  readonly id: string;
  readonly modelId: string;
  readonly textHash: string;
  readonly vector: Float32Array;
}

/** Keeps vectors and finds the nearest. The pgvector table is derived data: made and filled at start, in no migration. */
@Injectable()
export class Vectors implements OnModuleInit {
  private nearest: Nearest = nearestFor('portable', () => new Bind());
  private derived = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
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

  async keep(db: Sql, ...rows: readonly KeptVector[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const models = rows.map(({ modelId }) => modelId);
    await db.query(
      `insert into initiative_vector (initiative_id, model_id, text_hash, vector, bits)
       select id, model, hash, vector, bits::bit varying from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::text[]) g(id, model, hash, vector, bits)
       on conflict (initiative_id, model_id) do update
         set text_hash = excluded.text_hash, vector = excluded.vector, bits = excluded.bits, parts = null`,
      [
        ids,
        models,
        rows.map(({ textHash }) => textHash),
        rows.map(({ vector }) => toBytes(vector)),
        rows.map(({ vector }) => toBits(vector)),
      ],
    );
    if (!this.derived) return;
    await db.query(
      `insert into vector_index (initiative_id, model_id, embedding) select id, model, embedding::vector from unnest($1::uuid[], $2::text[], $3::text[]) g(id, model, embedding)
       on conflict (initiative_id, model_id) do update set embedding = excluded.embedding`,
      [ids, models, rows.map(({ vector }) => `[${Array.from(vector).join(',')}]`)],
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
    if (this.derived) await db.query(`delete from vector_index where initiative_id = $1`, [id]);
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
    const rows = await db.query<{ id: string; vector: Buffer }[]>(
      `select initiative_id id, vector from initiative_vector where initiative_id = any($1::uuid[]) and model_id = $2`,
      [ids, modelId],
    );
    return new Map(rows.map(({ id, vector }) => [id, fromBytes(vector)]));
  }

  /** The mean of what anybody may see; null until there is one. */
  async mean(db: Sql, modelId: string): Promise<Float32Array | null> {
    const [row] = await db.query<{ mean: Buffer }[]>(`select mean from vector_mean where model_id = $1`, [modelId]);
    return row ? fromBytes(row.mean) : null;
  }

  /** Made anew from public, real rows only: what a reader is told must not depend on what is hidden from them. */
  async refreshMean(modelId: string): Promise<void> {
    const rows: { vector: Buffer }[] = await this.dataSource.query(
      `select v.vector from initiative_vector v join search_doc d on d.initiative_id = v.initiative_id
       where v.model_id = $1 and d.level = 'public' and d.published and not d.removed and not d.demonstration
       order by v.initiative_id limit 20000`,
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
      [modelId, toBytes(mean), vectors.length, this.clock.now()],
    );
  }

  private async buildDerived(): Promise<void> {
    await makeVectorTable(this.dataSource);
    const missing: { initiative_id: string; model_id: string; vector: Buffer }[] = await this.dataSource.query(
      `select v.initiative_id, v.model_id, v.vector from initiative_vector v where not exists
         (select 1 from vector_index x where x.initiative_id = v.initiative_id and x.model_id = v.model_id)`,
    );
    for (const row of missing) {
      await this.dataSource.query(
        `insert into vector_index (initiative_id, model_id, embedding) values ($1, $2, $3::vector) on conflict do nothing`,
        [row.initiative_id, row.model_id, `[${Array.from(fromBytes(row.vector)).join(',')}]`],
      );
    }
    // After the rows: quicker than with them.
    await makeVectorIndex(this.dataSource);
  }
}
