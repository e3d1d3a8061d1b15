import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Terms } from '../tags/terms.js';
import { plainWords } from '../tags/words.rules.js';
import type { LessonLevel, LessonOutcome } from './quiet-lesson.entity.js';

/** A lesson of the demonstration, as its file has it. */
export interface FictionalLesson {
  readonly id: string;
  /** ODS codes. */
  readonly organisation: string;
  readonly system: string | null;
  readonly level: LessonLevel;
  readonly outcome: LessonOutcome;
  readonly capability: string;
  readonly happened: string;
  readonly advice: string;
  readonly quarter: string;
}

/** Lessons that come with Kith, for the demonstration alone. One that somebody has changed or withdrawn since is left alone. */
@Injectable()
export class LoadLessons {
  constructor(private readonly terms: Terms) {}

  async run(manager: EntityManager, lessons: readonly FictionalLesson[]): Promise<void> {
    const rows = lessons.map((lesson) => ({
      ...lesson,
      sharedAt: `${lesson.quarter.slice(0, 4)}-${String(Number(lesson.quarter.slice(-1)) * 3).padStart(2, '0')}-01T12:00:00Z`,
      words: plainWords(`${this.terms.label('capability', lesson.capability)} ${lesson.happened} ${lesson.advice}`),
    }));
    await manager.query(LESSONS, [JSON.stringify(rows)]);
  }
}

const LESSONS = `
insert into quiet_lesson (id, owner_id, author_id, initiative_id, outcome, happened, advice, capability, level, system_id, state, demonstration, shared_at,
  quarter, version, words)
select g.id, o.id, null, null, g.outcome, g.happened, g.advice, g.capability, g.level, s.id, 'shared', true, g."sharedAt", g.quarter, 1, to_tsvector('english', g.words)
from jsonb_to_recordset($1::jsonb) g(id uuid, organisation text, system text, level text, outcome text, capability text, happened text, advice text,
  quarter text, "sharedAt" timestamptz, words text)
join organisation o on o.ods_code = g.organisation and o.demonstration
left join system s on s.ods_code = g.system and s.demonstration
where g.level <> 'system' or s.id is not null
on conflict (id) do update set outcome = excluded.outcome, happened = excluded.happened, advice = excluded.advice, capability = excluded.capability,
  level = excluded.level, system_id = excluded.system_id, quarter = excluded.quarter, shared_at = excluded.shared_at, words = excluded.words
where quiet_lesson.version = 1`;
