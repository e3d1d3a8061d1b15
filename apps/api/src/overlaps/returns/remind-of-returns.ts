import type { RemindOfReturnsInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { answerersOf } from './answerers.js';
import type { CoverageView } from './coverage.js';
import { OfficeCoverage } from './office-coverage.js';
import { REMINDER_MAIL } from './reminder-mail.js';

type Refused = NotFound | NotAllowed;

/** An area's programme office reminds trusts that have not answered: each at most once a week, whoever does it. */
@Injectable()
export class RemindOfReturns {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly office: OfficeCoverage,
  ) {}

  async run(viewer: Viewer, { key, area, organisations }: RemindOfReturnsInput): Promise<CoverageView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'remindOfReturns', key, async (manager) => {
      // Two officers at once, also of two areas of one trust: the second finds whom the first has reminded.
      await manager.query(`select pg_advisory_xact_lock(hashtext('return.reminders'))`);
      const found = await this.office.of(viewer, area, manager);
      if (!found) return refused(notFound());
      const { own, coverage } = found;
      if (own.officeId === null) return refused(notAllowed('Only the programme office of an area can remind its trusts.'));
      const asked = coverage.trusts.filter((trust) => trust.mayBeReminded && organisations.includes(trust.organisation.id));
      for (const { organisation } of asked) {
        const id = newId();
        await manager.query(
          `insert into return_reminder (id, organisation_id, office_id, system_id, period, sent_by_id, sent_at) values ($1, $2, $3, $4, $5, $6, $7)`,
          [id, organisation.id, own.officeId, own.system.id, coverage.period.code, viewer.personId, this.clock.now()],
        );
        for (const personId of await answerersOf(manager, organisation.id, this.clock.now()))
          await this.jobs.enqueue(manager, REMINDER_MAIL, { reminder: id, personId });
        await this.audit.record(manager, {
          personId: viewer.personId,
          organisationId: own.officeId,
          action: 'return.reminded',
          subjectId: id,
          detail: { with: organisation.id, period: coverage.period.code },
        });
      }
      return done(own.system.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.office.of(viewer, area))?.coverage ?? notFound();
  }
}
