import { missing } from './guess-questions.js';
import type { Oracle } from './oracle.js';
import type { World, WorldViewer } from './world.js';

/** For each door a hidden row of each level, and one that there is not. */
export function guesses(world: World, oracle: Oracle, viewer: WorldViewer): [door: string, hidden: string, missing: string][] {
  const none = missing('path');
  const byLevel = <T extends { readonly level: string }>(rows: readonly T[]): T[] => [
    ...new Map(rows.map((row) => [row.level, row])).values(),
  ];
  // To open the address of a demonstration entry is to pick the demonstration.
  const hidden = byLevel(world.initiatives.filter((row) => !oracle.initiative(viewer, row, true)));
  const working = world.initiatives.find((row) => row.draftWord && !oracle.workingRevision(viewer, row));
  return [
    ...hidden.flatMap(({ slug }): [string, string, string][] => [
      ['initiative', slug, `entry-${none.word}`],
      ['initiativeHistory', slug, `entry-${none.word}`],
    ]),
    ...byLevel(world.adaptations.filter((row) => !oracle.adaptationAt(viewer, row))).map(({ id }): [string, string, string] => [
      'adaptation',
      id,
      none.id,
    ]),
    ...world.threads
      .filter((row) => !oracle.thread(viewer, row))
      .slice(0, 3)
      .map(({ id }): [string, string, string] => ['thread', id, none.id]),
    ...world.lessons
      .filter((row) => !oracle.lesson(viewer, row))
      .slice(0, 3)
      .map(({ id }): [string, string, string] => ['quietLesson', id, none.id]),
    ...world.lessonQuestions
      .filter((row) => !oracle.lessonQuestion(viewer, row))
      .slice(0, 3)
      .map(({ id }): [string, string, string] => ['quietQuestion', id, none.id]),
    ...(working ? [['workingRevision', working.id, none.id] as [string, string, string]] : []),
  ];
}
