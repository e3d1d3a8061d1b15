import { expect, test } from '@jest/globals';
import { typeDefs } from '@kith/schema';
import { buildSchema, type DocumentNode, parse, specifiedRules, validate } from 'graphql';
import { limitRules } from '../src/platform/graphql/graphql-options.js';
import { pageDocuments } from './bench/page-documents.js';

const PAGES = new URL('../../web/src/', import.meta.url);

/** A rule throws where its limit is passed. */
function problemsOf(schema: ReturnType<typeof buildSchema>, document: DocumentNode, rules = limitRules): string[] {
  try {
    return validate(schema, document, rules).map(({ message }) => message);
  } catch (error) {
    return [(error as Error).message];
  }
}

test('no document of a page passes the limits that stop floods', () => {
  const schema = buildSchema(typeDefs);
  const all = pageDocuments(PAGES);
  expect(all.length).toBeGreaterThan(40);
  expect(all.flatMap(([name, document]) => problemsOf(schema, document).map((problem) => `${name}: ${problem}`))).toEqual([]);
  const flood = parse(`{ figures { ${Array.from({ length: 20 }, (_, place) => `entries${place}: entries`).join(' ')} } }`);
  expect(problemsOf(schema, flood)).not.toEqual([]);
});

test('a fragment is no way round the limits: each spread of it counts, and one in a circle is refused', () => {
  const schema = buildSchema(typeDefs);
  const doubled = (times: number) =>
    parse(
      [
        '{ figures { ...f0 } }',
        ...Array.from({ length: times }, (_, place) => `fragment f${place} on Figures { ...f${place + 1} ...f${place + 1} }`),
        `fragment f${times} on Figures { entries }`,
      ].join(' '),
    );
  expect(problemsOf(schema, doubled(2))).toEqual([]);
  expect(problemsOf(schema, doubled(15))).not.toEqual([]);
  const circle = parse('{ figures { ...one } } fragment one on Figures { entries ...other } fragment other on Figures { ...one }');
  expect(problemsOf(schema, circle, [...specifiedRules, ...limitRules])).toEqual([expect.stringContaining('within itself')]);
});
