import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PublishingListeners } from '../../initiatives/published.js';
import { holdsOn, openOn } from '../../organisations/organisation.reads.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { soonOnDisk } from '../../platform/database/soon-on-disk.js';
import { together } from '../../platform/database/together.js';
import type { NewJob } from '../../platform/jobs/job-rows.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FIND, FIND_LATER } from './find-overlaps.js';

export const CHANGED = 'overlaps.changed';
/** All systems, each day and where areas have merged. */
export const EVERYWHERE = 'overlaps.daily';
/** So long changes are gathered before systems are looked through for them: one's own, and those next door. */
const GATHER_MS = 3_000;
const GATHER_NEAR_MS = 30_000;

interface Change {
  readonly organisations: readonly string[];
  /** The subject of what was recorded, where it may be an adaptation: its origin's systems are concerned too. */
  readonly adaptation?: string | null;
  /** Of an import or a merger: nobody waits. */
  readonly many?: boolean;
}

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
      (_manager, { leadId, checkedByTrust }) => ({ jobs: leadId && checkedByTrust ? [this.change({ organisations: [leadId] })] : [] }),
      { prepare: async () => {}, show: (manager, ids) => this.shown(manager, ids), forget: async () => {} },
    );
    this.audit.watch(['contract.', 'need.', 'adaptation.', 'return.'], (manager, { organisationId, subjectId }) =>
      this.jobs.enqueueAll(manager, [this.change({ organisations: organisationId ? [organisationId] : [], adaptation: subjectId })]),
    );
    this.jobs.handle(CHANGED, (change) => this.changed(change as unknown as Change));
    this.jobs.everyDay(EVERYWHERE, () => this.daily());
  }

  /** Put off for a moment, in which what else changes is gathered. */
  private change(payload: Change): NewJob {
    return { kind: CHANGED, payload: { ...payload }, runAfter: this.clock.in(GATHER_MS) };
  }

  private async shown(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const rows: { id: string }[] = await manager.query(
      `select distinct lead_id id from initiative where id = any($1::uuid[]) and lead_id is not null`,
      [ids],
    );
    if (rows.length > 0) await this.jobs.enqueue(manager, CHANGED, { organisations: rows.map(({ id }) => id), many: true });
  }

  /**
   * All changes that wait by now, together, and one search for each system: one that has not begun will find these too. What one person changed
   * is found in their own systems within seconds; next door within a minute, and after an import, when nothing else is due, which is after its
   * texts have vectors.
   */
  private async changed(first: Change): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const taken: Promise<[{ payload: Change }[], number]> = manager.query(
        `update job set done_at = $2 where kind = $1 and done_at is null and attempts = 0 returning payload`,
        [CHANGED, this.clock.now()],
      );
      const [[waiting]] = await together([taken, soonOnDisk(manager)]);
      const changes = [first, ...waiting.map(({ payload }) => payload)];
      const [own, near] = await this.systemsOf(
        manager,
        changes.filter(({ many }) => !many),
      );
      const imported = await this.systemsOf(
        manager,
        changes.filter(({ many }) => many),
      );
      await this.enqueue(manager, FIND, own, this.clock.now());
      await this.enqueue(manager, FIND_LATER, imported.flat(), this.clock.now());
      await this.enqueue(manager, FIND_LATER, near, this.clock.in(GATHER_NEAR_MS));
    });
  }

  /** Those of the organisations that changed, and those next to them. */
  private async systemsOf(manager: EntityManager, changes: readonly Change[]): Promise<[own: string[], near: string[]]> {
    if (changes.length === 0) return [[], []];
    const systems: { id: string; near: boolean }[] = await manager.query(
      `with own as (select distinct m.system_id id from membership m where ${holdsOn('m', '$3::date')} and m.organisation_id in (
         select unnest($1::uuid[]) union select a.adopter_id from adaptation a where a.id = any($2::uuid[]) union
         select i.lead_id from adaptation a join initiative i on i.id = a.origin_id where a.id = any($2::uuid[])))
       select id, false near from own union select a.neighbour_id, true from adjacency a join own on own.id = a.system_id
       where a.neighbour_id not in (select id from own)`,
      [changes.flatMap(({ organisations }) => organisations), changes.flatMap(({ adaptation }) => adaptation ?? []), this.clock.today()],
    );
    const ids = (near: boolean) => systems.filter((system) => system.near === near).map(({ id }) => id);
    return [ids(false), ids(true)];
  }

  private async daily(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const today = this.clock.today();
      const systems: { id: string }[] = await manager.query(`select s.id from system s where ${openOn('s', '$1::date')}`, [today]);
      await this.enqueue(
        manager,
        FIND_LATER,
        systems.map(({ id }) => id),
        this.clock.now(),
      );
    });
  }

  private async enqueue(manager: EntityManager, kind: string, systems: readonly string[], runAfter: Date): Promise<void> {
    if (systems.length === 0) return;
    const waiting: { id: string }[] = await manager.query(
      `select payload->>'systemId' id from job where kind = $1 and done_at is null and attempts = 0 and payload->>'systemId' = any($2::text[])`,
      [kind, systems],
    );
    const known = new Set(waiting.map(({ id }) => id));
    const fresh = systems.filter((id) => !known.has(id)).map((systemId) => ({ systemId }));
    await this.jobs.enqueueAt(manager, runAfter, kind, ...fresh);
  }
}
