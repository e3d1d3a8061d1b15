import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PassageHolders } from '../../initiatives/redaction/passage-holders.js';
import type { Viewer } from '../../people/viewer.js';
import type { Bind } from '../../platform/database/bind.js';
import { writesPacksFor } from './pack-roles.rules.js';

/** What a pack says itself loses a passage that is removed from an initiative that it names, in what is worked on and in every issue. */
@Injectable()
export class PackPassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    const naming = (edition: string) =>
      `${edition} in (select e.id from pack_edition e where $1 = any(e.comparison_ids)
         union all select q.edition_id from pack_question q where $1 = any(q.approach_ids))`;
    const own = (edition: string) => (viewer: Viewer, bind: Bind) =>
      `${edition} in (select e.id from pack_edition e join pack p on p.id = e.pack_id where p.organisation_id = any(${bind.add(writesPacksFor(viewer))}::uuid[]))`;
    this.holders.add({
      kind: 'pack',
      table: 'pack_edition',
      columns: {
        title: 'title',
        purpose: 'purpose',
        recommendation: 'recommendation',
        sponsor: 'sponsor',
        risk: 'risk',
        consideredBefore: 'considered_before',
        decisions: 'decisions',
      },
      of: naming('t.id'),
      visible: own('t.id'),
      versioned: true,
      renew: (manager, ids) => moveOn(manager, 'e.id = any($1::uuid[])', ids, ['meeting', 'frontSheet', 'decisions']),
    });
    this.holders.add({
      kind: 'pack',
      table: 'pack_question',
      columns: { position: 'position' },
      of: naming('t.edition_id'),
      visible: own('t.edition_id'),
      renew: (manager, ids) =>
        moveOn(manager, 'e.id in (select edition_id from pack_question where id = any($1::uuid[]))', ids, [
          'q1',
          'q2',
          'q3',
          'q4',
          'q5',
          'q6',
          'q7',
          'q8',
          'q9',
        ]),
    });
  }
}

/** Whoever has it open must not save the passage back unseen. */
async function moveOn(manager: EntityManager, which: string, ids: readonly string[], sections: readonly string[]): Promise<void> {
  await manager.query(
    `update pack_edition e set version = version + 1, sections = e.sections || (
       select jsonb_object_agg(s, coalesce((e.sections ->> s)::int, 1) + 1) from unnest($2::text[]) s)
     where e.number = 0 and ${which}`,
    [ids, sections],
  );
}
