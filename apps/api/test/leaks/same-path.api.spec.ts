import { beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource, type Logger } from 'typeorm';
import { ChangeQuestions } from './change-questions.js';
import { missing } from './guess-questions.js';
import { Hunt } from './hunt.js';
import { loadWorld } from './load-world.js';
import { makeWorlds } from './make-world.js';
import { SEED, useHuntedApp } from './open-hunt.js';
import type { Question } from './question.js';
import { Secrets } from './secrets.js';
import type { WorldViewer } from './world.js';

/** The statements that go to the database while `act` runs, and how many values go with each; without the jobs' regular look. */
async function statementsOf(dataSource: DataSource, act: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const silent = () => {};
  const logQuery = (query: string, values: unknown[] = []) => {
    if (!query.startsWith('update job')) seen.push(`${query} -- ${values.length} values`);
  };
  const logger: Logger = {
    logQuery,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  dataSource.setOptions({ logging: ['query'], logger });
  await act();
  dataSource.setOptions({ logging: false, logger: undefined });
  return seen;
}

const kith = useHuntedApp();
beforeAll(() => loadWorld(kith, world));
const world = makeWorlds(SEED, 1)[0] as NonNullable<ReturnType<typeof makeWorlds>[0]>;
const secrets = new Secrets(world);
const { oracle } = secrets;
const viewers = world.viewers.filter(({ name }) =>
  ['nobody', 'person 0.0', 'person 2.0', 'person 3.0', 'person 6.0', 'person 8.0'].includes(name),
);

describe('hidden and missing take the same path', () => {
  test.each(viewers.map((viewer) => [viewer.name, viewer] as const))('for %s', async (_, viewer) => {
    const hunt = new Hunt(kith);
    const statements = (question: Question) => statementsOf(kith.app.get(DataSource), () => hunt.answer(world, viewer, question));
    const compare = async (hidden: Question, without: Question) => {
      const [one, other] = [await statements(hidden), await statements(without)];
      if (hidden.door === 'initiative') expect(one.length).toBeGreaterThan(0);
      expect({ door: hidden.door, statements: one }).toEqual({ door: without.door, statements: other });
    };
    for (const [door, given, none] of guesses(viewer)) {
      const document = hunt.documents.of('Query', door, { levels: 1 });
      const [argument] = hunt.documents.field('Query', door).args;
      const ask = (value: string): Question => ({ door, document, variables: { [argument?.name ?? '']: value } });
      await compare(ask(given), ask(none));
    }
    const changes = new ChangeQuestions(hunt.documents, world, secrets).for(viewer, 1);
    expect(changes.length).toBeGreaterThan(10);
    for (const { hidden, missing: without } of changes) await compare(hidden, without);
  });
});

/** For each door a hidden row of each level, and one that there is not. */
function guesses(viewer: WorldViewer): [door: string, hidden: string, missing: string][] {
  const none = missing('path');
  const byLevel = <T extends { readonly level: string }>(rows: readonly T[]): T[] => [
    ...new Map(rows.map((row) => [row.level, row])).values(),
  ];
  const hidden = byLevel(world.initiatives.filter((row) => !oracle.initiative(viewer, row)));
  const working = world.initiatives.find((row) => row.draftWord && !oracle.workingRevision(viewer, row));
  return [
    ...hidden.flatMap(({ slug }): [string, string, string][] => [
      ['initiative', slug, `entry-${none.word}`],
      ['initiativeHistory', slug, `entry-${none.word}`],
    ]),
    ...byLevel(world.adaptations.filter((row) => !oracle.adaptation(viewer, row))).map(({ id }): [string, string, string] => [
      'adaptation',
      id,
      none.id,
    ]),
    ...world.threads
      .filter((row) => !oracle.thread(viewer, row))
      .slice(0, 3)
      .map(({ id }): [string, string, string] => ['thread', id, none.id]),
    ...(working ? [['workingRevision', working.id, none.id] as [string, string, string]] : []),
  ];
}
