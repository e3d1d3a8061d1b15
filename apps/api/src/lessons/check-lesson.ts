import { Injectable } from '@nestjs/common';
import type { Sql } from '../initiatives/visible-initiatives.js';
import { asCode, holdsOn, OrganisationReads } from '../organisations/organisation.reads.js';
import { Clock } from '../platform/clock.js';
import { findNhsNumbers } from '../platform/nhs-number.rules.js';
import type { FieldProblem } from '../platform/results.js';
import { crowdSql } from './crowd.sql.js';
import { KnownNamesReads } from './known-names.js';
import { type FoundName, findNames, mailProblems } from './names.rules.js';
import type { LessonLevel } from './quiet-lesson.entity.js';
import { type Crowd, crowdSentence, isEnough } from './quiet-lesson.rules.js';

export interface CheckedTexts {
  readonly happened: string;
  readonly advice: string;
}
export interface CheckedLesson {
  readonly names: readonly FoundName[];
  readonly problems: readonly FieldProblem[];
  /** Null where a system has to be chosen first. */
  readonly crowd: Crowd | null;
  readonly systemId: string | null;
  readonly demonstration: boolean;
}

interface Area {
  readonly id: string;
  readonly odsCode: string;
  readonly name: string;
}

/** What in a lesson, and in who is to see it, could tell who wrote it. */
@Injectable()
export class CheckLesson {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly known: KnownNamesReads,
  ) {}

  async run(db: Sql, ownerId: string, texts: CheckedTexts, level: LessonLevel, system: string | null | undefined): Promise<CheckedLesson> {
    const names = findNames({ ...texts }, await this.known.of(db, ownerId));
    const patients = Object.entries(texts).flatMap(([field, text]) => findNhsNumbers(text, field));
    const [owner] = await db.query<{ demonstration: boolean }[]>(`select demonstration from organisation where id = $1`, [ownerId]);
    const demonstration = owner?.demonstration ?? false;
    const area = level === 'system' ? await this.areaOf(db, ownerId, system) : null;
    const problems = [...patients, ...mailProblems({ ...texts })];
    if (area && 'message' in area)
      return { names, problems: [...problems, { field: 'system', message: area.message }], crowd: null, systemId: null, demonstration };
    const crowd = { count: await this.count(db, demonstration, area?.id ?? null), system: area?.name ?? null };
    if (!isEnough(crowd)) problems.push({ field: 'level', message: crowdSentence(crowd) });
    return { names, problems, crowd, systemId: area?.id ?? null, demonstration };
  }

  private async areaOf(db: Sql, ownerId: string, system: string | null | undefined): Promise<Area | { readonly message: string }> {
    const areas = await db.query<Area[]>(
      `select s.id, s.ods_code "odsCode", s.short_name name from membership m join system s on s.id = m.system_id
       where m.organisation_id = $1 and ${holdsOn('m', this.organisations.today())} order by s.short_name`,
      [ownerId],
    );
    const chosen = system ? areas.find(({ odsCode }) => odsCode === asCode(system)) : areas.length === 1 ? areas[0] : undefined;
    if (chosen) return chosen;
    if (areas.length === 0) return { message: 'Your organisation is in no area today. Choose another level.' };
    // In several at once, a lesson could only be by one of the few that are in all of them.
    return { message: `Choose one area: ${areas.map(({ name, odsCode }) => `${name} (${odsCode})`).join(', ')}.` };
  }

  private async count(db: Sql, demonstration: boolean, systemId: string | null): Promise<number> {
    const facts = { demonstration: '$1', systemId: '$2::uuid', now: '$3', today: this.organisations.today() };
    const rows = await db.query<{ count: number }[]>(`select ${crowdSql(facts)} "count"`, [demonstration, systemId, this.clock.now()]);
    return rows[0]?.count ?? 0;
  }
}
