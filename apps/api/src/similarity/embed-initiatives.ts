import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { InitiativeContent } from '../initiatives/initiative-content.js';
import { type Listened, type PublishedInitiative, PublishingListeners } from '../initiatives/published.js';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';
import { soonOnDisk } from '../platform/database/soon-on-disk.js';
import { together } from '../platform/database/together.js';
import { Jobs, NotNow } from '../platform/jobs/jobs.js';
import { ModelUnavailable, TextRefused } from './embedding/embedder.js';
import { hashOfInitiative, storyOfInitiative, textOfInitiative } from './initiative-text.rules.js';
import { Model } from './model.js';
import { type ShippedVector, ShippedVectors } from './shipped-vectors.js';
import { packParts, partsOf } from './story-parts.rules.js';
import { type KeptVector, Vectors } from './vectors.js';

const EMBED = 'similarity.embed';
/** Texts of an import, some in each job. */
export const EMBED_MANY = 'similarity.embed-many';
/** The sentences of a story, after the whole of it: that finds already. */
export const EMBED_PARTS = 'similarity.embed-parts';
const TEXTS_A_JOB = 32;
/** The mean moves little: made anew when it has grown by a tenth. */
const MEAN_GROWTH = 1.1;
/** Fewer vectors than these are counted each time. */
const MANY = 1_000;

/** While the model cannot be had its jobs look again after so long, for days if need be: what was published meanwhile gets its vectors then. */
const MODEL_WAIT_MS = 120_000;

function waitForModel(error: unknown): never {
  if (error instanceof ModelUnavailable && !(error instanceof TextRefused)) throw new NotNow(error.message, MODEL_WAIT_MS);
  throw error;
}

/** Published and written, but without a vector of the model $1. */
const WITHOUT_VECTOR = `select d.initiative_id id from search_doc d where d.published and not d.removed
  and not exists (select 1 from initiative_vector v where v.initiative_id = d.initiative_id and v.model_id = $1)`;

/** Gives each published text its vector: at once where it was shipped, else by a job after the commit. Until then `similar` goes by words. */
@Injectable()
export class EmbedInitiatives implements OnModuleInit {
  private readonly shipped = new ShippedVectors();

  constructor(
    private readonly dataSource: DataSource,
    private readonly listeners: PublishingListeners,
    private readonly jobs: Jobs,
    private readonly model: Model,
    private readonly vectors: Vectors,
    private readonly passages: PassageHolders,
  ) {}

  onModuleInit(): void {
    this.listeners.add((manager, initiative) => this.onPublished(manager, initiative), {
      prepare: async () => {},
      show: (manager, ids) => this.onShown(manager, ids),
      forget: async () => {},
    });
    this.passages.addDerived((manager, id) => this.vectors.forget(manager, id));
    this.jobs.handle(EMBED, async ({ id }) => this.embed([String(id)]).catch(waitForModel));
    this.jobs.handle(EMBED_PARTS, async ({ ids }) => this.embedParts(ids as string[]).catch(waitForModel), 'unhurried');
    this.jobs.handle(EMBED_MANY, async ({ ids }) => this.embed(ids as string[]).catch(waitForModel), 'unhurried');
  }

  private onPublished(manager: EntityManager, { id, content }: PublishedInitiative): Listened {
    const modelId = this.model.configuredId;
    if (!modelId) return { jobs: [] };
    const hash = hashOfInitiative(content);
    const shipped = this.shipped.of(modelId, hash);
    // The job finds by itself where the text is as before.
    if (!shipped) return { jobs: [{ kind: EMBED, payload: { id } }] };
    return { writing: this.keepShipped(manager, { id, modelId, textHash: hash }, shipped), jobs: [] };
  }

  private async keepShipped(manager: EntityManager, row: Omit<KeptVector, 'vector'>, { vector, parts }: ShippedVector): Promise<void> {
    if ((await this.vectors.of(manager, row.id, row.modelId))?.textHash === row.textHash) return;
    await this.vectors.keep(manager, { ...row, vector });
    await this.vectors.keepParts(manager, { ...row, parts });
  }

  private async onShown(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (!this.model.configuredId || ids.length === 0) return;
    const parts = Array.from({ length: Math.ceil(ids.length / TEXTS_A_JOB) }, (_, part) =>
      ids.slice(part * TEXTS_A_JOB, (part + 1) * TEXTS_A_JOB),
    );
    await this.jobs.enqueue(manager, EMBED_MANY, ...parts.map((some) => ({ ids: some })));
  }

