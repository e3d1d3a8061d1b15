import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CHANGED } from '../groups/watch-changes.js';
import { periodOf } from './period.rules.js';
import { RETURN_KINDS } from './return.entity.js';

/** The same place from the sources and from what is built of them. */
const FILE = new URL('../../../data/demonstration/returns.json', import.meta.url);
const returns = z.array(
  z.object({ organisation: z.string().regex(/^DEMO/), kind: z.enum(RETURN_KINDS), quartersAgo: z.union([z.literal(0), z.literal(1)]) }),
);

/**
 * What fictional trusts said of this quarter and the last, made by nobody. Counted from today, for what was said of a quarter tells nothing of
 * the next: so each start adds those of a quarter that has begun since. What people said or took back stays.
 */
@Injectable()
export class LoadFictionalReturns {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** How many were added. */
  async run(): Promise<number> {
    if (!this.config.demonstration) return 0;
    const quarter = periodOf(this.clock.today());
    const before = periodOf(new Date(Date.parse(quarter.starts) - DAY_MS).toISOString().slice(0, 10));
    const rows = returns.parse(JSON.parse(await readFile(FILE, 'utf8'))).map(({ organisation, kind, quartersAgo }) => ({
      id: newId(),
      organisation,
      kind,
      period: quartersAgo === 0 ? quarter.code : before.code,
      at: quartersAgo === 0 ? this.clock.now() : `${before.ends}T12:00:00Z`,
    }));
    return this.dataSource.transaction(async (manager) => {
      const added: { organisation_id: string }[] = await manager.query(ADD, [JSON.stringify(rows)]);
      if (added.length > 0) await this.jobs.enqueue(manager, CHANGED, { organisations: added.map((row) => row.organisation_id) });
      return added.length;
    });
  }
}

const DAY_MS = 86_400_000;
const ADD = `
insert into return (id, organisation_id, period, kind, made_by_id, made_at)
select g.id, o.id, g.period, g.kind, null, g.at from jsonb_to_recordset($1::jsonb) g(id uuid, organisation text, period text, kind text, at timestamptz)
join organisation o on o.ods_code = g.organisation and o.demonstration
where not exists (select 1 from return r where r.organisation_id = o.id and r.period = g.period)
on conflict do nothing returning organisation_id`;
