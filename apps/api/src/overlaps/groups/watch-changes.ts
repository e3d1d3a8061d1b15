import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PublishingListeners } from '../../initiatives/published.js';
import { holdsOn, openOn } from '../../organisations/organisation.reads.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FIND, FIND_LATER } from './find-overlaps.js';

export const CHANGED = 'overlaps.changed';
/** All systems, each day and where areas have merged. */
export const EVERYWHERE = 'overlaps.daily';

/**
 * Has the groups found anew within seconds of a change: of an entry, a contract, a need or an adaptation, in the systems of its organisation and
 * in those next to them. Each day all of them, for dates pass too.
 */
@Injectable()
export class WatchChanges implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly listeners: PublishingListeners,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.listeners.add(
      // A summary by somebody else counts nowhere here, and never did.
      (_manager, { leadId, checkedByTrust }) => ({
        jobs: leadId && checkedByTrust ? [{ kind: CHANGED, payload: { organisations: [leadId] } }] : [],
      }),
      { prepare: async () => {}, show: (manager, ids) => this.shown(manager, ids), forget: async () => {} },
    );
    this.audit.watch(['contract.', 'need.', 'adaptation.', 'return.'], (manager, { organisationId, subjectId }) =>
      this.jobs.enqueue(manager, CHANGED, { organisations: organisationId ? [organisationId] : [], adaptation: subjectId }),
    );
    this.jobs.handle(CHANGED, ({ organisations, adaptation, many }) =>
      this.changed(organisations as string[], (adaptation as string | null) ?? null, many === true),
    );
    this.jobs.everyDay(EVERYWHERE, () => this.daily());
  }

  private async shown(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const rows: { id: string }[] = await manager.query(
      `select distinct lead_id id from initiative where id = any($1::uuid[]) and lead_id is not null`,
      [ids],
    );
    if (rows.length > 0) await this.jobs.enqueue(manager, CHANGED, { organisations: rows.map(({ id }) => id), many: true });
  }

  /**
   * One search for each system, however many changes wait for it: one that has not begun will find this change too. What one person changed is
   * found in their own systems while they look; next door, and after an import, when nothing else is due, which is after its texts have vectors.
   */
  private async changed(organisations: readonly string[], adaptation: string | null, many: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const systems: { id: string; near: boolean }[] = await manager.query(
        `with own as (select distinct m.system_id id from membership m where ${holdsOn('m', '$3::date')} and m.organisation_id in (
           select unnest($1::uuid[]) union select a.adopter_id from adaptation a where a.id = $2 union
           select i.lead_id from adaptation a join initiative i on i.id = a.origin_id where a.id = $2))
         select id, false near from own union select a.neighbour_id, true from adjacency a join own on own.id = a.system_id
         where a.neighbour_id not in (select id from own)`,
        [organisations, adaptation, this.clock.today()],
      );
      const later = ({ near }: { near: boolean }) => many || near;
      await this.enqueue(
        manager,
        FIND,
        systems.filter((system) => !later(system)),
      );
      await this.enqueue(manager, FIND_LATER, systems.filter(later));
    });
  }

  private async daily(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const today = this.clock.today();
      const systems: { id: string }[] = await manager.query(`select s.id from system s where ${openOn('s', '$1::date')}`, [today]);
      await this.enqueue(manager, FIND_LATER, systems);
    });
  }

  private async enqueue(manager: EntityManager, kind: string, systems: readonly { readonly id: string }[]): Promise<void> {
    const waiting: { id: string }[] = await manager.query(
      `select payload->>'systemId' id from job where kind = $1 and done_at is null and attempts = 0 and payload->>'systemId' = any($2::text[])`,
      [kind, systems.map(({ id }) => id)],
    );
    const known = new Set(waiting.map(({ id }) => id));
    const fresh = systems.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) await this.jobs.enqueue(manager, kind, ...fresh.map(({ id }) => ({ systemId: id })));
  }
}
