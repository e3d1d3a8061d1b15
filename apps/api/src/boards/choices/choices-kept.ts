import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { isId, newId } from '../../platform/ids.js';
import type { FieldProblem } from '../../platform/results.js';
import type { Level } from '../../visibility/visibility.rules.js';
import type { ReadChoice } from './choice.rules.js';

/** Rows of choices inside the transaction of a change. */
@Injectable()
export class ChoicesKept {
  constructor(
    private readonly initiatives: VisibleInitiatives,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
  ) {}

  /** Ids of the organisations that could still want it, or which can't be: an own entry is published and led or taken part in. */
  async check(
    manager: EntityManager,
    viewer: Viewer,
    organisationId: string,
    { columns, wantedByCodes }: ReadChoice,
  ): Promise<{ wantedByIds: string[] } | { problems: FieldProblem[] }> {
    const problems: FieldProblem[] = [];
    if (columns.initiative_id !== null) {
      const initiative = await this.initiatives.byId(viewer, columns.initiative_id, manager);
      if (!initiative?.memberIds.includes(organisationId))
        problems.push({ field: 'initiative', message: 'Choose a published entry that your organisation leads or takes part in.' });
    }
    // On the same side of the glass: what is real names nothing fictional.
    const [own] = await this.organisations.byIds(manager, [organisationId]);
    const found = (await this.organisations.byOdsCodes(manager, wantedByCodes)).filter(
      ({ demonstration }) => demonstration === own?.demonstration,
    );
    if (found.length < wantedByCodes.length)
      problems.push({ field: 'wantedByOrganisations', message: 'One of these organisations is not known here. Choose from the list.' });
    return problems.length > 0 ? { problems } : { wantedByIds: found.map(({ id }) => id) };
  }

  /** Two of a board at once: the second finds what the first said. */
  async lock(manager: EntityManager, about: string): Promise<void> {
    if (isId(about)) await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`choice:${about}`]);
  }

  async end(manager: EntityManager, choiceId: string, endNote: string | null): Promise<void> {
    await manager.query(`update choice set ended_at = $2, end_note = $3 where choice_id = $1 and ended_at is null`, [
      choiceId,
      this.clock.now(),
      endNote,
    ]);
  }

  /** Keeps what is said now. Where the level is as before, no merger since adds to those who see it. */
  async keep(
    manager: EntityManager,
    choice: {
      readonly id: string;
      readonly viewer: Viewer;
      readonly organisation: string;
      readonly columns: ReadChoice['columns'];
      readonly wantedByIds: readonly string[];
      readonly before: { readonly rowId: string; readonly level: Level; readonly version: number } | null;
    },
  ): Promise<void> {
    const { id, viewer, organisation, columns, wantedByIds, before } = choice;
    const names = Object.keys(columns);
    const values = [
      newId(),
      id,
      organisation,
      wantedByIds,
      (before?.version ?? 0) + 1,
      this.clock.now(),
      viewer.personId,
      before?.level === columns.level ? before.rowId : null,
      this.clock.today(),
      ...Object.values(columns),
    ];
    await manager.query(
      `insert into choice (id, choice_id, organisation_id, said_by_id, wanted_by_ids, version, recorded_at, recorded_by_id, audience_known_on, ${names.join(', ')})
       values ($1, $2, $3, $3, $4, $5, $6, $7, case when $8::uuid is null then $9::date else (select b.audience_known_on from choice b where b.id = $8) end,
         ${names.map((_, place) => `$${place + 10}`).join(', ')})`,
      values,
    );
  }
}
