import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { vectorSearchOf } from '../platform/database/vector-search.js';
import { MOST_ATTEMPTS } from '../platform/jobs/job-rows.js';
import { Model } from './model.js';

/**
 * How far the vectors are, for whoever runs this Kith: on the command line alone, since how many texts there are tells readers of
 * entries that they may not see.
 */
@Injectable()
export class EmbeddingStatus {
  constructor(
    private readonly dataSource: DataSource,
    private readonly model: Model,
  ) {}

  /** Lines for a terminal. */
  async lines(): Promise<string[]> {
    const [row]: { texts: number; whole: number; parts: number }[] = await this.dataSource.query(
      `select count(*)::int texts, count(v.initiative_id)::int whole, count(v.parts)::int parts
       from search_doc d left join initiative_vector v on v.initiative_id = d.initiative_id and v.model_id = $1 where d.published`,
      [this.model.configuredId],
    );
    const jobs: { kind: string; waiting: number; tried: number; failed: number }[] = await this.dataSource.query(
      `select kind, count(*) filter (where attempts < $1)::int waiting, count(*) filter (where attempts between 1 and $1 - 1 and last_error is not null)::int tried,
         count(*) filter (where attempts >= $1)::int failed from job where done_at is null group by kind order by kind`,
      [MOST_ATTEMPTS],
    );
    const { texts, whole, parts } = row ?? { texts: 0, whole: 0, parts: 0 };
    const trouble = await this.model.trouble();
    const ways = { pgvector: 'pgvector', portable: 'portable (no pgvector 0.8 in this database)' };
    return [
      `Model: ${this.model.configuredId ?? 'switched off'}${this.model.id === this.model.configuredId ? '' : `; until all texts have its vectors, search goes by ${this.model.id ?? 'words alone'}`}`,
      ...(trouble ? [`The model cannot be had: ${trouble}. Search goes by words; texts without vectors wait and are tried again.`] : []),
      `Vector search: ${ways[await vectorSearchOf(this.dataSource)]}`,
      ...(this.model.configuredId
        ? [`Vectors: ${whole} of ${texts} published texts; ${parts} of them with those of their sentences`]
        : [`Vectors: none are made of ${texts} published texts`]),
      ...(jobs.length === 0 ? ['Jobs: none waits'] : []),
      ...jobs.map(
        ({ kind, waiting, tried, failed }) =>
          `Jobs: ${kind}: ${waiting} waiting${tried > 0 ? `, ${tried} of them after a failure` : ''}${failed > 0 ? `, ${failed} given up` : ''}`,
      ),
    ];
  }
}
