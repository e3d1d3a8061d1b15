import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { prepared } from '../platform/database/prepared.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';
import { visibleAdaptationSql } from './visible-adaptations.sql.js';

export interface LineageView {
  readonly nodes: InitiativeView[];
  readonly edges: { readonly from: string; readonly to: string | null; readonly adaptation: AdaptationView }[];
}

/** Steps up and down. Two trusts may take from each other in turn: the depth also ends a circle. */
const MOST_STEPS = 6;
const MOST_EDGES = 200;

/** Lineages of several initiatives in three statements, however deep they are. */
@Injectable()
export class LineageReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly adaptations: AdaptationReads,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  async of(viewer: Viewer, roots: readonly string[]): Promise<Map<string, LineageView>> {
    const steps = await this.walk(viewer, roots);
    const adaptations = new Map(
      (
        await this.adaptations.byIds(
          viewer,
          steps.map(({ id }) => id),
        )
      ).map((adaptation) => [adaptation.id, adaptation]),
    );
    const inThem = [...adaptations.values()].flatMap(({ origin, initiative }) => [origin, initiative]).filter((one) => one !== null);
    const seen = new Map([...(await this.initiatives.byIds(viewer, roots)), ...inThem].map((initiative) => [initiative.id, initiative]));
    return new Map(
      roots.map((root) => [
        root,
        lineage(
          root,
          steps.filter((step) => step.root === root),
          adaptations,
          seen,
        ),
      ]),
    );
  }

  /** The rule holds at every step of the walk, so that nothing beyond a hidden node is reached through it. */
  private walk(viewer: Viewer, roots: readonly string[]): Promise<{ root: string; id: string }[]> {
    const bind = new Bind();
    const start = bind.add(roots);
    // An adopter keeps its record of what it may not see any more: the line still ends there.
    const seen = `(${visibleAdaptationSql(viewer, 'a', 'o', bind)} and ${visibleSql(viewer, 'o', bind)})`;
    return this.dataSource.query(
      prepared(`with recursive root as (select i.id from initiative i where i.id = any(${start}::uuid[]) and ${visibleSql(viewer, 'i', bind)}),
       up(root, id, step) as (
         select id, id, 0 from root
         union
         select up.root, a.origin_id, up.step + 1
         from up join adaptation a on a.initiative_id = up.id join initiative o on o.id = a.origin_id
         where up.step < ${MOST_STEPS} and ${seen}
       ),
       down(root, id, step) as (
         select id, id, 0 from root
         union
         select down.root, a.initiative_id, down.step + 1
         from down join adaptation a on a.origin_id = down.id join initiative o on o.id = a.origin_id join initiative t on t.id = a.initiative_id
         where down.step < ${MOST_STEPS} and ${seen} and ${visibleSql(viewer, 't', bind)}
       ),
       edge as (
         select up.root, a.id, min(up.step) step, a.recorded_at from up join adaptation a on a.initiative_id = up.id join initiative o on o.id = a.origin_id
         where up.step < ${MOST_STEPS} and ${seen} group by up.root, a.id, a.recorded_at
         union all
         select down.root, a.id, min(down.step), a.recorded_at from down join adaptation a on a.origin_id = down.id join initiative o on o.id = a.origin_id
         where down.step < ${MOST_STEPS} and ${seen} group by down.root, a.id, a.recorded_at
       )
       select root, id from (
         select root, id, row_number() over (partition by root order by min(step), min(recorded_at), id) place from edge group by root, id
       ) nearest where place <= ${MOST_EDGES} order by root, place`),
      bind.values,
    );
  }
}

function lineage(
  root: string,
  steps: readonly { id: string }[],
  adaptations: ReadonlyMap<string, AdaptationView>,
  seen: ReadonlyMap<string, InitiativeView>,
): LineageView {
  const edges = steps.flatMap(({ id }) => {
    const adaptation = adaptations.get(id);
    return adaptation?.origin ? [{ from: adaptation.origin.id, to: adaptation.initiative?.id ?? null, adaptation }] : [];
  });
  const ids = new Set([root, ...edges.flatMap(({ from, to }) => (to ? [from, to] : [from]))]);
  return { nodes: [...ids].flatMap((id) => seen.get(id) ?? []), edges };
}
