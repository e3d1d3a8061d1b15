import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { LOG, type Log } from '../log.js';
import { RETENTION, type Sweep, sweepSql } from './retention.rules.js';

const LOOK_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Sweeps away what is old, once a day while the process runs and at its start. Twice is no harm: several processes need not agree. */
@Injectable()
export class SweepOld implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private last = 0;
  private running: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.whenDue(), LOOK_EVERY_MS);
    this.timer.unref();
    this.whenDue();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Gives how many rows went or were emptied, by what was swept. */
  async run(sweeps: readonly Sweep[] = RETENTION.flatMap((kept) => kept.sweeps ?? [])): Promise<Record<string, number>> {
    const now = this.clock.now().getTime();
    const swept: Record<string, number> = {};
    for (const sweep of sweeps) {
      const [, count]: [unknown, number] = await this.dataSource.query(sweepSql(sweep), [new Date(now - sweep.days * DAY_MS)]);
      const name = sweep.blank ? `${sweep.table}.${sweep.blank}` : sweep.table;
      if (count > 0) swept[name] = (swept[name] ?? 0) + count;
    }
    return swept;
  }

  private whenDue(): void {
    const now = this.clock.now().getTime();
    if (this.running || now - this.last < DAY_MS) return;
    this.last = now;
    this.running = this.run()
      .then(
        (swept) => {
          if (Object.keys(swept).length > 0) this.log.info({ swept }, 'what was old is swept away');
        },
        (error: unknown) => this.log.error({ err: error }, 'what is old could not be swept away'),
      )
      .finally(() => {
        this.running = null;
      });
  }
}
