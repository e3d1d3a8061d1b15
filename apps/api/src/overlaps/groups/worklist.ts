import type { OverlapConnection, QueryOverlapsArgs } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import { makeCursor, pageSize, readCursor } from '../../platform/graphql/connection.js';
import { isId } from '../../platform/ids.js';
import { OwnAreas } from '../own-areas.js';
import { compare, OverlapReads, organisationsOf, type SeenOverlap } from './overlap.reads.js';
import { sharedCapability, total } from './sentences.rules.js';

export type Worklist = Omit<OverlapConnection, '__typename' | 'edges'> & {
  readonly edges: readonly { cursor: string; node: SeenOverlap }[];
};

const LATER = '9999-12-31';

/** What is worth an office's time first: the nearest date, then the most organisations, then the most money. */
const mostPressing = (a: SeenOverlap, b: SeenOverlap): number =>
  compare(dueOn(a), dueOn(b)) ||
  organisationsOf(b.items).length - organisationsOf(a.items).length ||
  (total(b.items).atLeast ?? 0) - (total(a.items).atLeast ?? 0) ||
  compare(a.id, b.id);
const dueOn = ({ nextDate }: SeenOverlap): string => nextDate ?? LATER;

/** The possible overlaps of one system, for a viewer who belongs to it. */
@Injectable()
export class ReadWorklist {
  constructor(
    private readonly areas: OwnAreas,
    private readonly reads: OverlapReads,
  ) {}

  async run(viewer: Viewer, { area: code, kinds, state, capability, first, after }: QueryOverlapsArgs): Promise<Worklist | null> {
    const size = pageSize(first);
    const area = await this.areas.byCode(viewer, code);
    if (!area) return null;
    const scope = JSON.stringify(['overlaps', viewer.personId, viewer.actingFor, area.system.id, kinds, state, capability]);
    const filtered = (await this.reads.ofArea(area)).filter(
      (overlap) => (!state || overlap.state === state) && (!capability || sharedCapability(overlap.items) === capability),
    );
    const all = filtered.filter(({ kind }) => !kinds || kinds.includes(kind)).sort(mostPressing);
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

  async byId(viewer: Viewer, id: string): Promise<SeenOverlap | null> {
    if (!isId(id)) return null;
    const systemId = await this.reads.systemOf(id);
    const area = systemId && (await this.areas.byId(viewer, systemId));
    return area ? this.reads.byId(area, id) : null;
  }

  /** Where what a cursor names is gone since, the list begins again. */
  private placeAfter(all: readonly SeenOverlap[], place: readonly unknown[] | null): number {
    const [id] = place ?? [];
    if (typeof id !== 'string') throw badRequest('This cursor can’t be read. Start from the first page.');
    return all.findIndex((overlap) => overlap.id === id) + 1;
  }
}
