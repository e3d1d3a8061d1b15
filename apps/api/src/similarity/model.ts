import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { LOG, type Log } from '../platform/log.js';
import { createEmbedder } from './embedding/create-embedder.js';
import { type Embedder, type EmbeddingKind, ModelUnavailable, reasonOf, TextRefused } from './embedding/embedder.js';

/** Under this key `note` holds which model's vectors are compared. */
const IN_USE = 'similarity.model';
/** And under this one which model the server that started last was configured with. */
const WANTED = 'similarity.model.wanted';
/** Another process may have switched. */
const READ_AGAIN_MS = 5_000;

/** Compared with vectors of the same model only, also where search goes by another one meanwhile. */
export interface ModelVector {
  readonly modelId: string;
  readonly vector: Float32Array;
}

/**
 * The model as configured, and the one in use: these differ from a change of configuration until every published text has its new vector.
 * Until then questions go to the model in use, which comes along; where that cannot be had, callers go by words.
 */
@Injectable()
export class Model implements OnModuleInit, OnApplicationShutdown {
  private readonly configured: Embedder | null;
  private readonly known: readonly Embedder[];
  private inUse: string | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    const logged = { log: (message: string) => log.info({}, message), warn: (message: string) => log.warn({}, message) };
    const cacheDir = join(config.KITH_DATA_DIR, 'model');
    this.configured = createEmbedder(
      {
        mode: config.KITH_EMBEDDINGS,
        url: config.KITH_EMBEDDINGS_URL,
        model: config.KITH_EMBEDDINGS_MODEL,
        dims: config.KITH_EMBEDDINGS_DIMS,
        apiKey: config.KITH_EMBEDDINGS_KEY,
        cacheDir,
      },
      logged,
    );
    const comesAlong = config.KITH_EMBEDDINGS === 'http' ? createEmbedder({ mode: 'local', cacheDir }, logged) : null;
    this.known = [this.configured, comesAlong].filter((embedder) => embedder !== null);
  }

  async onModuleInit(): Promise<void> {
    // The first to be configured is in use at once, unless vectors are there already.
    await this.dataSource.query(
      `insert into note (key, value) select $1, jsonb_build_object('id', model) from (
         select coalesce((select model_id from initiative_vector limit 1), $2::text) model) m where model is not null on conflict (key) do nothing`,
      [IN_USE, this.configuredId],
    );
    await this.read();
    this.timer = setInterval(
      () => this.read().catch((error) => this.log.warn({ err: error }, 'which model is in use could not be read')),
      READ_AGAIN_MS,
    );
    this.timer.unref();
  }

  /** Names the model whose vectors are compared; null when switched off, or when it is one that cannot be asked any more. */
  get id(): string | null {
    return this.asked?.id ?? null;
  }

  /** Names the model that makes vectors of documents; null when switched off. */
  get configuredId(): string | null {
    return this.configured?.id ?? null;
  }

  /** Said by a server when it starts: the vectors of its model are to be made from now on, by whichever process has that model. */
  async want(): Promise<void> {
    if (this.configuredId) await this.keep(this.dataSource, WANTED);
  }

  /** As configured; null also where a server has started since with another: this process is on its way out, or a command with other settings. */
  async wantedId(): Promise<string | null> {
    const [row]: { id: string }[] = await this.dataSource.query(`select value->>'id' id from note where key = $1`, [WANTED]);
    return !row || row.id === this.configuredId ? this.configuredId : null;
  }

  /** One vector of length 1 for the text by the model in use, or null when it cannot be had now. */
  async vector(text: string, kind: EmbeddingKind): Promise<ModelVector | null> {
    const { asked } = this;
    if (!asked || text.trim() === '') return null;
    try {
      const [vector] = await asked.embed([text], kind);
      return vector ? { modelId: asked.id, vector } : null;
    } catch (error) {
      if (error instanceof ModelUnavailable) return null;
      throw error;
    }
  }

  /**
   * One for each document by the model as configured, null where it will not take the text; none when switched off. Fails where the model does,
   * so that a job tries again later.
   */
  async documentVectors(texts: readonly string[]): Promise<(Float32Array | null)[]> {
    if (!this.configured) return [];
    try {
      return await this.configured.embed(texts, 'document');
    } catch (error) {
      if (!(error instanceof TextRefused)) throw error;
      if (texts.length === 1) return [null];
    }
    // One that is refused must not cost the others theirs.
    const vectors: (Float32Array | null)[] = [];
    for (const text of texts) vectors.push(...(await this.documentVectors([text])));
    return vectors;
  }

  /** Why the model as configured gives no vectors now, in a sentence; null where it does, or is switched off. */
  async trouble(): Promise<string | null> {
    try {
      await this.configured?.embed(['word'], 'query');
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** So that the first to search does not wait for it to load. */
  warm(): void {
    void this.vector('word', 'query').catch((error: unknown) => this.log.warn({ err: error }, 'the embedding model could not be loaded'));
  }

  /** From now on the vectors of the configured model are compared: in one statement, for every process within seconds. */
  async switch(db: Sql): Promise<void> {
    if (!this.configuredId) return;
    await this.keep(db, IN_USE);
    this.log.info({ from: this.inUse, to: this.configuredId }, 'search goes by the vectors of another model');
    this.inUse = this.configuredId;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await Promise.all(this.known.map((embedder) => embedder.close()));
  }

  private get asked(): Embedder | null {
    return this.configured ? (this.known.find(({ id }) => id === this.inUse) ?? null) : null;
  }

  private async keep(db: Sql, key: string): Promise<void> {
    await db.query(
      `insert into note (key, value) values ($1, jsonb_build_object('id', $2::text)) on conflict (key) do update set value = excluded.value`,
      [key, this.configuredId],
    );
  }

  private async read(): Promise<void> {
    const [row]: { id: string }[] = await this.dataSource.query(`select value->>'id' id from note where key = $1`, [IN_USE]);
    this.inUse = row?.id ?? this.configuredId;
  }
}
