import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { partialDate } from '../../initiatives/initiative-content.js';
import { idOf } from '../../initiatives/load-entries.js';
import { LEVELS } from '../../visibility/visibility.rules.js';
import { BoardDemonstration } from '../demonstration/board-demonstration.js';

const code = z.string().startsWith('DEMO');
const choices = z.array(
  z.strictObject({
    organisation: code,
    /** Address of an own entry that was paused, stopped or retired; null for what was never started. */
    initiative: z.string().startsWith('demo-').nullable(),
    title: z.string().max(120),
    what: z.string().max(1_000),
    reason: z.string().min(1).max(1_500),
    decidedOn: partialDate.nullable(),
    body: z.string().max(120),
    capability: z.string().nullable(),
    wantedBy: z.string().max(500),
    wantedByOrganisations: z.array(code),
    level: z.enum(LEVELS),
  }),
);

const RECORDED_ON = '2026-08-01';

/** What the boards of the demonstration chose not to do. One that somebody has changed since is theirs. */
@Injectable()
export class LoadFictionalChoices implements OnModuleInit {
  constructor(private readonly demonstration: BoardDemonstration) {}

  onModuleInit(): void {
    this.demonstration.add({ file: 'choices.json', keep });
  }
}

async function keep(manager: EntityManager, content: unknown): Promise<void> {
  const rows = choices.parse(content).map((row) => {
    const name = `demonstration/choice/${row.organisation}/${row.initiative ?? row.title}`;
    return { ...row, id: idOf(`${name}/1`), choiceId: idOf(name) };
  });
  await manager.query(CHOICES, [JSON.stringify(rows)]);
}

const CHOICES = `
insert into choice (id, choice_id, organisation_id, said_by_id, initiative_id, title, what, reason, decided_on, body, capability, wanted_by, wanted_by_ids,
  level, audience_known_on, version, recorded_at)
select g.id, g."choiceId", o.id, o.id, i.id, g.title, g.what, g.reason, g."decidedOn", g.body, g.capability, g."wantedBy",
  array(select w.id from jsonb_array_elements_text(g."wantedByOrganisations") e(code) join organisation w on w.ods_code = e.code and w.demonstration),
  g.level, date '${RECORDED_ON}', 1, '${RECORDED_ON}T12:00:00Z'
from jsonb_to_recordset($1::jsonb) g(id uuid, "choiceId" uuid, organisation text, initiative text, title text, what text, reason text, "decidedOn" text,
  body text, capability text, "wantedBy" text, "wantedByOrganisations" jsonb, level text)
join organisation o on o.ods_code = g.organisation and o.demonstration
left join initiative i on i.slug = g.initiative and i.demonstration and o.id = any(i.member_ids)
where (g.initiative is null or i.id is not null)
  and not exists (select 1 from choice c where c.organisation_id = o.id and c.initiative_id = i.id and c.ended_at is null and c.id <> g.id)
on conflict (id) do update set title = excluded.title, what = excluded.what, reason = excluded.reason, decided_on = excluded.decided_on, body = excluded.body,
  capability = excluded.capability, wanted_by = excluded.wanted_by, wanted_by_ids = excluded.wanted_by_ids, level = excluded.level
where choice.ended_at is null`;
