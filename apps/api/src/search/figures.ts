import type { Figures as FiguresView } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TRUSTS } from '../organisations/trusts.rules.js';
import type { Viewer } from '../people/viewer.js';
import { Bind } from '../platform/database/bind.js';
import { visibleDocs } from './filter.sql.js';

/** Figures that are counted, never claimed, of what this viewer may see. */
@Injectable()
export class Figures {
  constructor(private readonly dataSource: DataSource) {}

  async of(viewer: Viewer): Promise<FiguresView> {
    const bind = new Bind();
    const [figures]: FiguresView[] = await this.dataSource.query(
      `select count(*)::int entries, count(distinct o.id)::int trusts, (count(*) filter (where d.checked_by_trust))::int "checkedByTrust",
         max(greatest(d.published_at, d.reviewed_at)) "lastUpdated"
       from (${visibleDocs(viewer, {}, bind)}) d left join organisation o on o.id = d.lead_id and o.kind = any(${bind.add(TRUSTS)}::text[])`,
      bind.values,
    );
    return figures ?? { entries: 0, trusts: 0, checkedByTrust: 0, lastUpdated: null };
  }
}
