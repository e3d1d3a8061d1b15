import { expect, test } from '@jest/globals';
import type { FastifyBaseLogger } from 'fastify';
import { buildSchema } from 'graphql';
import { logRefusals, logSuspects } from './log-refusals.js';

const schema = buildSchema(
  `type Query { initiative(slug: String!): Int, thread(id: ID!): Int, ownAccount: Int, things(first: Int): Int } type Mutation { change: Int }`,
);
const asking = { correlationId: 'c1', viewer: { personId: 'p1' } };

function kept(act: (log: FastifyBaseLogger) => void): [string, object][] {
  const lines: [string, object][] = [];
  const at = (level: string) => (detail: object, message: string) => void lines.push([`${level} ${message}`, detail]);
  act({ warn: at('warn'), info: at('info') } as unknown as FastifyBaseLogger);
  return lines;
}

test('what was asked by its name and is not there for its asker is one line, by field', () => {
  const data = { initiative: null, thread: 3, ownAccount: null, things: null, secretPlan: null };
  expect(kept((log) => logRefusals({ data }, asking, schema, log))).toEqual([
    ['info asked for what is not shown', { correlationId: 'c1', person: 'p1', fields: ['initiative'] }],
  ]);
});

test('a refused change is one line, also of somebody who is not signed in', () => {
  for (const __typename of ['NotAllowed', 'NotFound'])
    expect(kept((log) => logRefusals({ data: { change: { __typename, message: 'No.' } } }, { correlationId: 'c1' }, schema, log))).toEqual([
      ['warn a change was refused', { correlationId: 'c1', person: null, fields: ['change'] }],
    ]);
  expect(kept((log) => logRefusals({ data: { change: { __typename: 'Thing' } } }, asking, schema, log))).toEqual([]);
  expect(kept((log) => logRefusals({ data: null }, asking, schema, log))).toEqual([]);
});

test('of questions only those that no page sends are suspect', () => {
  expect(kept((log) => logSuspects(['BAD_REQUEST', undefined], asking, log))).toEqual([]);
  expect(kept((log) => logSuspects(['FORGED_REQUEST', 'FORGED_REQUEST'], asking, log))).toEqual([
    ['warn a question was refused', { correlationId: 'c1', person: 'p1', codes: ['FORGED_REQUEST'] }],
  ]);
});
