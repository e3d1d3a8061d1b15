import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../records/held-records.js';
import { Terms } from '../tags/terms.js';

type Texts = Record<string, string | number | null>;

/** An organisation's own contracts and needs, sums among them: what others show it of theirs is not its own. */
@Injectable()
export class CommercialHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    const facts = ({ capability, ...rest }: Texts) =>
      factsOf({ capability: this.terms.term('capability', String(capability))?.label ?? capability, ...rest });
    this.held.add<Texts>({
      heading: 'Contracts',
      order: 24,
      tables: ['contract'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select c.id, concat_ws(', ', c.product, c.supplier) title, c.recorded_at "at",
           to_tsvector('english', concat_ws(' ', c.supplier, c.product, replace(c.capability, '-', ' '), c.notice_reference)) words,
           json_build_object('capability', c.capability, 'supplier', c.supplier, 'product', c.product, 'starts', c.starts_on, 'ends', c.ends_on,
             'extensions', c.extension_times, 'months of each extension', c.extension_months, 'whole-life sum in pounds', c.whole_life_sum,
             'yearly sum in pounds', c.yearly_sum, 'whole-life band', c.whole_life_band, 'yearly band', c.yearly_band, 'route', c.route,
             'published', case when c.published then 'with its notice' else 'not published' end, 'notice', c.notice_reference, 'notice on the web', c.notice_url,
             'changed last on', case when c.updated_at > c.recorded_at then c.updated_at end) data
         from contract c where c.organisation_id = ${bind.add(organisationId)} and c.recorded_at < ${bind.add(before)}`,
      facts,
    });
    this.held.add<Texts>({
      heading: 'Needs',
      order: 25,
      tables: ['need'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select n.id, 'Need' title, n.recorded_at "at", to_tsvector('english', n.note || ' ' || replace(n.capability, '-', ' ')) words,
           json_build_object('capability', n.capability, 'by', n.needed_by, 'note', n.note, 'level', n.level,
             'changed last on', case when n.updated_at > n.recorded_at then n.updated_at end) data
         from need n where n.organisation_id = ${bind.add(organisationId)} and n.recorded_at < ${bind.add(before)}`,
      facts,
    });
  }
}
