import type { DataSource } from 'typeorm';
import { LoadRegister } from '../src/organisations/register/load-register.js';
import type { Clock } from '../src/platform/clock.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import type { Log } from '../src/platform/log.js';

const silent = { error() {}, warn() {}, info() {} } as unknown as Log;

/** Loads registers without an application. */
export const registerLoader = (dataSource: DataSource, clock: Clock): LoadRegister =>
  new LoadRegister(dataSource, clock, new Jobs(dataSource, clock, silent));
