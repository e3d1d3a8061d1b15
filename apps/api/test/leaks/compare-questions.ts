import type { Documents } from './documents.js';
import { inTurn, missing } from './guess-questions.js';
import type { Question } from './question.js';
import type { Secrets } from './secrets.js';
import { THEMES } from './themes.js';
import type { World, WorldViewer } from './world.js';

const FOUR = 4;
const inFours = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / FOUR) }, (_, index) => list.slice(index * FOUR, (index + 1) * FOUR));

/** Work side by side: what this viewer sees with what is hidden among it, what is hidden alone, and the approaches of organisations. */
export function compareQuestions(documents: Documents, world: World, { oracle }: Secrets, viewer: WorldViewer): Question[] {
  const place = world.viewers.indexOf(viewer);
  const whole = documents.of('Query', 'compare', { levels: 3 });
  // To name the address of a demonstration entry is to pick the demonstration.
  const hidden = world.initiatives.filter((row) => !oracle.initiative(viewer, row, true));
  const keys = hidden.flatMap(({ slug, formerSlug, id }) => [slug, id, formerSlug ?? []].flat());
  const mixed = [false, true].flatMap((demonstration) => {
    const seen = world.initiatives.filter((row) => row.demonstration === demonstration && oracle.initiative(viewer, row, true));
    return inFours(seen.map(({ slug }) => slug)).map((slugs, number): Question => {
      const guess = keys[(number * FOUR + place) % Math.max(1, keys.length)] ?? missing('compare').word;
      return { door: 'compare', document: whole, variables: { initiatives: [...slugs.slice(0, 3), guess] }, demonstration, echo: [guess] };
    });
  });
  const alone = inFours(keys).map(
    (initiatives): Question => ({
      door: 'compare',
      document: documents.of('Query', 'compare', { levels: 0 }),
      variables: { initiatives },
      expected: JSON.stringify({ data: { compare: { toldByNone: [], notFound: initiatives.length } } }),
    }),
  );
  const approaches = THEMES.flatMap(({ capability }) =>
    [false, true].flatMap((demonstration) =>
      inFours(world.organisations.filter((one) => one.demonstration === demonstration).map(({ code }) => code)).map(
        (organisations): Question => ({
          door: 'compareApproaches',
          document: documents.of('Query', 'compareApproaches', { levels: 3 }),
          variables: { capability, organisations },
          demonstration,
        }),
      ),
    ),
  );
  const pages = world.initiatives
    .filter((row) => oracle.initiative(viewer, row, true))
    .map(
      ({ slug, demonstration }): Question => ({
        door: 'initiativeSummary',
        document: documents.of('Query', 'initiativeSummary', { levels: 3 }),
        variables: { slug },
        demonstration,
      }),
    );
  const guessed = keys.map(
    (slug): Question => ({
      door: 'initiativeSummary',
      document: documents.of('Query', 'initiativeSummary', { levels: 0 }),
      variables: { slug },
      expected: JSON.stringify({ data: { initiativeSummary: null } }),
    }),
  );
  const reading: Question = {
    door: 'readingOf',
    document: documents.of('Query', 'readingOf', { levels: 1 }),
    variables: { text: `${THEMES[0].title} with an EPR. `.repeat(8) },
  };
  return [
    reading,
    ...inTurn(pages, place, 6),
    ...inTurn(guessed, place, 12),
    ...inTurn(mixed, place, 2),
    ...inTurn(alone, place, 2),
    ...inTurn(approaches, place, 2),
  ];
}
