import type { ChangeNeedInput, RemoveNeedInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import { updateKept } from './kept-rows.js';
import { NeedReads, type NeedView } from './need.reads.js';
import { readNeed } from './need.rules.js';

export interface NeedConflict {
  readonly __typename: 'NeedConflict';
  readonly message: string;
  readonly theirs: NeedView;
}

type Refused = NotFound | NotAllowed | InvalidInput | NeedConflict;

/** The owner keeps its need up to date, or takes it out when it is met. */
@Injectable()
export class ChangeNeed {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly needs: NeedReads,
  ) {}

  async run(viewer: Viewer, input: ChangeNeedInput): Promise<NeedView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readNeed(input.content, (id) => this.terms.exists('capability', id));
    const outcome = await this.acts.once<Refused>(viewer, 'changeNeed', input.key, async (manager) => {
      const before = await this.needToChange(manager, viewer, input.id);
      if (before.__typename !== 'Need') return refused(before);
      if ('problems' in read) return refused(invalid(read.problems));
      if (before.version !== input.version) return refused<Refused>(conflict(before));
      await updateKept(manager, 'need', before.id, {
        ...read.columns,
        ...(before.level === read.columns.level ? {} : { audience_known_on: this.clock.today() }),
        updated_at: this.clock.now(),
      });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: before.organisation.id,
        action: 'need.changed',
        subjectId: before.id,
        detail: { level: read.columns.level, before: { level: before.level } },
      });
      return done(before.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.needs.byId(viewer, outcome.done)) ?? notFound();
  }

  async remove(viewer: Viewer, { key, id }: RemoveNeedInput): Promise<{ __typename: 'Removed'; id: string } | NotFound | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'removeNeed', key, async (manager) => {
      const before = await this.needToChange(manager, viewer, id);
      if (before.__typename !== 'Need') return refused(before);
      // What it was until today stays, for whoever asks how it was; a later version of the demonstration leaves it alone.
      await manager.query(`update need set ended_at = $2, version = version + 1 where id = $1`, [before.id, this.clock.now()]);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: before.organisation.id,
        action: 'need.removed',
        subjectId: before.id,
      });
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  private async needToChange(manager: EntityManager, viewer: Viewer, id: string): Promise<NeedView | NotFound | NotAllowed> {
    if (isId(id)) await manager.query(`select 1 from need where id = $1 for update`, [id]);
    const found = await this.needs.byId(viewer, id, manager);
    if (!found) return notFound();
    return found.viewerCanEdit
      ? found
      : notAllowed(`Only editors, approvers and administrators of ${found.organisation.name} can change this need.`);
  }
}

const conflict = (theirs: NeedView): NeedConflict => ({
  __typename: 'NeedConflict',
  message: 'Someone changed this need in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
