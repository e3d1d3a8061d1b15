import type { AreaCoverage } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Db, holdsOn, OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import { TRUSTS } from '../../organisations/trusts.rules.js';
import { Clock } from '../../platform/clock.js';
import { londonDaySql } from '../../platform/database/london-day.sql.js';
import { dayBefore } from '../../platform/dates.rules.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import type { OwnArea } from '../own-areas.js';
import { answersFor } from './answerers.js';
import { countsOf, coverageLine } from './coverage.rules.js';
import { periodByCode, periodOf } from './period.rules.js';
import { notReminded } from './reminders.rules.js';
import type { ReturnKind } from './return.entity.js';
import { returnView, standsOn } from './return.reads.js';

interface TrustRow {
  readonly organisation: OrganisationRow;
  readonly answer: { readonly id: string; readonly kind: ReturnKind; readonly madeOn: string } | null;
  readonly before: string | null;
  readonly remindedOn: string | null;
  readonly reachable: boolean;
}

/** Everything but what hangs on the viewer. */
export type CoverageView = Omit<AreaCoverage, '__typename'> & { readonly __typename: 'AreaCoverage' };

/**
 * Which trusts of an area have said that their list is complete, that they have nothing to report, or nothing at all: on every view of its
 * office, for what a silent trust does is not known. Only for whom the area's pages are open (`OwnAreas`); one statement.
 */
@Injectable()
export class Coverage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
  ) {}

  /** As of a day: its trusts of that day, and what stood for that quarter at its end. Without one today, or an ended area's last day. */
  async ofArea({ system, officer }: OwnArea, asOf: string | null = null, db: Db = this.dataSource): Promise<CoverageView> {
    const today = this.clock.today();
    const closed = system.closedOn !== null && system.closedOn <= today;
    const day = asOf ?? (closed ? dayBefore(system.closedOn) : today);
    // Whoever is to belong to it later shows it nothing before.
    if (day > today) throw badRequest('`asOf` must not be later than today.');
    const period = periodOf(day);
    const rows = await this.trusts(db, system.id, day, period.code);
    const counts = countsOf(rows.map(({ answer }) => answer?.kind ?? null));
    return {
      __typename: 'AreaCoverage',
      area: system as AreaCoverage['area'],
      on: day,
      period,
      ...counts,
      line: coverageLine(counts, period.name),
      trusts: rows.map(({ organisation, answer, before, remindedOn, reachable }) => ({
        organisation: organisation as AreaCoverage['trusts'][number]['organisation'],
        answer: answer && returnView({ ...answer, organisation, period: period.code, endedOn: null }),
        answeredBefore: before === null ? null : periodByCode(before),
        // Whom an office reminds is for the office; of a day that is over nobody is reminded.
        remindedOn: officer ? remindedOn : null,
        mayBeReminded: officer && day === today && notReminded({ answered: answer !== null, remindedOn, today, reachable }) === null,
        notReminded: officer && day === today ? notReminded({ answered: answer !== null, remindedOn, today, reachable }) : null,
      })),
      viewerIsOfOffice: officer,
    };
  }

  private async trusts(db: Db, systemId: string, day: string, period: string): Promise<TrustRow[]> {
    return db.query(
      `select ${this.organisations.organisationJson('o')} organisation,
         (select json_build_object('id', r.id, 'kind', r.kind, 'madeOn', ${londonDaySql('r.made_at')})
          from return r where r.organisation_id = o.id and r.period = $3 and ${standsOn('r', '$2::date')}) answer,
         (select max(r.period) from return r where r.organisation_id = o.id and r.period < $3 and ${standsOn('r', '$2::date')}
            and exists (select 1 from membership b where b.organisation_id = o.id and b.system_id = $1 and (b.starts_on is null or b.starts_on < ${PERIOD_END})
              and (b.ends_on is null or b.ends_on > ${londonDaySql('r.made_at')}))) before,
         (select ${londonDaySql('max(m.sent_at)')}::text from return_reminder m where m.organisation_id = o.id) "remindedOn",
         exists (select 1 from role_grant g join person p on p.id = g.person_id where g.organisation_id = o.id and ${answersFor('g', '$5')} and p.email is not null) reachable
       from organisation o
       where o.kind = any($4::text[]) and (o.opened_on is null or o.opened_on <= $2::date) and (o.closed_on is null or o.closed_on > $2::date)
         and exists (select 1 from membership m where m.organisation_id = o.id and m.system_id = $1 and ${holdsOn('m', '$2::date')})
       order by lower(o.name) collate "C", o.id`,
      [systemId, day, period, TRUSTS, this.clock.now()],
    );
  }
}

/** The day after the quarter: what a trust said while it belonged elsewhere is not this area's to know. */
const PERIOD_END = `(make_date(left(r.period, 4)::int, right(r.period, 1)::int * 3, 1) + interval '1 month')`;
