import type { ChangeContractInput, RemoveContractInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import { ContractReads } from './contract.reads.js';
import { type ContractColumns, readContract } from './contract.rules.js';
import type { ContractView } from './contract.view.js';
import { takesPartIn, updateKept } from './kept-rows.js';
import { notTakenPart, sharingIn } from './record-contract.js';

export interface ContractConflict {
  readonly __typename: 'ContractConflict';
  readonly message: string;
  readonly theirs: ContractView;
}

type Refused = NotFound | NotAllowed | InvalidInput | ContractConflict;

/** The owner keeps its contract up to date. Who is told what holds at once. */
@Injectable()
export class ChangeContract {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly contracts: ContractReads,
  ) {}

  async run(viewer: Viewer, input: ChangeContractInput): Promise<ContractView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readContract(input.content, (id) => this.terms.exists('capability', id));
    const outcome = await this.acts.once<Refused>(viewer, 'changeContract', input.key, async (manager) => {
      const before = await this.contractToChange(manager, viewer, input.id);
      if (before.__typename !== 'Contract') return refused(before);
      if ('problems' in read) return refused(invalid(read.problems));
      if (before.version !== input.version) return refused<Refused>(conflict(before));
      return this.change(manager, viewer, before, input, read.columns);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.contracts.byId(viewer, outcome.done)) ?? notFound();
  }

  async remove(viewer: Viewer, { key, id }: RemoveContractInput): Promise<{ __typename: 'Removed'; id: string } | NotFound | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'removeContract', key, async (manager) => {
      const before = await this.contractToChange(manager, viewer, id);
      if (before.__typename !== 'Contract') return refused(before);
      await manager.query(`delete from contract where id = $1`, [before.id]);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: before.organisation.id,
        action: 'contract.removed',
        subjectId: before.id,
      });
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  /** Whether it is the viewer's to change comes before what is wrong with the change: a guess learns nothing from problems. */
  private async contractToChange(manager: EntityManager, viewer: Viewer, id: string): Promise<ContractView | NotFound | NotAllowed> {
    if (isId(id)) await manager.query(`select 1 from contract where id = $1 for update`, [id]);
    const found = await this.contracts.byId(viewer, id, manager);
    if (!found) return notFound();
    return found.viewerCanEdit
      ? found
      : notAllowed(`Only editors, approvers and administrators of ${found.organisation.name} can change this contract.`);
  }

  private async change(
    manager: EntityManager,
    viewer: Viewer,
    before: ContractView,
    { content }: ChangeContractInput,
    columns: ContractColumns,
  ): Promise<Outcome<Refused>> {
    const owner = before.organisation.id;
    const initiative = content.initiative ?? null;
    const isOther = initiative !== before.initiativeId;
    if (initiative !== null && isOther && !(isId(initiative) && (await takesPartIn(manager, owner, initiative))))
      return refused(notTakenPart());
    await updateKept(manager, 'contract', before.id, {
      ...columns,
      initiative_id: initiative,
      // Who was allowed before a merger is not widened by a later change of something else.
      ...(before.sharing?.programmeOfficesMaySee && columns.programme_offices_may_see ? {} : { audience_known_on: this.clock.today() }),
      updated_at: this.clock.now(),
    });
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: owner,
      action: 'contract.changed',
      subjectId: before.id,
      detail: {
        ...sharingIn(columns, initiative),
        before: { published: before.published, ...before.sharing, initiative: before.initiativeId },
      },
    });
    return done(before.id);
  }
}

const conflict = (theirs: ContractView): ContractConflict => ({
  __typename: 'ContractConflict',
  message: 'Someone changed this contract in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
