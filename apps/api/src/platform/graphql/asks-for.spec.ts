import { describe, expect, test } from '@jest/globals';
import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { asksFor } from './asks-for.js';

const wants = (document: string): boolean => {
  const { definitions } = parse(document);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION);
  return asksFor(
    {
      fieldNodes: operation.selectionSet.selections as FieldNode[],
      fragments: Object.fromEntries(fragments.map((each) => [each.name.value, each])),
    },
    'totalCount',
    'totalIsExact',
  );
};

describe('what a question asks for', () => {
  test.each([
    ['by name', '{ initiatives { totalCount } }', true],
    ['under another name', '{ initiatives { all: totalIsExact } }', true],
    ['in a fragment without a name', '{ initiatives { ... { ... on InitiativeConnection { totalCount } } } }', true],
    [
      'in a fragment of a fragment',
      '{ initiatives { ...One } } fragment One on X { ...Two } fragment Two on X { edges { cursor } totalCount }',
      true,
    ],
    ['at a second place', '{ initiatives { edges { cursor } } initiatives { totalCount } }', true],
    ['not at all', '{ initiatives { edges { cursor } } }', false],
    ['further in, where another field has the same name', '{ initiatives { edges { node { adaptations { totalCount } } } } }', false],
    ['by a name that only looks so', '{ initiatives { totalCount: pageInfo { endCursor } } }', false],
  ])('%s', (_, document, wanted) => expect(wants(document)).toBe(wanted));
});
