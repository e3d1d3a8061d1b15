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
      tables: ['contract', 'earlier_contract'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select c.id, concat_ws(', ', c.product, c.supplier) title, c.since "at",
           to_tsvector('english', concat_ws(' ', c.supplier, c.product, replace(c.capability, '-', ' '), c.notice_reference)) words,
           json_build_object('capability', c.capability, 'supplier', c.supplier, 'product', c.product, 'starts', c.starts_on, 'ends', c.ends_on,
             'extensions', c.extension_times, 'months of each extension', c.extension_months, 'whole-life sum in pounds', c.whole_life_sum,
             'yearly sum in pounds', c.yearly_sum, 'whole-life band', c.whole_life_band, 'yearly band', c.yearly_band, 'route', c.route,
             'published', case when c.published then 'with its notice' else 'not published' end, 'notice', c.notice_reference, 'notice on the web', c.notice_url,
             'recorded on', case when c.since > c.recorded_at then c.recorded_at end, 'stood until', c.until) data
         from (${versions('contract', 'supplier, product, capability, starts_on, ends_on, extension_times, extension_months, whole_life_sum, yearly_sum, whole_life_band, yearly_band, route, published, notice_reference, notice_url', 'null::timestamptz', bind.add(before))}) c
         where c.owner_id = ${bind.add(organisationId)}`,
      facts,
    });
    this.held.add<Texts>({
      heading: 'Needs',
      order: 25,
      tables: ['need', 'earlier_need'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select n.id, 'Need' title, n.since "at", to_tsvector('english', n.note || ' ' || replace(n.capability, '-', ' ')) words,
           json_build_object('capability', n.capability, 'by', n.needed_by, 'note', n.note, 'level', n.level,
             'recorded on', case when n.since > n.recorded_at then n.recorded_at end, 'stood until', n.until) data
         from (${versions('need', 'capability, needed_by, note, level', 't.ended_at', bind.add(before))}) n
         where n.owner_id = ${bind.add(organisationId)}`,
      facts,
    });
  }
}

/** What was said of each until a moment: the row that stands, and those before it, with the time since when and until when each stood by then. */
const versions = (table: 'contract' | 'need', columns: string, ended: string, before: string): string => `
  select v.id, v.owner_id, v.recorded_at, v.since, case when v.until < ${before} then v.until end until, ${columns} from (
    select v.*, coalesce(lag(v.until) over (partition by v.of_id order by v.until nulls last, v.version), v.recorded_at) since from (
      select t.id, t.id of_id, t.organisation_id owner_id, t.recorded_at, t.version, ${ended} until, ${columns} from ${table} t
      union all select e.id, t.id, t.organisation_id, e.recorded_at, e.version, e.until, ${columns
        .split(', ')
        .map((column) => `e.${column}`)
        .join(', ')}
      from earlier_${table} e join ${table} t on t.id = e.${table}_id
    ) v
  ) v where v.since < ${before}`;
