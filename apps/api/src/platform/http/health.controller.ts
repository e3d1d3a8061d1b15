import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { migrationsOfALaterRelease } from '../database/later-release.js';
import { vectorSearchOf } from '../database/vector-search.js';

const PATIENCE_MS = 4_000;

/** For whoever keeps it running: is the process up, and can it answer? */
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('healthz')
  healthz() {
    return { status: 'ok' };
  }

  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply) {
    // A database that hangs answers no less than one that is gone: whoever asks must know within seconds.
    const look = this.look().catch(() => null);
    const found = await Promise.race([look, setTimeout(PATIENCE_MS, null, { ref: false })]);
    if (!found) {
      reply.code(503);
      return { status: 'the database can’t be reached', database: 'unreachable' };
    }
    if (found.migrations === 'missing') reply.code(503);
    return { status: found.migrations === 'missing' ? 'migrations are missing' : 'ok', database: 'ok', ...found };
  }

  /** `newer`: another Kith, of a later release, has brought the tables up to date; this one is on its way out. */
  private async look() {
    const pending = await this.dataSource.showMigrations();
    const newer = (await migrationsOfALaterRelease(this.dataSource)).length > 0;
    const vectorSearch = await vectorSearchOf(this.dataSource);
    return { migrations: pending ? 'missing' : newer ? 'newer' : 'ok', vectorSearch };
  }
}
