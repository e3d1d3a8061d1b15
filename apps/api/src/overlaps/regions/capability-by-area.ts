import type { Term } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdsOn, OrganisationReads, openOn, type SystemRow } from '../../organisations/organisation.reads.js';
import { lookingAtDemonstration, type Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { Terms } from '../../tags/terms.js';
import { visibleSql } from '../../visibility/visible.sql.js';

export interface CapabilityByAreaAsked {
  readonly capability: string;
  readonly demonstration?: boolean | null;
}

export interface AreaFigureRow {
  readonly area: SystemRow;
  readonly entries: number;
  readonly checked: number;
  readonly organisations: number;
}

export interface CapabilityByAreaView {
  readonly capability: Term;
  readonly areas: readonly AreaFigureRow[];
}

/** One capability across the areas: what is shared with the network or with everybody, counted by area. One statement; boundaries are another. */
@Injectable()
export class ReadCapabilityByArea {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly terms: Terms,
  ) {}

  async run(viewer: Viewer, { capability: id, demonstration }: CapabilityByAreaAsked): Promise<CapabilityByAreaView | null> {
    const capability = this.terms.term('capability', id);
    if (viewer.personId === null || !capability) return null;
    const fictional = demonstration ?? false;
    const eyes = fictional ? lookingAtDemonstration(viewer) : viewer;
    const bind = new Bind();
    const today = this.organisations.today();
    const term = bind.add(id);
    const side = bind.add(fictional);
    const areas: AreaFigureRow[] = await this.dataSource.query(
      `with seen as (
         select d.initiative_id id, d.lead_id, d.checked_by_trust checked
         from (select * from search_doc d where ${visibleSql(eyes, 'd', bind)} and d.level in ('network', 'public') and not d.archived
           and d.demonstration = ${side} and ${term}::text = any(d.capabilities)) d
       ), figure as (
         select m.system_id, count(distinct e.id)::int entries, count(distinct e.id) filter (where e.checked)::int checked,
           count(distinct e.lead_id)::int organisations
         from seen e join membership m on m.organisation_id = e.lead_id and ${holdsOn('m', today)} group by m.system_id
       )
       select ${this.organisations.systemJson('s')} area, coalesce(f.entries, 0) entries, coalesce(f.checked, 0) checked, coalesce(f.organisations, 0) organisations
       from system s left join figure f on f.system_id = s.id
       where ${openOn('s', today)} and s.demonstration = ${side} order by lower(s.short_name) collate "C", s.id`,
      bind.values,
    );
    return { capability, areas };
  }
}
