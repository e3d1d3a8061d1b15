import type { RecordNeedInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import { Acts, done } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import { mayKeep } from './commercial-roles.rules.js';
import { insertKept } from './kept-rows.js';
import { NeedReads, type NeedView } from './need.reads.js';
import { readNeed } from './need.rules.js';

/** The organisation acted for says what it needs by when. */
@Injectable()
export class RecordNeed {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly needs: NeedReads,
  ) {}

  async run(viewer: Viewer, { key, content }: RecordNeedInput): Promise<NeedView | NotFound | NotAllowed | InvalidInput> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayKeep(viewer, owner))
      return notAllowed('Choose an organisation for which you are an editor, an approver or an administrator, then record it again.');
    const read = readNeed(content, (id) => this.terms.exists('capability', id));
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<NotFound>(viewer, 'recordNeed', key, async (manager) => {
      const id = newId();
      const now = this.clock.now();
      await insertKept(manager, 'need', {
        ...read.columns,
        id,
        organisation_id: owner,
        audience_known_on: this.clock.today(),
        version: 1,
        recorded_at: now,
        updated_at: now,
      });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: owner,
        action: 'need.recorded',
        subjectId: id,
        detail: { level: read.columns.level },
      });
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.needs.byId(viewer, outcome.done)) ?? notFound();
  }
}
