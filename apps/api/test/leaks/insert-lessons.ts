import type { EntityManager } from 'typeorm';
import { idFor } from './canaries.js';
import { insert } from './insert-places.js';
import { THEMES } from './themes.js';
import type { World } from './world.js';

export async function insertLessons(manager: EntityManager, world: World): Promise<void> {
  for (const row of world.lessons) {
    const theme = THEMES[row.theme];
    const happened = `${theme?.text} It went badly, ${row.word}.`;
    await manager.query(
      `insert into quiet_lesson (id, owner_id, author_id, initiative_id, outcome, happened, advice, capability, level, system_id, state, demonstration,
         shared_at, quarter, version, words)
       values ($1, $2, $3, $4, 'bad', $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, to_tsvector('english', $5 || ' ' || $6))`,
      [
        row.id,
        row.ownerId,
        row.authorId,
        row.initiativeId,
        happened,
        `Begin early, ${row.word}.`,
        theme?.capability,
        row.level,
        row.systemId,
        row.withdrawn ? 'withdrawn' : 'shared',
        row.demonstration,
        world.now,
        row.quarter,
      ],
    );
  }
  await insert(
    manager,
    'lesson_question',
    world.lessonQuestions.map(({ id, lessonId, askerId, askerOrganisationId, introduced, at }) => ({
      id,
      lesson_id: lessonId,
      asker_id: askerId,
      asker_organisation_id: askerOrganisationId,
      introduced,
      last_message_at: at,
    })),
  );
  await insert(
    manager,
    'lesson_message',
    world.lessonQuestions.flatMap(({ id, word, lessonId, askerId, at }) =>
      (['asker', 'teller'] as const).map((side) => ({
        id: idFor(`${id}:${side}`),
        question_id: id,
        side,
        author_id: side === 'asker' ? askerId : (world.lessons.find((lesson) => lesson.id === lessonId)?.authorId ?? null),
        text: `${side === 'asker' ? 'Question' : 'Answer'} ${word}`,
        sent_at: at,
      })),
    ),
  );
}
