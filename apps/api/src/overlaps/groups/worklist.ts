import type { OverlapConnection, QueryOverlapsArgs } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { isDay, rangeOf } from '../../platform/dates.rules.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import { makeCursor, pageSize, readCursor } from '../../platform/graphql/connection.js';
import { isId } from '../../platform/ids.js';
import { AreaWorkReads } from '../area-work.reads.js';
import { type OwnArea, OwnAreas } from '../own-areas.js';
import { placeOf } from './group-rows.js';
import { compare, OverlapReads, organisationsOf, type SeenOverlap } from './overlap.reads.js';
import { PastOverlaps } from './past-overlaps.js';
import { sharedCapability, total } from './sentences.rules.js';

export type Worklist = Omit<OverlapConnection, '__typename' | 'edges'> & {
  readonly edges: readonly { cursor: string; node: SeenOverlap }[];
};

const NOWHERE = '00000000-0000-0000-0000-000000000000';
const LATER = '9999-12-31';

/** What is worth an office's time first: the nearest date, then the most organisations, then the most money. */
function mostPressingFirst(overlaps: readonly SeenOverlap[]): SeenOverlap[] {
  const weighed = overlaps.map((overlap) => ({
    overlap,
    due: dueOn(overlap),
    organisations: organisationsOf(overlap.items).length,
    money: total(overlap.items).atLeast ?? 0,
  }));
  weighed.sort(
    (a, b) => compare(a.due, b.due) || b.organisations - a.organisations || b.money - a.money || compare(a.overlap.id, b.overlap.id),
  );
  return weighed.map(({ overlap }) => overlap);
}
/** By when at the latest: some time in 2027 presses less than March 2027. */
const dueOn = ({ nextDate }: SeenOverlap): string => (nextDate ? rangeOf(nextDate).latest : LATER);

/** The possible overlaps of one system, for a viewer who belongs to it. */
@Injectable()
export class ReadWorklist {
  constructor(
    private readonly dataSource: DataSource,
    private readonly areas: OwnAreas,
    private readonly reads: OverlapReads,
    private readonly past: PastOverlaps,
    private readonly work: AreaWorkReads,
  ) {}

  async run(viewer: Viewer, { area: code, kinds, state, capability, asOf, first, after }: QueryOverlapsArgs): Promise<Worklist | null> {
    const size = pageSize(first);
    const area = await this.areas.byCode(viewer, code);
    if (!area) return null;
    if (asOf && !isDay(asOf)) throw badRequest('Give the day as 2026-04-01.');
    const day = this.work.dayOf(area, asOf);
    const scope = JSON.stringify(['overlaps', viewer.personId, viewer.actingFor, area.system.id, kinds, state, capability, day]);
    const read = await this.read(area, day, state === 'gone');
    const filtered = read.filter(
      (overlap) => (!state || overlap.state === state) && (!capability || sharedCapability(overlap.items) === capability),
    );
    const all = mostPressingFirst(filtered.filter(({ kind }) => !kinds || kinds.includes(kind)));
    const from = after ? this.placeAfter(all, readCursor(after, scope)) : 0;
    const page = all.slice(from, from + size);
    const edges = page.map((node) => ({ cursor: makeCursor([node.id], scope), node }));
    const counts = new Map<SeenOverlap['kind'], number>();
    for (const { kind } of filtered) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: from + size < all.length },
      totalCount: all.length,
      kinds: [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => compare(a.kind, b.kind)),
    };
  }

  private read(area: OwnArea, day: string, gone: boolean): Promise<SeenOverlap[]> {
    if (day < area.today) return this.past.on(day, area);
    return gone ? this.reads.goneOf(area) : this.reads.ofArea(area);
  }

  /** Of one that another took in, the other. Hidden ones of other areas take the same path as missing ones. */
  async byId(viewer: Viewer, id: string, db: Pick<DataSource, 'query'> = this.dataSource): Promise<SeenOverlap | null> {
    if (!isId(id)) return null;
    const place = await placeOf(db, id);
    const area = await this.areas.byId(viewer, place?.systemId ?? NOWHERE, db);
    return place && area ? this.reads.byId(area, place.id, db) : null;
  }

  /** One as it was made of these on an earlier day, for what was kept of it then. */
  async asThen(viewer: Viewer, id: string, keys: readonly string[], day: string): Promise<SeenOverlap | null> {
    if (!isId(id)) return null;
    const place = await placeOf(this.dataSource, id);
    const area = await this.areas.byId(viewer, place?.systemId ?? NOWHERE);
    return place && area ? this.past.ofKeys(id, keys, day, area) : null;
  }

  /** Where what a cursor names is gone since, the list begins again. */
  private placeAfter(all: readonly SeenOverlap[], place: readonly unknown[] | null): number {
    const [id] = place ?? [];
    if (typeof id !== 'string') throw badRequest('This cursor can’t be read. Start from the first page.');
    return all.findIndex((overlap) => overlap.id === id) + 1;
  }
}
