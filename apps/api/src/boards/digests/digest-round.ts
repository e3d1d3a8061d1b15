import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DIGEST_MAIL, DigestLooks } from './digest-looks.js';

const ROUND = 'boards.digest_round';

/** Once a day: on the first of a month for every board member; later for whom a Kith that did not run has missed. */
@Injectable()
export class DigestRound implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly looks: DigestLooks,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(ROUND, () => this.run());
  }

  async run(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const due = await this.looks.due(manager);
      if (due.length > 0) await this.jobs.enqueue(manager, DIGEST_MAIL, ...due.map((look) => ({ ...look })));
    });
  }
}
