import type { RecordContractInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import { mayKeep } from './commercial-roles.rules.js';
import { ContractReads } from './contract.reads.js';
import { readContract } from './contract.rules.js';
import type { ContractView } from './contract.view.js';
import { insertKept, takesPartIn } from './kept-rows.js';

type Refused = NotFound | NotAllowed | InvalidInput;

export const notTakenPart = () =>
  invalid([{ field: 'initiative', message: 'Choose a published initiative that your organisation leads or takes part in.' }]);

/** The organisation acted for records what it buys. */
@Injectable()
export class RecordContract {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly contracts: ContractReads,
  ) {}

  async run(viewer: Viewer, { key, content }: RecordContractInput): Promise<ContractView | Refused> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayKeep(viewer, owner))
      return notAllowed('Choose an organisation for which you are an editor, an approver or an administrator, then record it again.');
    const read = readContract(content, (id) => this.terms.exists('capability', id));
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'recordContract', key, async (manager) => {
      const initiative = content.initiative ?? null;
      if (initiative !== null && !(isId(initiative) && (await takesPartIn(manager, owner, initiative)))) return refused(notTakenPart());
      const id = newId();
      const now = this.clock.now();
      await insertKept(manager, 'contract', {
        ...read.columns,
        id,
        organisation_id: owner,
        initiative_id: initiative,
        audience_known_on: this.clock.today(),
        version: 1,
        recorded_at: now,
        updated_at: now,
      });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: owner,
        action: 'contract.recorded',
        subjectId: id,
        detail: sharingIn(read.columns, initiative),
      });
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.contracts.byId(viewer, outcome.done)) ?? notFound();
  }
}

/** What the audit keeps of a contract: who is told what, never a sum. */
export const sharingIn = (
  columns: { readonly published: boolean; readonly programme_offices_may_see: boolean; readonly ends_within_year_open: boolean },
  initiative: string | null,
) => ({
  published: columns.published,
  programmeOfficesMaySee: columns.programme_offices_may_see,
  endsWithinYearOpen: columns.ends_within_year_open,
  initiative,
});
