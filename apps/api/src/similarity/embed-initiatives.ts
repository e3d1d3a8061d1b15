import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { InitiativeContent } from '../initiatives/initiative-content.js';
import { type PublishedInitiative, PublishingListeners } from '../initiatives/published.js';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { textHash, textOfInitiative } from './initiative-text.rules.js';
import { Model } from './model.js';
import { ShippedVectors } from './shipped-vectors.js';
import { Vectors } from './vectors.js';

const EMBED = 'similarity.embed';
/** The mean moves little: made anew when it has grown by a tenth. */
const MEAN_GROWTH = 1.1;

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
    this.listeners.add((manager, initiative) => this.onPublished(manager, initiative));
    this.passages.addDerived((manager, id) => this.vectors.forget(manager, id));
    this.jobs.handle(EMBED, async ({ id }) => this.embed(String(id)));
  }

  private async onPublished(manager: EntityManager, { id, content }: PublishedInitiative): Promise<void> {
    const modelId = this.model.id;
    if (!modelId) return;
    const hash = textHash(textOfInitiative(content));
    const kept = await this.vectors.of(manager, id, modelId);
    if (kept?.textHash === hash) return;
    const shipped = this.shipped.of(modelId, hash);
    if (shipped) await this.vectors.keep(manager, { id, modelId, textHash: hash, vector: shipped });
    else await this.jobs.enqueue(manager, EMBED, { id });
  }

  /** Idempotent: reads what is published now and compares by the text's hash. */
  private async embed(id: string): Promise<void> {
    const modelId = this.model.id;
    const [row]: { content: InitiativeContent }[] = await this.dataSource.query(
      `select r.content from initiative i join revision r on r.id = i.published_revision_id where i.id = $1`,
      [id],
    );
    if (!row || !modelId) return;
    const text = textOfInitiative(row.content);
    const hash = textHash(text);
    if ((await this.vectors.of(this.dataSource, id, modelId))?.textHash === hash) return;
    const vector = await this.model.documentVector(text);
    if (!vector) return;
    await this.vectors.keep(this.dataSource, { id, modelId, textHash: hash, vector });
    await this.refreshMeanIfGrown(modelId);
  }

  /** Called at start, after the catalogue has been loaded. */
  async refreshMeanIfGrown(modelId = this.model.id): Promise<void> {
    if (!modelId) return;
    const [row]: { have: number; kept: number }[] = await this.dataSource.query(
      `select (select count(*)::int from initiative_vector v join search_doc d on d.initiative_id = v.initiative_id
          where v.model_id = $1 and v.part = 0 and d.level = 'public' and d.published and not d.removed and not d.demonstration) have,
        coalesce((select documents from vector_mean where model_id = $1), 0) kept`,
      [modelId],
    );
    if (row && row.have > row.kept * MEAN_GROWTH) await this.vectors.refreshMean(modelId);
  }
}
