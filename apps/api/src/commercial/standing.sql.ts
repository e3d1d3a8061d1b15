import { londonDaySql } from '../platform/database/london-day.sql.js';

const CONTRACT = [
  'initiative_id',
  'supplier',
  'product',
  'capability',
  'starts_on',
  'starts_earliest',
  'ends_on',
  'ends_earliest',
  'ends_latest',
  'extension_times',
  'extension_months',
  'whole_life_sum',
  'yearly_sum',
  'whole_life_band',
  'yearly_band',
  'route',
  'published',
  'notice_reference',
  'notice_url',
  'notice_facts',
  'programme_offices_may_see',
  'audience_known_on',
  'ends_within_year_open',
] as const;

const NEED = ['capability', 'needed_by', 'needed_earliest', 'needed_latest', 'note', 'level', 'audience_known_on'] as const;

/**
 * Contracts, or needs, as they stood at the end of a day (a date expression): what they said and whom they reached then, and `owner_then`; under
 * `organisation_id` whose they are today. Whoever reads them asks also whom each reaches now.
 */
export const contractsStandingSql = (day: string): string => standing('contract', CONTRACT, day, '');
export const needsStandingSql = (day: string): string =>
  standing('need', NEED, day, `and (t.ended_at is null or ${londonDaySql('t.ended_at')} > ${day})`);

function standing(table: 'contract' | 'need', columns: readonly string[], day: string, notEnded: string): string {
  const of = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');
  return `(select t.id, t.organisation_id, t.organisation_id owner_then, ${of('t')} from ${table} t
      where ${londonDaySql('t.recorded_at')} <= ${day} ${notEnded}
        and not exists (select 1 from earlier_${table} e where e.${table}_id = t.id and ${londonDaySql('e.until')} > ${day})
    union all select first.* from (select distinct on (t.id) t.id, t.organisation_id, e.organisation_id owner_then, ${of('e')}
      from earlier_${table} e join ${table} t on t.id = e.${table}_id
      where ${londonDaySql('e.recorded_at')} <= ${day} and ${londonDaySql('e.until')} > ${day} order by t.id, e.until, e.version) first)`;
}
