import { idFor, wordFor } from './canaries.js';
import type { Chance } from './make-world.js';
import { THEMES } from './themes.js';
import type { World, WorldLesson, WorldLessonQuestion } from './world.js';

const LESSONS = 18;
const QUESTIONS = 12;
const LEVELS = ['system', 'network', 'public'] as const;
const QUARTERS = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q4'];

/** Lessons told without a name, and questions about them. */
export function makeLessons(
  name: string,
  now: string,
  {
    systems,
    memberships,
    organisations,
    people,
    initiatives,
  }: Pick<World, 'systems' | 'memberships' | 'organisations' | 'people' | 'initiatives'>,
  chance: Chance,
): Pick<World, 'lessons' | 'lessonQuestions'> {
  const lessons = Array.from({ length: LESSONS }, (_, index): WorldLesson => {
    const key = `${name}:lesson:${index}`;
    const fictional = chance.once(6);
    const owner = chance.of(organisations.filter(({ demonstration }) => demonstration === fictional));
    const own = initiatives.filter(({ leadId, published }) => published && leadId === owner.id);
    const areas = memberships.filter(({ organisationId }) => organisationId === owner.id).map(({ systemId }) => systemId);
    const level = LEVELS[index % LEVELS.length] as WorldLesson['level'];
    return {
      id: idFor(key),
      word: wordFor(key),
      ownerId: owner.id,
      authorId: chance.of(people).id,
      initiativeId: own.length > 0 && chance.once(2) ? chance.of(own).id : null,
      level,
      // Its owner may have moved on since.
      systemId: level === 'system' ? chance.of(areas.length > 0 ? areas : systems.slice(0, 1).map(({ id }) => id)) : null,
      withdrawn: chance.once(6),
      demonstration: fictional,
      theme: chance.upTo(THEMES.length - 1),
      quarter: chance.of(QUARTERS),
    };
  });
  const lessonQuestions = Array.from({ length: QUESTIONS }, (_, index): WorldLessonQuestion => {
    const key = `${name}:lesson question:${index}`;
    const lesson = chance.of(lessons);
    const side = organisations.filter(({ demonstration }) => demonstration === lesson.demonstration).map(({ id }) => id);
    const asker = chance.of(
      people.filter(({ grants }) => grants.some(({ organisationId }) => organisationId !== null && side.includes(organisationId))),
    );
    return {
      id: idFor(key),
      word: wordFor(key),
      lessonId: lesson.id,
      askerId: asker.id,
      askerOrganisationId: chance.of(
        asker.grants.flatMap(({ organisationId }) => (organisationId && side.includes(organisationId) ? organisationId : [])),
      ),
      introduced: chance.once(4),
      at: new Date(Date.parse(now) - (index + 1) * 60_000).toISOString(),
    };
  });
  return { lessons, lessonQuestions };
}
