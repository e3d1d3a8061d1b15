import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { partialDate } from '../../initiatives/initiative-content.js';
import { idOf } from '../../initiatives/load-entries.js';
import { LEVELS } from '../../visibility/visibility.rules.js';
import { BoardDemonstration } from '../demonstration/board-demonstration.js';

const said = {
  text: z.string().min(1).max(1_500),
  owner: z.string().min(1).max(120),
  standsOn: partialDate,
  /** Addresses of own entries. */
  evidence: z.array(z.string().startsWith('demo-')),
  gap: z.string().max(300),
  shownPart: z.string().max(1_000),
  level: z.enum(LEVELS),
};
const answers = z.array(
  z.strictObject({
    organisation: z.string().startsWith('DEMO'),
    question: z.string().regex(/^q[1-9]$/),
    ...said,
    /** What stood before, the newest first. */
    earlier: z.array(z.strictObject({ ...said, until: z.iso.date() })),
  }),
);

/** When those that stand were recorded, unless an earlier one stood until later. */
const RECORDED_ON = '2026-04-01';

/** What the boards of the demonstration answered. Where somebody has recorded an answer since, the question is theirs; what they took back stays so. */
@Injectable()
export class LoadFictionalAnswers implements OnModuleInit {
  constructor(private readonly demonstration: BoardDemonstration) {}

  onModuleInit(): void {
    this.demonstration.add({ file: 'answers.json', keep });
  }
}

async function keep(manager: EntityManager, content: unknown): Promise<void> {
  const rows = answers.parse(content).flatMap(({ organisation, question, earlier, ...now }) => {
    const all = [{ ...now, until: null }, ...earlier];
    return all.map((row, place) => ({
      ...row,
      id: idOf(`demonstration/board_answer/${organisation}/${question}/${all.length - place}`),
      organisation,
      question,
      version: all.length - place,
      recordedOn: all[place + 1]?.until ?? (place === 0 ? RECORDED_ON : `${row.standsOn.slice(0, 4)}-12-01`),
    }));
  });
  await manager.query(ANSWERS, [JSON.stringify(rows.map((row) => ({ ...row, recordedOn: earliest(row.recordedOn, row.until) })))]);
}

/** Nothing ends before it was recorded. */
const earliest = (recordedOn: string, until: string | null): string => (until !== null && until < recordedOn ? until : recordedOn);

const ANSWERS = `
insert into board_answer (id, organisation_id, said_by_id, question, text, owner, stands_on, evidence, gap, shown_part, level, audience_known_on, version,
  recorded_at, ended_at)
select g.id, o.id, o.id, g.question, g.text, g.owner, g."standsOn",
  array(select i.id from jsonb_array_elements_text(g.evidence) e(address) join initiative i on i.slug = e.address and i.demonstration and o.id = any(i.member_ids)),
  g.gap, g."shownPart", g.level, g."recordedOn"::date, g.version, (g."recordedOn" || 'T12:00:00Z')::timestamptz, (g.until || 'T12:00:00Z')::timestamptz
from jsonb_to_recordset($1::jsonb) g(id uuid, organisation text, question text, text text, owner text, "standsOn" text, evidence jsonb, gap text,
  "shownPart" text, level text, version int, "recordedOn" text, until text)
join organisation o on o.ods_code = g.organisation and o.demonstration
where not exists (select 1 from board_answer a where a.organisation_id = o.id and a.question = g.question and a.recorded_by_id is not null)
on conflict (id) do update set text = excluded.text, owner = excluded.owner, stands_on = excluded.stands_on, evidence = excluded.evidence, gap = excluded.gap,
  shown_part = excluded.shown_part, level = excluded.level, recorded_at = excluded.recorded_at, ended_at = coalesce(excluded.ended_at, board_answer.ended_at)`;
