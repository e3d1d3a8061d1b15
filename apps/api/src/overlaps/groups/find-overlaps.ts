import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { openOn } from '../../organisations/organisation.reads.js';
import { Clock } from '../../platform/clock.js';
import { Bind } from '../../platform/database/bind.js';
import { soonOnDisk } from '../../platform/database/soon-on-disk.js';
import { together } from '../../platform/database/together.js';
import { newId } from '../../platform/ids.js';
import { inTurns } from '../../platform/in-turns.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Terms } from '../../tags/terms.js';
import { reportedOn } from '../returns/reported.js';
import { FOLLOW_SYSTEMS } from './follow-systems.sql.js';
import { matchEarlier, takenIn } from './identity.rules.js';
import type { Item } from './item.js';
import { itemOfContract, itemOfInitiative, itemOfNeed } from './item.rules.js';
import {
  type ContractItemRow,
  contractItemsSql,
  type InitiativeItemRow,
  type ItemsAsked,
  initiativeItemsSql,
  type NeedItemRow,
  needItemsSql,
} from './items.sql.js';
import { type Found, findGroups } from './kinds.rules.js';
import { likenessOf } from './likeness.rules.js';
import { OverlapTexts } from './overlap-texts.js';
import { maybeSameWork } from './same-work.rules.js';

/** Somebody waits for it. */
export const FIND = 'overlaps.find';
/** Nobody does. */
export const FIND_LATER = 'overlaps.find-later';

interface Earlier {
  readonly id: string;
  readonly family: string;
  readonly gone: boolean;
  readonly decided: boolean;
  readonly keys: string[];
}

/**
 * Finds the groups of one system anew and brings the rows to what was found. A group that is found again keeps its id, with what was decided;
 * one that is gone stays, out of sight, and comes back as itself. Idempotent: the same items twice change nothing.
 */
