import fc from 'fast-check';
import { hostileInt, hostileText, wrongValue } from './hostile-values.js';
import type { Operation } from './make-operation.js';
import { type Draw, oneOf, upTo } from './make-value.js';

type Break = (draw: Draw, operation: Operation) => Operation;

const number = (draw: Draw, most: number): number => 2 + upTo(draw, most);
const only = (query: string, variables: Record<string, unknown> = {}): Operation => ({ query, variables });
const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Each way in which an operation can be wrong, too much, or meant to hurt. */
const BREAKS: Record<string, Break> = {
  'wrong type in a variable': (draw, { query, variables }) => ({ query, variables: withWrong(draw, variables) }),
  'hostile text deep in a variable': (draw, { query, variables }) => ({
    query,
    variables: withHostile(draw, variables) as Record<string, unknown>,
  }),
  'variables that nobody declared': (draw, { query, variables }) => ({
    query,
    variables: { ...variables, [draw(() => hostileText)]: draw(() => wrongValue), __proto__x: 1 },
  }),
  'no variables at all': (_draw, { query }) => only(query),
  'a name that is not in it': (draw, operation) => ({
    ...operation,
    operationName: oneOf<unknown>(draw, ['nothing', '', '\0', 5, {}, [], '__proto__']),
  }),
  'a piece cut out': (draw, { query, variables }) => {
    const start = upTo(draw, query.length);
    return { query: query.slice(0, start) + query.slice(start + number(draw, 20)), variables };
  },
  'a piece put in': (draw, { query, variables }) => {
    const at = upTo(draw, query.length);
    const piece = oneOf(draw, [
      '{',
      '}',
      '(',
      ')',
      '$',
      '@',
      '...',
      '"',
      '"""',
      '#',
      '!',
      '\0',
      '🙂',
      '\ud800',
      'on',
      'fragment',
      '&',
      '|',
      '1e999',
      '\u202e',
      '{a}',
      ': :',
    ]);
    return { query: query.slice(0, at) + piece + query.slice(at), variables };
  },
  'unknown names': (draw, { query, variables }) => ({
    query: query.replace(/\w+(?= \{| \})/, oneOf(draw, ['constructor', '__proto__', 'passwords', 'toString', 'x'.repeat(500)])),
    variables,
  }),
  'an unknown value of an enum': (_draw, { query, variables }) => ({
    query: query.replace(/\b[A-Z_]{4,}\b/, 'NO_SUCH_VALUE'),
    variables: JSON.parse(JSON.stringify(variables).replace(/"[A-Z_]{4,}"/g, '"NO_SUCH_VALUE"')),
  }),
  'a deep nest': (draw) => {
    const depth = number(draw, 400);
    return only(
      `{ initiatives(first: 1) { edges { node { ${'similar(first: 1) { initiative { '.repeat(depth)} title ${'} }'.repeat(depth)} } } } }`,
    );
  },
  'a nest within the limits': (draw) =>
    only(
      `{ initiatives(first: 100) { edges { node { ${oneOf(draw, ['adaptations', 'adaptedFrom'])} { origin { lineage { nodes { title partners { organisation { neighbours(first: 50) { organisation { name } } } } } } } } } } } }`,
    ),
  'costly work for each of many': (draw) => {
    const inside = oneOf(draw, [
      'similar(first: 50) { score initiative { title } }',
      'lineage { nodes { title } edges { from to } }',
      'adaptations { origin { adaptations { origin { title } } } }',
      'organisation { neighbours(first: 50) { organisation { peers { name } } } }',
      'organisation { systems { boundary organisations { name } } }',
      'similar { initiative { similar { score } } }',
    ]);
    return only(`{ initiatives(first: 100) { edges { node { ${inside} } } facets { values { count } } } }`);
  },
  'costly work for every organisation': (draw) =>
    only(
      `{ organisations(first: 100) { edges { node { ${oneOf(draw, ['neighbours(first: 50) { organisation { neighbours(first: 50) { distanceKm } } }', 'peers { peers { peers { name } } }', 'systems { organisations { systems { organisations { name } } } }', 'memberships { system { boundary } }'])} } } } }`,
    ),
  'a flood of aliases': (draw) =>
    only(`{ ${repeat(number(draw, 300), (index) => `a${index}: initiatives(search: "ward", first: 100) { totalCount }`)} }`),
  'the same field again and again': (draw) =>
    only(`{ ${repeat(number(draw, 1_400), () => oneOf(draw, ['__typename', 'figures { entries }', 'viewer { csrfToken }']))} }`),
  'a flood of directives': (draw) => only(`{ __typename ${repeat(number(draw, 300), () => '@include(if: true)')} }`),
  'unknown directives': (draw) => only(`query @${oneOf(draw, ['defer', 'stream', 'live', '__proto__'])} { __typename @skip }`),
  'fragments that name each other': (draw) => {
    const count = number(draw, 30);
    return only(`{ ...F0 } ${repeat(count, (index) => `fragment F${index} on Query { __typename ...F${(index + 1) % count} }`)}`);
  },
  'fragments that double': (draw) => {
    const count = number(draw, 28);
    return only(
      `{ ...F0 } ${repeat(count, (index) => `fragment F${index} on Query { ${index < count - 1 ? `...F${index + 1} ...F${index + 1}` : '__typename'} }`)}`,
    );
  },
  'fields that overlap': (draw) => only(`{ ${repeat(number(draw, 150), () => 'viewer { person { id ...{ name } } }')} }`),
  'asking for the contract, deeply': (draw) => {
    const depth = number(draw, 10);
    return only(`{ __schema { types { ${'fields { type { '.repeat(depth)} name ${'} }'.repeat(depth)} } } }`);
  },
  'a subscription': () => only('subscription { figures { entries } }'),
  'a schema instead of a question': () => only('type Query { a: String } extend type Query { b: Int }'),
  'several operations': (_draw, { query, variables }) => ({ query: `${query} query Q2 { __typename }`, variables, operationName: 'Q2' }),
  'more variables than any use': (draw) => {
    const count = number(draw, 400);
    return only(`query (${repeat(count, (index) => `$v${index}: [[[[Int]]]] = [[[[${index}]]]]`)}) { __typename }`);
  },
  'a long list of filters': (draw) =>
    only('query ($f: InitiativeFilter) { initiatives(filter: $f, first: 1) { totalCount } }', {
      f: { organisation: Array.from({ length: number(draw, 5_000) }, (_, index) => `R${index}`) },
    }),
  'a literal that is too large': (draw) =>
    only(`{ initiatives(first: ${oneOf(draw, ['99999999999999999999', '-1e400', '1.0', '0x10', '007', '1_000'])}) { totalCount } }`),
  'a cursor of another list': (draw) =>
    only('query ($a: String) { organisations(after: $a, first: 2) { edges { cursor } } }', {
      a: Buffer.from(JSON.stringify(draw(() => wrongValue) ?? null)).toString('base64url'),
    }),
  'a tree written as JSON': (draw) =>
    only(
      JSON.stringify(
        draw(() =>
          fc.constantFrom<unknown>(
            null,
            5,
            [],
            {},
            { kind: 'Document' },
            { kind: 'Document', definitions: [null] },
            { kind: 'Document', loc: {}, definitions: [{ kind: 'OperationDefinition', operation: 'query', selectionSet: {} }] },
          ),
        ),
      ),
    ),
  'text instead of a question': (draw) => only(draw(() => hostileText)),
};

export function breakOperation(draw: Draw, operation: Operation): { readonly how: string; readonly operation: Operation } {
  const how = oneOf(draw, Object.keys(BREAKS));
  return { how, operation: (BREAKS[how] as Break)(draw, operation) };
}

function withWrong(draw: Draw, variables: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(variables);
  if (names.length === 0) return { v0: draw(() => wrongValue) };
  const name = oneOf(draw, names);
  const value = variables[name];
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && upTo(draw, 2) > 0)
    return { ...variables, [name]: withWrong(draw, value as Record<string, unknown>) };
  return { ...variables, [name]: draw(() => wrongValue) };
}

function withHostile(draw: Draw, value: unknown): unknown {
  if (typeof value === 'string') return upTo(draw, 2) === 0 ? value : draw(() => hostileText);
  if (typeof value === 'number') return draw(() => hostileInt);
  if (Array.isArray(value)) return value.map((inner) => withHostile(draw, inner));
  if (value === null || typeof value !== 'object') return value;
  // A fresh key, so that the change is tried at all.
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'key' ? draw(fc.uuid) : withHostile(draw, inner)]),
  );
}
