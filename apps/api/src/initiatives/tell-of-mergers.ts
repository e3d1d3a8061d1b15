import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { besideSql } from '../organisations/co-members.sql.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { LOG, type Log } from '../platform/log.js';
import { MergerHolders } from './merger-holders.js';
import { MergerMail } from './merger-mail.js';

const LOOK_EVERY_MS = 3_600_000;

/**
 * Finds entries that wait since areas merged and tells their owners, once for each merger: after a register is loaded, and each day, for a
 * register may tell of a merger long before its day.
 */
@Injectable()
export class TellOfMergers implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private lookedOn: string | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: MergerMail,
    private readonly holders: MergerHolders,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Gives how many entries, and other things that are shared with an area, were found that nobody was told of. */
  async run(): Promise<number> {
    this.lookedOn = this.clock.today();
    const told = await this.dataSource.transaction((manager) => this.tell(manager));
    this.jobs.wake();
    return told;
  }

  private async look(): Promise<void> {
    if (this.lookedOn === this.clock.today()) return;
    try {
      await this.run();
    } catch (error) {
      this.lookedOn = null;
      this.log.error({ err: error }, 'entries that wait since areas merged could not be looked for');
    }
  }

  private async tell(manager: EntityManager): Promise<number> {
    // Two processes at once: the second finds the rows told.
    const [found]: [{ leadId: string }[]] = await manager.query(FIND, [this.clock.today()]);
    const owners = found.map(({ leadId }) => leadId);
    const today = this.clock.today();
    for (const { find } of this.holders.all) owners.push(...(await find(manager, today)));
    const leads = [...new Set(owners)].sort();
    const people: { personId: string; organisationId: string }[] = await manager.query(DECIDE, [leads, this.clock.now()]);
    for (const telling of people) await this.mail.tell(manager, telling);
    return owners.length;
  }
}

const SHARED = `i.level = 'system' and i.published and not i.removed and not i.archived and i.lead_id is not null`;

const FIND = `
with recursive ${besideSql('$1', 'true', `m.organisation_id in (select i.lead_id from initiative i where ${SHARED})`)},
waiting as (
  select i.id, max(b.merged_on) merged_on from initiative i join beside b on b.other_id = i.lead_id
  where ${SHARED} and b.merged_on > coalesce(i.audience_known_on, '-infinity') and not b.one_id = any(i.member_ids) group by i.id
)
update initiative i set merger_told_on = w.merged_on from waiting w
where w.id = i.id and (i.merger_told_on is null or i.merger_told_on < w.merged_on)
returning i.lead_id "leadId"`;

/** Approvers and administrators; editors where an organisation has neither. */
const DECIDE = `
with holder as (
  select distinct g.organisation_id, g.person_id, g.role in ('approver', 'administrator') decides from role_grant g
  where g.organisation_id = any($1::uuid[]) and g.role in ('editor', 'approver', 'administrator')
    and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)
)
select distinct h.person_id "personId", h.organisation_id "organisationId" from holder h
where h.decides or not exists (select 1 from holder d where d.organisation_id = h.organisation_id and d.decides)
order by 2, 1`;
