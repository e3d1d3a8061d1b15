import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { EMBED_MANY, EMBED_PARTS } from './embed-initiatives.js';

const EVERY_MS = 15_000;

/**
 * Tells whoever runs this Kith how far the vectors of an import are, while any are waiting. In the log alone: how many wait would tell
 * readers of entries that they may not see.
 */
@Injectable()
export class EmbeddingProgress implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private before: { waiting: number; at: number } | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.look()
        .catch((error: unknown) => this.log.warn({ err: error }, 'the vectors that wait could not be counted'))
        .finally(() => {
          this.looking = null;
        });
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
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
    const rate = this.before && at > this.before.at ? ((this.before.waiting - whole) / (at - this.before.at)) * 1_000 : 0;
    if (whole + parts > 0) {
      const pace = rate > 0 ? `, ${rate.toFixed(0)} a second, about ${Math.ceil(whole / rate / 60)} min` : '';
      this.log.info({ whole, parts }, `vectors: ${whole} entries wait${pace}; ${parts} wait for the vectors of their sentences`);
    }
    this.before = { waiting: whole, at };
  }
}
