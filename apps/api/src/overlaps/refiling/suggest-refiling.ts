import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { FieldProblem } from '../../platform/results.js';
import { Terms } from '../../tags/terms.js';
import type { DispositionKind } from '../groups/disposition.rules.js';
import { type Filed, type Refile, refileProblems } from './refile.rules.js';
import { RefilingMail } from './refiling-mail.js';

interface Suggesting {
  readonly decisionId: string;
  readonly groupId: string;
  readonly officeId: string;
  readonly items: readonly Filed[];
  readonly refile: readonly Refile[];
}

/** With a decision that a group was filed wrongly go suggestions to the owners of what is in it. */
@Injectable()
export class SuggestRefiling {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly mail: RefilingMail,
  ) {}

  problems(kind: DispositionKind, refile: readonly Refile[], items: readonly Filed[]): FieldProblem[] {
    return refileProblems(kind, refile, items, (capability) => this.terms.exists('capability', capability));
  }

  /** Inside the transaction of the decision. Whatever it is, what an earlier one on the group suggested, and nobody answered, is replaced. */
  async within(manager: EntityManager, viewer: Viewer, { decisionId, groupId, officeId, items, refile }: Suggesting): Promise<void> {
    // Two officers of one office, each deciding on another group with the same initiative, take turns: one suggestion of theirs waits at a time.
    if (refile.length > 0) await manager.query(`select 1 from organisation where id = $1 for no key update`, [officeId]);
    await manager.query(
      `update refiling r set answer = 'replaced', answered_at = $4 from disposition d
       where d.id = r.disposition_id and r.answer is null and (d.office_id = $2 and r.initiative_id = any($3::uuid[])
         or d.group_id in (select id from overlap_group g where g.id = $1 or g.into_id = $1))`,
      [groupId, officeId, refile.map(({ initiative }) => initiative), this.clock.now()],
    );
    const filed = new Map(items.map(({ id, capability }) => [id, capability]));
    for (const { initiative, capability } of refile) {
      const id = newId();
      await manager.query(`insert into refiling (id, disposition_id, initiative_id, capability, instead_of) values ($1, $2, $3, $4, $5)`, [
        id,
        decisionId,
        initiative,
        capability,
        filed.get(initiative) ?? null,
      ]);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: officeId,
        action: 'refiling.suggested',
        subjectId: initiative,
        detail: { capability },
      });
      await this.mail.tellOwners(manager, id, initiative, viewer);
    }
  }
}
