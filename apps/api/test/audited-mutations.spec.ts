import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { AUDITED, NOT_AUDITED } from './audited-mutations.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test('every change of the contract is recorded, or stands here with a reason', () => {
  const schema = buildSchema(readFileSync(at('../../../packages/schema/schema.graphql'), 'utf8'));
  const changes = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect([...Object.keys(AUDITED), ...Object.keys(NOT_AUDITED)].sort()).toEqual(changes.sort());
  for (const reason of Object.values(NOT_AUDITED)) expect(reason.length).toBeGreaterThan(30);
});

test('the actions named are those that the code records', () => {
  const files = readdirSync(at('../src'), { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!spec)\.ts$/.test(file));
  const code = files.filter((file) => !file.includes('sentences')).map((file) => readFileSync(at(`../src/${file}`), 'utf8'));
  const recorded = code.filter((text) => text.includes('audit'));
  const missing = Object.values(AUDITED).filter(
    (action) => !recorded.some((text) => text.includes(`'${action}'`) || text.includes(`\`${action}\``)),
  );
  expect(missing).toEqual([]);
});
