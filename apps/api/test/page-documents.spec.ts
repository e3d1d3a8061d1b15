import { expect, test } from '@jest/globals';
import { typeDefs } from '@kith/schema';
import { buildSchema, type DocumentNode, parse, validate } from 'graphql';
import { limitRules } from '../src/platform/graphql/graphql-options.js';
import { pageDocuments } from './bench/page-documents.js';

const PAGES = new URL('../../web/src/', import.meta.url);

/** A rule throws where its limit is passed. */
function problemsOf(schema: ReturnType<typeof buildSchema>, document: DocumentNode): string[] {
  try {
    return validate(schema, document, limitRules).map(({ message }) => message);
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
