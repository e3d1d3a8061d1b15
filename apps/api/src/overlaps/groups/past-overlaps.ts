import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import { londonDay } from '../../platform/clock.js';
import { inTurns } from '../../platform/in-turns.js';
import type { OwnArea } from '../own-areas.js';
import { reportedOn } from '../returns/reported.js';
import { groupRows } from './group-rows.js';
import { matchEarlier } from './identity.rules.js';
import { findGroups } from './kinds.rules.js';
import { likenessOf } from './likeness.rules.js';
import { OverlapReads, type SeenOverlap } from './overlap.reads.js';
import { OverlapTexts } from './overlap-texts.js';
import { maybeSameWork } from './same-work.rules.js';
import { SeenItems } from './seen-items.js';

/** Those of a system, and of the one that followed it, where its groups are now. */
const OF_SYSTEM = 'g.system_id = $1 or g.system_id in (select k.successor_id from system_succession k where k.predecessor_id = $1)';

/**
 * Groups as they were on an earlier day: found afresh among what this viewer may know today of the memberships, revisions, contracts, needs and returns
 * of then, with what was decided by then. Texts are compared as they are today: those of then are not indexed. Nothing is decided here.
 */
@Injectable()
export class PastOverlaps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly items: SeenItems,
    private readonly texts: OverlapTexts,
    private readonly reads: OverlapReads,
  ) {}

  async on(day: string, area: OwnArea): Promise<SeenOverlap[]> {
    const items = await this.items.on(day, area, this.dataSource);
    const compared = items.filter(maybeSameWork).map(({ id }) => id);
    const likeness = likenessOf(await this.texts.of(this.dataSource, compared));
    const found = await inTurns(findGroups(items, day, likeness, await reportedOn(this.dataSource, area.system.id, day)));
    const stored = await groupRows(this.dataSource, this.organisations, OF_SYSTEM, area.system.id);
    const now = found.map(({ family, items: members }) => ({ family, keys: members.map(({ key }) => key) }));
    const matched = matchEarlier(now, stored);
    const rows = now.map(({ family, keys }, place) => {
      const same = matched[place];
      const decisions = (same?.decisions ?? []).filter(({ decidedAt }) => londonDay(new Date(decidedAt)) <= day);
      return {
        id: same?.id ?? idOf([area.system.id, family, ...keys]),
        systemId: area.system.id,
        family,
        version: 0,
        gone: false,
        keys,
        decisions,
      };
    });
    return this.reads.seen({ ...area, today: day, officer: false }, rows, this.dataSource, new Map(items.map((item) => [item.key, item])));
  }

  /** One stored group as it was made of these on a day, as far as this viewer may know of them today; null where that is no group to them. */
  async ofKeys(id: string, keys: readonly string[], day: string, area: OwnArea): Promise<SeenOverlap | null> {
    const [stored] = await groupRows(this.dataSource, this.organisations, 'g.id = $1', id);
    if (!stored) return null;
    const then = (await this.items.on(day, area, this.dataSource)).filter(({ key }) => keys.includes(key));
    const row = { ...stored, version: 0, gone: false, keys: then.map(({ key }) => key), decisions: [] };
    const [seen] = await this.reads.seen(
      { ...area, today: day, officer: false },
      [row],
      this.dataSource,
      new Map(then.map((item) => [item.key, item])),
    );
    return seen ?? null;
  }
}

/** The same each time for a group that was never stored. */
function idOf(parts: readonly string[]): string {
  const hex = createHash('sha256')
    .update([...parts].sort().join())
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
