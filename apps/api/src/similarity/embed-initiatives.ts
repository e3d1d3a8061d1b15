import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { InitiativeContent } from '../initiatives/initiative-content.js';
import { type Listened, type PublishedInitiative, PublishingListeners } from '../initiatives/published.js';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';
import { soonOnDisk } from '../platform/database/soon-on-disk.js';
import { together } from '../platform/database/together.js';
import { Jobs, NotNow } from '../platform/jobs/jobs.js';
import { CatchUp } from './catch-up.js';
import { EMBED, EMBED_MANY, EMBED_PARTS, embedLater } from './embed-jobs.js';
import { ModelUnavailable } from './embedding/embedder.js';
import { hashOfInitiative, storyOfInitiative, textOfInitiative } from './initiative-text.rules.js';
import { Model } from './model.js';
import { type ShippedVector, ShippedVectors } from './shipped-vectors.js';
import { packParts, partsOf } from './story-parts.rules.js';
import { type KeptVector, MARK, Vectors } from './vectors.js';

/** While the model cannot be had, here or at all, its jobs look again after so long, for days if need be: what was published meanwhile gets its vectors then. */
const MODEL_WAIT_MS = 120_000;

function waitForModel(error: unknown): never {
  if (error instanceof ModelUnavailable) throw new NotNow(error.message, MODEL_WAIT_MS);
  throw error;
}

interface PublishedText {
  readonly id: string;
  readonly text: string;
  readonly textHash: string;
  readonly mark: string;
}

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
    private readonly catchUp: CatchUp,
  ) {}

  onModuleInit(): void {
    this.listeners.add((manager, initiative) => this.onPublished(manager, initiative), {
      prepare: async () => {},
      show: (manager, ids) => this.onShown(manager, ids),
      forget: async () => {},
    });
    this.passages.addDerived((manager, id) => this.vectors.forget(manager, id));
    // A process without a model takes none of these jobs: others have one, or will.
    if (!this.model.configuredId) return;
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
    if (this.model.configuredId) await embedLater(this.jobs, manager, ids);
  }

  /** Idempotent. What is published otherwise while the model works keeps what it was given meanwhile, and is looked at again. */
  private async embed(ids: readonly string[]): Promise<void> {
    const modelId = await this.wantedModel();
    const texts = await this.changedTexts(ids, modelId);
    if (texts.length > 0) await this.keepVectors(texts, modelId);
    await this.catchUp.afterMore(modelId);
  }

  private async wantedModel(): Promise<string> {
    const modelId = await this.model.wantedId();
    if (!modelId) throw new NotNow('Left to a server with the model that is wanted', MODEL_WAIT_MS);
    return modelId;
  }

  /** Of what is published now, by the text's hash. */
  private async changedTexts(ids: readonly string[], modelId: string): Promise<PublishedText[]> {
    const rows: { id: string; content: InitiativeContent; mark: string; textHash: string | null }[] = await this.dataSource.query(
      `select i.id, r.content, ${MARK} mark, v.text_hash "textHash" from initiative i join revision r on r.id = i.published_revision_id
       left join initiative_vector v on v.initiative_id = i.id and v.model_id = $2 where i.id = any($1::uuid[])`,
      [ids, modelId],
    );
    return rows.flatMap(({ id, content, mark, textHash: kept }) => {
      const text = textOfInitiative(content);
      const textHash = hashOfInitiative(content);
      return text.trim() !== '' && textHash !== kept ? [{ id, text, textHash, mark }] : [];
    });
  }

  private async keepVectors(texts: readonly PublishedText[], modelId: string): Promise<void> {
    const vectors = await this.model.documentVectors(texts.map(({ text }) => text));
    const made = texts.flatMap(({ id, textHash, mark }, place) => {
      const vector = vectors[place];
      return vector ? [{ id, modelId, textHash, vector, mark }] : [];
    });
    const refused = texts.filter((_, place) => vectors[place] === null).map(({ id }) => id);
    await this.dataSource.transaction(async (manager) => {
      const [, kept] = await together([
        soonOnDisk(manager),
        this.vectors.keep(manager, ...made),
        this.jobs.enqueue(manager, EMBED_PARTS, ...(made.length > 0 ? [{ ids: made.map(({ id }) => id) }] : [])),
        this.vectors.refuse(manager, modelId, refused),
      ]);
      const overtaken = made.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
      await embedLater(this.jobs, manager, overtaken);
    });
  }

  /** Idempotent too: only where the whole of the same text has its vector and the parts have none. */
  private async embedParts(ids: readonly string[]): Promise<void> {
    const modelId = await this.wantedModel();
    const rows: { id: string; content: InitiativeContent }[] = await this.dataSource.query(
      `select i.id, r.content from initiative i join revision r on r.id = i.published_revision_id
       join initiative_vector v on v.initiative_id = i.id and v.model_id = $2 and v.parts is null where i.id = any($1::uuid[])`,
      [ids, modelId],
    );
    for (const { id, content } of rows) {
      const parts = (await this.model.documentVectors(partsOf(storyOfInitiative(content)))).filter((part) => part !== null);
      const row = { id, modelId, textHash: hashOfInitiative(content), parts: packParts(parts) };
      await this.dataSource.transaction((manager) => together([soonOnDisk(manager), this.vectors.keepParts(manager, row)]));
    }
  }
}
