import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MOST_ATTEMPTS } from '../platform/jobs/job-rows.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { EMBED_MANY, embedLater } from './embed-jobs.js';
import { Model } from './model.js';
import { REFUSED_BY, Vectors } from './vectors.js';

/** The mean moves little: made anew when it has grown by a tenth. */
const MEAN_GROWTH = 1.1;
/** Fewer vectors than these are counted each time. */
const MANY = 1_000;

/** Published and written, but without a vector of the model $1, which did not refuse its text. */
const WITHOUT_VECTOR = `select d.initiative_id id from search_doc d where d.published and not d.removed
  and not exists (select 1 from initiative_vector v where v.initiative_id = d.initiative_id and v.model_id = $1)
  and d.initiative_id::text not in (${REFUSED_BY('$1')})`;
/** In a job that will be tried; one that was given up helps nobody. */
const WAITING = `select (jsonb_array_elements_text(payload -> 'ids'))::uuid from job where kind = $2 and done_at is null and attempts < $3`;

/** Sees to it that every published text has a vector of the configured model, that search then goes by it, and that its mean is true. */
@Injectable()
export class CatchUp {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly model: Model,
    private readonly vectors: Vectors,
  ) {}

  /**
   * Called when a server starts, after the catalogue has been loaded, and by no command, whose settings may be others: what has no vector of the configured model gets one in the background, and vectors
   * that nobody compares any more go.
   */
  async run(): Promise<void> {
    const modelId = this.model.configuredId;
    if (!modelId) return;
    await this.model.want();
    await this.switchWhenComplete();
    await this.dataSource.transaction(async (manager) => {
      const rows: { id: string }[] = await manager.query(
        `${WITHOUT_VECTOR} and d.initiative_id not in (${WAITING}) order by d.published_at desc`,
        [modelId, EMBED_MANY, MOST_ATTEMPTS],
      );
      await embedLater(
        this.jobs,
        manager,
        rows.map(({ id }) => id),
      );
      if (modelId === this.model.id) await this.vectors.forgetModelsBut(manager, modelId);
    });
    await this.refreshMeanIfGrown();
  }

  /** Called when texts have got their vectors. */
  async afterMore(modelId: string): Promise<void> {
    if (modelId === this.model.id) await this.refreshMeanIfGrown();
    else await this.switchWhenComplete();
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