  /** Idempotent: reads what is published now and compares by the text's hash. */
  private async embed(ids: readonly string[]): Promise<void> {
    const modelId = this.model.configuredId;
    if (!modelId) return;
    const rows: { id: string; content: InitiativeContent; textHash: string | null }[] = await this.dataSource.query(
      `select i.id, r.content, v.text_hash "textHash" from initiative i join revision r on r.id = i.published_revision_id
       left join initiative_vector v on v.initiative_id = i.id and v.model_id = $2 where i.id = any($1::uuid[])`,
      [ids, modelId],
    );
    const texts = rows
      .map(({ id, content, textHash: kept }) => ({ id, text: textOfInitiative(content), kept, hash: hashOfInitiative(content) }))
      .filter(({ text, hash, kept }) => text.trim() !== '' && hash !== kept);
    if (texts.length === 0) return;
    const vectors = await this.model.documentVectors(texts.map(({ text }) => text));
    if (vectors.length === 0) return;
    const made = texts.map(({ id, hash }, place) => ({ id, modelId, textHash: hash, vector: vectors[place] as Float32Array }));
    await this.dataSource.transaction((manager) =>
      together([
        soonOnDisk(manager),
        this.vectors.keep(manager, ...made),
        this.jobs.enqueue(manager, EMBED_PARTS, { ids: made.map(({ id }) => id) }),
      ]),
    );
    if (modelId === this.model.id) await this.refreshMeanIfGrown();
    else await this.switchWhenComplete();
  }

  /** Idempotent too: only where the whole of the same text has its vector and the parts have none. */
  private async embedParts(ids: readonly string[]): Promise<void> {
    const modelId = this.model.configuredId;
    if (!modelId) return;
    const rows: { id: string; content: InitiativeContent }[] = await this.dataSource.query(
      `select i.id, r.content from initiative i join revision r on r.id = i.published_revision_id
       join initiative_vector v on v.initiative_id = i.id and v.model_id = $2 and v.parts is null where i.id = any($1::uuid[])`,
      [ids, modelId],
    );
    for (const { id, content } of rows) {
      const parts = await this.model.documentVectors(partsOf(storyOfInitiative(content)));
      const row = { id, modelId, textHash: hashOfInitiative(content), parts: packParts(parts) };
      await this.dataSource.transaction((manager) => together([soonOnDisk(manager), this.vectors.keepParts(manager, row)]));
    }
  }

  /**
   * Called at start, after the catalogue has been loaded: what has no vector of the configured model gets one in the background, and vectors
   * that nobody compares any more go.
   */
  async catchUp(): Promise<void> {
    const modelId = this.model.configuredId;
    if (!modelId) return;
    await this.switchWhenComplete();
    await this.dataSource.transaction(async (manager) => {
      const [{ waiting }]: [{ waiting: boolean }] = await manager.query(
        `select exists (select 1 from job where kind = $1 and done_at is null) waiting`,
        [EMBED_MANY],
      );
      const rows: { id: string }[] = waiting ? [] : await manager.query(`${WITHOUT_VECTOR} order by d.published_at desc`, [modelId]);
      await this.onShown(
        manager,
        rows.map(({ id }) => id),
      );
      if (modelId === this.model.id) await this.vectors.forgetModelsBut(manager, modelId);
    });
    await this.refreshMeanIfGrown();
  }

  /** The new model's mean first: it must be there when the first question comes. */
  private async switchWhenComplete(): Promise<void> {
    const modelId = this.model.configuredId;
    if (!modelId || modelId === this.model.id) return;
    const missing: unknown[] = await this.dataSource.query(`${WITHOUT_VECTOR} limit 1`, [modelId]);
    if (missing.length > 0) return;
    await this.vectors.refreshMean(modelId);
    await this.model.switch(this.dataSource);
  }

  private async refreshMeanIfGrown(): Promise<void> {
    const modelId = this.model.id;
    if (!modelId) return;
    // Many are counted only where there can be enough of them: search knows how many entries anybody may see, if a moment later.
    const [row]: { most: number; kept: number }[] = await this.dataSource.query(
      `select coalesce((select (value->>'documents')::int from note where key = 'search.words'), 0) most,
        coalesce((select documents from vector_mean where model_id = $1), 0) kept`,
      [modelId],
    );
    if (!row || (row.kept >= MANY && row.most <= row.kept * MEAN_GROWTH)) return;
    if ((await this.vectors.openOf(modelId)) > row.kept * MEAN_GROWTH) await this.vectors.refreshMean(modelId);
  }
}
