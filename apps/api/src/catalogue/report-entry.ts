import type { ReportEntryInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PublishedFace } from '../initiatives/published-face.js';
import { lockInitiative } from '../initiatives/revision-rows.js';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotFound, notFound } from '../platform/results.js';
import { ANSWERED_WITHIN_DAYS, isAddress, REPORT_TEXTS } from './entry-case.rules.js';
import { ReportLimit } from './report-limit.js';

export interface ReportReceipt {
  readonly __typename: 'ReportReceipt';
  readonly id: string;
  readonly hidden: boolean;
  readonly answeredWithinDays: number;
}

type Refused = NotFound | InvalidInput;
type Report = Omit<ReportEntryInput, 'replyTo'> & { readonly replyTo: string };

/**
 * Any reader, signed in or not. A removal that the trust itself asks for takes effect at once; everything else waits for the operator, who asks
 * the trust where it wrote the entry itself.
 */
@Injectable()
export class ReportEntry {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly face: PublishedFace,
    private readonly limit: ReportLimit,
  ) {}

  /** `address`: of the network, against floods. */
  async run(viewer: Viewer, input: ReportEntryInput, address: string): Promise<ReportReceipt | Refused> {
    const read = readTexts({ message: input.message }, REPORT_TEXTS);
    const replyTo = (input.replyTo ?? '').trim();
    const problems = 'problems' in read ? read.problems : [];
    if (replyTo !== '' && !isAddress(replyTo))
      problems.push({ field: 'replyTo', message: 'Give an e-mail address like name@example.nhs.uk, or leave it empty.' });
    if ('problems' in read || problems.length > 0) return invalid(problems);
    if (!this.limit.allows(address))
      return invalid([{ field: '', message: 'Many reports came from here within the hour. Try again later.' }]);
    const outcome = await this.acts.once<Refused>(viewer, 'reportEntry', input.key, (manager) =>
      this.report(manager, viewer, { ...input, message: read.texts.message, replyTo }),
    );
    if ('refused' in outcome) return outcome.refused;
    return this.receipt(viewer, outcome.done);
  }

  private async report(manager: EntityManager, viewer: Viewer, input: Report): Promise<Outcome<Refused>> {
    // Their trust may be about to publish it as its own.
    if (input.kind === 'removal' && isId(input.id)) await lockInitiative(manager, input.id);
    const entry = await this.initiatives.byId(viewer, input.id, manager);
    if (!entry) return refused(notFound());
    const fromTrust = entry.viewerCanEdit;
    if (!entry.source && fromTrust)
      return refused(invalid([{ field: 'id', message: 'Your trust wrote this itself: you can change it, or archive it.' }]));
    const id = newId();
    const hides = fromTrust && input.kind === 'removal';
    await manager.query(
      `insert into entry_case (id, initiative_id, kind, message, reply_to, person_id, organisation_id, from_trust, outcome, created_at)
       values ($1, $2, $3, $4, nullif($5, ''), $6, $7, $8, 'open', $9)`,
      [
        id,
        entry.id,
        input.kind,
        input.message,
        input.replyTo,
        viewer.personId,
        fromTrust ? entry.leadId : viewer.actingFor,
        fromTrust,
        this.clock.now(),
      ],
    );
    if (hides) {
      await manager.query(`update initiative set removed = true where id = $1`, [entry.id]);
      await this.face.change(manager, entry.id);
    }
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: fromTrust ? entry.leadId : viewer.actingFor,
      action: hides ? 'entry.hidden' : 'entry.reported',
      subjectId: entry.id,
      detail: { case: id, kind: input.kind },
    });
    return done(id);
  }

  /** Read again by the case, so that a repeated key gives the same receipt. */
  private async receipt(viewer: Viewer, id: string): Promise<ReportReceipt | NotFound> {
    const [row]: { hidden: boolean }[] = await this.dataSource.query(
      `select i.removed hidden from entry_case c join initiative i on i.id = c.initiative_id where c.id = $1 and c.person_id is not distinct from $2::uuid`,
      [id, viewer.personId],
    );
    return row ? { __typename: 'ReportReceipt', id, hidden: row.hidden, answeredWithinDays: ANSWERED_WITHIN_DAYS } : notFound();
  }
}