@Injectable()
export class FindOverlaps implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly terms: Terms,
    private readonly texts: OverlapTexts,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(FIND, ({ systemId }) => this.run(String(systemId)), 'long');
    this.jobs.handle(FIND_LATER, ({ systemId }) => this.run(String(systemId)), 'unhurried');
  }

  /** Only what is written is in a transaction: in the embedded database everybody else would wait for the whole of it. */
  async run(systemId: string): Promise<void> {
    const { dataSource } = this;
    const [{ began }] = await dataSource.query<[{ began: string }]>('select clock_timestamp()::text began');
    const today = this.clock.today();
    // Before anything is found: in a system that has ended nothing is, and in the one that follows it groups would seem to be new.
    await dataSource.query(FOLLOW_SYSTEMS, [today]);
    const [system]: { demonstration: boolean }[] = await dataSource.query(
      `select s.demonstration from system s where s.id = $1 and ${openOn('s', '$2::date')}`,
      [systemId, today],
    );
    if (!system) return;
    const items = await this.items({ systemId, today, demonstration: system.demonstration, visible: () => SHARED });
    const compared = items.filter(maybeSameWork).map(({ id }) => id);
    const likeness = likenessOf(await this.texts.of(dataSource, compared));
    const found = await inTurns(findGroups(items, today, likeness, await reportedOn(dataSource, systemId, today)));
    await dataSource.transaction(async (manager) => {
      const [newest] = await together([this.isNewest(manager, systemId, began), soonOnDisk(manager)]);
      if (newest) await this.keep(manager, systemId, found);
    });
  }

  /** Two processes may have looked at once: what was read earlier must not replace what was read later. One keeps at a time. */
  private async isNewest(manager: EntityManager, systemId: string, began: string): Promise<boolean> {
    const kept: unknown[] = await manager.query(
      `insert into note (key, value) values ($1, jsonb_build_object('began', $2::text)) on conflict (key) do update set value = excluded.value
       where (note.value->>'began')::timestamptz <= $2::timestamptz returning key`,
      [`${FIND}/${systemId}`, began],
    );
    return kept.length > 0;
  }

  private async items(asked: ItemsAsked): Promise<Item[]> {
    const national = (id: string | null): boolean => id !== null && (this.terms.term('capability', id)?.boughtNationally ?? false);
    const read = async <R>(sql: (asked: ItemsAsked, bind: Bind) => string): Promise<R[]> => {
      const bind = new Bind();
      return this.dataSource.query(sql(asked, bind), bind.values);
    };
    return [
      ...(await read<InitiativeItemRow>(initiativeItemsSql)).map((row) => itemOfInitiative(row, national)),
      ...(await read<ContractItemRow>(contractItemsSql)).map((row) => itemOfContract(row, national)),
      ...(await read<NeedItemRow>(needItemsSql)).map((row) => itemOfNeed(row, national)),
    ];
  }

  private async keep(manager: EntityManager, systemId: string, found: readonly Found[]): Promise<void> {
    const earlier: Earlier[] = await manager.query(EARLIER, [systemId]);
    const now = found.map(({ family, items }) => ({ family, keys: items.map(({ key }) => key) }));
    const matched = matchEarlier(now, earlier);
    const kept = now.map((group, place) => ({ ...group, id: matched[place]?.id ?? newId(), before: matched[place] ?? null }));
    const at = this.clock.now();
    const fresh = kept.filter(({ before }) => !before);
    await manager.query(
      `insert into overlap_group (id, system_id, family, found_at) select id, $1, family, $2 from unnest($3::uuid[], $4::text[]) g(id, family)`,
      [systemId, at, fresh.map(({ id }) => id), fresh.map(({ family }) => family)],
    );
    const back = kept.filter(({ before }) => before?.gone).map(({ id }) => id);
    if (back.length > 0) await manager.query(`update overlap_group set gone_at = null, into_id = null where id = any($1::uuid[])`, [back]);
    const stays = new Set(kept.map(({ id }) => id));
    const gone = earlier
      .filter((group) => !group.gone && !stays.has(group.id))
      .map((group) => ({ id: group.id, into: takenIn(group, kept)?.id ?? null }));
    if (gone.length > 0)
      await manager.query(
        `update overlap_group set gone_at = $3, into_id = t."into" from unnest($1::uuid[], $2::uuid[]) t(id, "into") where overlap_group.id = t.id`,
        [gone.map(({ id }) => id), gone.map(({ into }) => into), at],
      );
    await this.keepMembers(
      manager,
      kept.filter(({ before, keys }) => !before || !same(before.keys, keys)),
    );
  }

  private async keepMembers(
    manager: EntityManager,
    groups: readonly { readonly id: string; readonly keys: readonly string[] }[],
  ): Promise<void> {
    if (groups.length === 0) return;
    const rows = groups.flatMap(({ id, keys }) =>
      keys.map((key) => {
        const [subject, of] = key.split('/');
        return { id: newId(), group: id, [String(subject)]: of };
      }),
    );
    await manager.query(`delete from overlap_member where group_id = any($1::uuid[])`, [groups.map(({ id }) => id)]);
    await manager.query(
      `insert into overlap_member (id, group_id, initiative_id, contract_id, need_id)
       select id, "group", initiative, contract, need from jsonb_to_recordset($1::jsonb) g(id uuid, "group" uuid, initiative uuid, contract uuid, need uuid)`,
      [JSON.stringify(rows)],
    );
  }
}

/** What the system as a whole is told of: which of it a viewer may see is asked when it is shown. */
const SHARED = { initiative: 'true', adaptation: `a.level <> 'organisation'` };

const EARLIER = `
select g.id, g.family, g.gone_at is not null gone, exists (select 1 from disposition d where d.group_id = g.id) decided, array(
  select case when m.initiative_id is not null then 'initiative/' || m.initiative_id when m.contract_id is not null then 'contract/' || m.contract_id
    else 'need/' || m.need_id end from overlap_member m where m.group_id = g.id) keys
from overlap_group g where g.system_id = $1`;

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key) => other.includes(key));
