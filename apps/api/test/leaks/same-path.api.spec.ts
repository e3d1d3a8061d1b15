import { beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { statements as statementsOf } from '../statements.js';
import { ChangeQuestions } from './change-questions.js';
import { guesses } from './hidden-and-missing.js';
import { Hunt } from './hunt.js';
import { loadWorld } from './load-world.js';
import { makeWorlds } from './make-world.js';
import { SEED, useHuntedApp } from './open-hunt.js';
import type { Question } from './question.js';
import { Secrets } from './secrets.js';

const kith = useHuntedApp();
beforeAll(() => loadWorld(kith, world));
const world = makeWorlds(SEED, 1)[0] as NonNullable<ReturnType<typeof makeWorlds>[0]>;
const secrets = new Secrets(world);
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
    for (const [door, given, none] of guesses(world, secrets.oracle, viewer)) {
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
