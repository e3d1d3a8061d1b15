import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { LOG, type Log } from '../platform/log.js';
import { EMBED_MANY, EMBED_PARTS } from './embed-jobs.js';
import { paceOf, TOLD_EVERY_MS } from './pace.rules.js';

/**
 * Tells whoever runs this Kith how far the vectors of an import are, while they are made. In the log alone: how many wait would tell
 * readers of entries that they may not see.
 */
@Injectable()
export class EmbeddingProgress implements OnModuleInit {
  private before: { waiting: number; at: number } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    for (const kind of [EMBED_MANY, EMBED_PARTS]) this.jobs.watch(kind, () => this.lookNowAndThen());
  }

  private async lookNowAndThen(): Promise<void> {
    if (!this.before || this.clock.now().getTime() - this.before.at >= TOLD_EVERY_MS) await this.look();
  }

  /** One line, if there is anything to tell. */
  async look(): Promise<void> {
    const [row]: { whole: number; parts: number }[] = await this.dataSource.query(
      `select coalesce(sum(jsonb_array_length(payload -> 'ids')) filter (where kind = $1), 0)::int whole,
         coalesce(sum(jsonb_array_length(payload -> 'ids')) filter (where kind = $2), 0)::int parts
       from job where done_at is null and kind in ($1, $2)`,
      [EMBED_MANY, EMBED_PARTS],
    );
    const { whole, parts } = row ?? { whole: 0, parts: 0 };
    const at = this.clock.now().getTime();
    if (whole + parts > 0) {
      const pace = this.before ? paceOf(this.before.waiting - whole, at - this.before.at, whole) : '';
      const entries = whole > 0 ? [`${whole} entries wait${pace}`] : [];
      this.log.info({ whole, parts }, `vectors: ${[...entries, `${parts} wait for the vectors of their sentences`].join('; ')}`);
    }
    this.before = { waiting: whole, at };
  }
}
