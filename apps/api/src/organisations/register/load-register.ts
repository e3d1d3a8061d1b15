import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FOLLOW } from '../follow-succession.js';
import { applyMemberships } from './apply-memberships.js';
import { applyOrganisations } from './apply-organisations.js';
import { applyPeers } from './apply-peers.js';
import { applySystems } from './apply-systems.js';
import { readRegister, SHIPPED_REGISTER } from './read-register.js';
import type { Register } from './register.rules.js';
import { emptyReport, type RegisterReport } from './register-report.js';
import { RegisterUnreadable } from './register-table.js';

/** The register that comes along. */
export const REGISTER_FOLDER = SHIPPED_REGISTER;

/** What is noted of the register that is loaded. */
interface Loaded {
  readonly asOf?: string;
  /** Hash of the loaded files. */
  readonly version?: string;
  /** Hash of the last register that came along: a newer one loaded by hand must outlast the next start. */
  readonly cameAlong?: string;
}

/** Loads a register of organisations, all of it or nothing: matched by ODS code, nothing deleted, what ended is closed with its day. */
@Injectable()
export class LoadRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Throws `RegisterUnreadable` with every problem where the folder holds no good register, or one older than what is loaded. */
  async run(folder: string): Promise<RegisterReport> {
    const register = await readRegister(folder, this.clock.today());
    return this.dataSource.transaction(async (manager) => {
      const loaded = await lockedNote(manager);
      if (loaded.asOf && register.asOf < loaded.asOf) {
        throw new RegisterUnreadable([
          {
            file: 'register.json',
            row: null,
            column: 'asOf',
            message: `is ${register.asOf}, older than the register of ${loaded.asOf} that is loaded`,
          },
        ]);
      }
      // Of what has merged by today, everything follows at once, and not only the next day; a start sees to it by itself.
      await this.jobs.enqueue(manager, FOLLOW, {});
      return this.apply(manager, register, loaded, loaded.cameAlong);
    });
  }

  /** Loads the register that comes along where it is new; null where it, or a newer one, is loaded already. */
  async runIfChanged(folder: string = REGISTER_FOLDER): Promise<RegisterReport | null> {
    const register = await readRegister(folder, this.clock.today());
    return this.dataSource.transaction(async (manager) => {
      const loaded = await lockedNote(manager);
      if (loaded.cameAlong === register.version || (loaded.asOf && register.asOf < loaded.asOf)) return null;
      return this.apply(manager, register, loaded, register.version);
    });
  }

  private async apply(manager: EntityManager, register: Register, loaded: Loaded, cameAlong: string | undefined): Promise<RegisterReport> {
    const report = emptyReport(register.asOf);
    await applySystems(manager, register, report, !loaded.version);
    await applyOrganisations(manager, register, report);
    await applyMemberships(manager, register, report);
    await applyPeers(manager, register, report);
    const note: Loaded = { asOf: register.asOf, version: register.version, ...(cameAlong ? { cameAlong } : {}) };
    await manager.query(`update note set value = $1::jsonb where key = 'register'`, [JSON.stringify(note)]);
    return report;
  }
}

/** The note's row is the lock: a second process that loads waits here. */
async function lockedNote(manager: EntityManager): Promise<Loaded> {
  await manager.query(`insert into note (key, value) values ('register', '{}') on conflict (key) do nothing`);
  const rows: { value: Loaded }[] = await manager.query(`select value from note where key = 'register' for update`);
  return rows[0]?.value ?? {};
}
