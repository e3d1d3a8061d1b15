import type { ChangeQuietLessonInput, TellQuietLessonInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid } from '../platform/results.js';
import { Terms } from '../tags/terms.js';
import { plainWords } from '../tags/words.rules.js';
import { CheckLesson } from './check-lesson.js';
import { type FoundName, notAccepted } from './names.rules.js';
import { LESSON_TEXTS } from './quiet-lesson.rules.js';

export const namesFound = (names: readonly FoundName[]) => ({
  __typename: 'NamesFound' as const,
  message: 'Readers could tell from these who wrote it. Change them, or say that they are to stay.',
  names: [...names],
});
export type NamesFound = ReturnType<typeof namesFound>;

/** The columns that the form gives. */
export interface LessonColumns {
  readonly outcome: string;
  readonly happened: string;
  readonly advice: string;
  readonly capability: string;
  readonly level: string;
  readonly systemId: string | null;
  readonly initiativeId: string | null;
  readonly demonstration: boolean;
  /** What is searched, in plain words. */
  readonly words: string;
}

/** From the form to what may be kept, or why not. */
@Injectable()
export class ReadLesson {
  constructor(
    private readonly check: CheckLesson,
    private readonly terms: Terms,
  ) {}

  async run(
    manager: EntityManager,
    ownerId: string,
    input: TellQuietLessonInput | ChangeQuietLessonInput,
  ): Promise<LessonColumns | InvalidInput | NamesFound> {
    const read = readTexts({ happened: input.happened, advice: input.advice }, LESSON_TEXTS);
    if ('problems' in read) return invalid(read.problems);
    const problems = [];
    if (!this.terms.exists('capability', input.capability)) problems.push({ field: 'capability', message: 'Choose what it is about.' });
    if (input.initiative && !(await this.isPublishedBy(manager, input.initiative, ownerId)))
      problems.push({ field: 'initiative', message: 'Choose an initiative that your organisation leads and has published.' });
    const checked = await this.check.run(manager, ownerId, read.texts, input.level, input.system);
    problems.push(...checked.problems);
    if (problems.length > 0) return invalid(problems);
    const open = notAccepted(checked.names, input.namesAccepted);
    if (open.length > 0) return namesFound(checked.names);
    const { happened, advice } = read.texts;
    return {
      outcome: input.outcome,
      happened,
      advice,
      capability: input.capability,
      level: input.level,
      systemId: checked.systemId,
      initiativeId: input.initiative ?? null,
      demonstration: checked.demonstration,
      words: plainWords(`${this.terms.label('capability', input.capability)} ${happened} ${advice}`),
    };
  }

  private async isPublishedBy(manager: EntityManager, initiativeId: string, ownerId: string): Promise<boolean> {
    if (!isId(initiativeId)) return false;
    const found: unknown[] = await manager.query(`select 1 from initiative where id = $1 and lead_id = $2 and published`, [
      initiativeId,
      ownerId,
    ]);
    return found.length > 0;
  }
}
