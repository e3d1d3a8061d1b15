import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { vectorSearchOf } from '../database/vector-search.js';

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
    try {
      const pending = await this.dataSource.showMigrations();
      const vectorSearch = await vectorSearchOf(this.dataSource);
      if (pending) reply.code(503);
      return { status: pending ? 'migrations are missing' : 'ok', database: 'ok', migrations: pending ? 'missing' : 'ok', vectorSearch };
    } catch {
      reply.code(503);
      return { status: 'the database can’t be reached', database: 'unreachable' };
    }
  }
}
