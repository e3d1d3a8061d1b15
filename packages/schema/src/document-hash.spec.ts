import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { documentHash, operationsIn } from './document-hash.js';

const hash = (text: string) => documentHash(parse(text));

test('spaces, comments, the order of fragments and what a cache adds make no difference', () => {
  const one = hash('query A { viewer { ...x ...y } } fragment x on Viewer { csrfToken } fragment y on Viewer { roles }');
  const other = hash(`# a comment
    fragment y on Viewer { roles __typename }
    fragment x on Viewer { __typename csrfToken }
    query A { viewer { __typename ...x ...y } }`);
  expect(other).toBe(one);
});

test.each([
  ['another field', 'query A { viewer { roles } }'],
  ['another argument', 'query A { viewer(x: 1) { csrfToken } }'],
  ['another name', 'query B { viewer { csrfToken } }'],
  ['another kind', 'mutation A { viewer { csrfToken } }'],
  ['an alias', 'query A { other: viewer { csrfToken } }'],
  ['an alias of __typename', 'query A { viewer { t: __typename csrfToken } }'],
  ['one more fragment', 'query A { viewer { csrfToken } } fragment x on Viewer { roles }'],
])('%s does', (_name, text) => {
  expect(hash(text)).not.toBe(hash('query A { viewer { csrfToken } }'));
});

test('an operation takes along the fragments that it needs, and theirs', () => {
  const { definitions } = parse(`query A { viewer { ...x } } query B { figures { entries } }
    fragment x on Viewer { person { ...y } } fragment y on Person { name } fragment z on Person { id }`);
  expect(operationsIn(definitions).map((one) => one.definitions.length)).toEqual([3, 1]);
});
