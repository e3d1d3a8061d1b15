import { describe, expect, test } from '@jest/globals';
import { typeDefs } from '@kith/schema';
import { buildSchema, parse } from 'graphql';
import { answerSize } from './answer-size.rules.js';

const schema = buildSchema(typeDefs);
const size = (query: string, variables?: Record<string, unknown>) => answerSize(schema, parse(query), variables);

describe('how much an answer may hold', () => {
  test.each<[string, number]>([
    ['{ __typename }', 0],
    ['{ viewer { person { name } } }', 2],
    ['{ systems { name } }', 10],
    // The connection, and of each edge: itself and its node.
    ['{ initiatives(first: 30) { edges { node { title } } } }', 1 + 30 * 2],
    ['{ initiatives { edges { node { title } } } }', 1 + 20 * 2],
    ['{ initiatives(first: 5000) { edges { node { title } } } }', 1 + 100 * 2],
    ['{ initiatives(first: 2) { edges { node { measures { name } } } facets { key } } }', 1 + 2 * (1 + 1 + 10) + 10],
    ['{ organisation(odsCode: "RD8") { neighbours(first: 50) { organisation { name } } } }', 1 + 50 * 2],
    ['{ organisation(odsCode: "RD8") { peers { peers { peers { name } } } } }', 1 + 10 * (1 + 10 * (1 + 10))],
  ])('%s', (query, expected) => {
    expect(size(query)).toBe(expected);
  });

  test('reads what variables ask for, and their defaults', () => {
    const query = 'query ($first: Int = 7) { initiatives(first: $first) { edges { cursor } } }';
    expect(size(query, { first: 3 })).toBe(1 + 3);
    expect(size(query, {})).toBe(1 + 7);
    expect(size(query)).toBe(1 + 7);
    expect(size(query, { first: 'three' })).toBe(1 + 20);
  });

  test('follows fragments, at once even where each names the next twice', () => {
    expect(size('{ viewer { ...V } } fragment V on Viewer { person { name } ... on Viewer { person { id } } }')).toBe(3);
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on Query { ${index < 39 ? `...F${index + 1} ...F${index + 1}` : 'viewer { roles }'} }`,
    );
    expect(size(`{ ...F0 } ${doubling.join(' ')}`)).toBe(2 ** 39);
  });
});
