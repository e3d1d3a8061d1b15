import { expect, test } from '@jest/globals';
import { typeDefs } from '@kith/schema';
import { buildSchema, extendSchema, parse } from 'graphql';
import { Coverage } from './coverage.js';
import { Documents } from './documents.js';

const schema = buildSchema(typeDefs);

/** What is unknown after the start page’s numbers were asked, in a contract with something more in it. */
function unknownWith(addition: string): string[] {
  const before = ask(schema);
  const after = ask(extendSchema(schema, parse(addition)));
  return after.filter((door) => !before.includes(door));
}

function ask(served: typeof schema): string[] {
  const coverage = new Coverage(served);
  coverage.note(new Documents(served).of('Query', 'figures', { levels: 1 }), {});
  coverage.note(new Documents(served).of('Query', 'organisations', { levels: 3 }), { search: 'x' });
  return coverage.unknownDoors();
}

test.each([
  ['a root field', 'extend type Query { rumours: [String!]! }', ['Query.rumours']],
  ['a change', 'extend type Mutation { whisper(to: ID!): Boolean }', ['Mutation.whisper', 'Mutation.whisper(to:)']],
  ['an argument of a field that is asked for', 'extend type Figures { since(day: String): Int }', ['Figures.since(day:)']],
  ['a type', 'type Rumour { text: String } extend type Query { rumour: Rumour }', ['Query.rumour', 'Rumour.text']],
  ['a field of an input', 'extend input InitiativeFilter { rumour: String }', ['InitiativeFilter.rumour']],
  [
    'a subscription',
    'type Subscription { rumours: String } extend schema { subscription: Subscription }',
    ['Subscription', 'Subscription.rumours'],
  ],
])('%s that no question asks is an unknown door', (_, addition, doors) => {
  expect(unknownWith(addition)).toEqual(doors);
});

test('a plain field that is added is asked for by itself', () => {
  expect(unknownWith('extend type Figures { rumours: Int }')).toEqual([]);
});

test('an argument counts only once a value was given for it', () => {
  const unknown = ask(schema);
  expect(unknown).toContain('Query.organisations(kind:)');
  expect(unknown).not.toContain('Query.organisations(search:)');
});
