import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Acts } from './acts.js';
import { Audit } from './audit/audit.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config/config.js';
import { Jobs } from './jobs/jobs.js';
import { LOG, type Log } from './log.js';
import { Mailer } from './mail/mail.js';
import { SweepOld } from './retention/sweep-old.js';
import { SavesFirst } from './saves-first.js';

/** What the whole house stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(parts: { config: Config; dataSource: DataSource; log: Log; clock?: Clock }): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: parts.config },
        { provide: DataSource, useValue: parts.dataSource },
        { provide: LOG, useValue: parts.log },
        { provide: Clock, useValue: parts.clock ?? new Clock() },
        Acts,
        Audit,
        Jobs,
        Mailer,
        SavesFirst,
        SweepOld,
      ],
      exports: [CONFIG, DataSource, LOG, Clock, Acts, Audit, Jobs, Mailer, SavesFirst],
    };
  }
}
