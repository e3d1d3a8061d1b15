import type { Documents } from './documents.js';
import type { Question } from './question.js';
import { THEMES } from './themes.js';
import type { World } from './world.js';

/** What peers do about a board question, seen from every organisation, in every way that a reader may choose. */
export function boardQuestions(documents: Documents, world: World): Question[] {
  const one = (id: string, levels: number, variables: Record<string, unknown>, demonstration = false): Question => ({
    door: 'boardQuestion',
    document: documents.of('Query', 'boardQuestion', { levels }),
    variables: { id, ...variables },
    ...(demonstration ? { demonstration } : {}),
  });
  const [theme] = THEMES;
  return [
    { door: 'boardQuestions', document: documents.of('Query', 'boardQuestions', { levels: 1 }), variables: {} },
    one('q1', 4, {}),
    ...THEMES.flatMap(({ boardQuestion, successMeasure }) => [
      one(boardQuestion, 4, { approaches_first: 100 }),
      one(boardQuestion, 3, { approaches_alike: ['EPR', 'PLACE'], approaches_successMeasure: [successMeasure] }),
    ]),
    ...world.organisations.map(({ code, demonstration }) =>
      one(theme.boardQuestion, 4, { approaches_organisation: code, approaches_alike: ['KIND', 'SIZE', 'EPR', 'PLACE'] }, demonstration),
    ),
  ];
}
