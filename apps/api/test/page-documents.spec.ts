import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { typeDefs } from '@kith/schema';
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { limitRules } from '../src/platform/graphql/graphql-options.js';

const PAGES = new URL('../../web/src/', import.meta.url);

/** The documents of the pages as the browser sends them: with the fragments they use, and a type name in each selection. */
function documents(): [name: string, document: DocumentNode][] {
  const definitions: DefinitionNode[] = readdirSync(PAGES, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => [...parse(readFileSync(new URL(name, PAGES), 'utf8')).definitions]);
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  return definitions.flatMap((operation) =>
    operation.kind === Kind.OPERATION_DEFINITION
      ? [[operation.name?.value ?? '', asSent(operation, fragments)] as [string, DocumentNode]]
      : [],
  );
}

function asSent(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, DefinitionNode>): DocumentNode {
  const used = new Set<string>();
  const follow = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.add(name.value);
        follow(fragment);
      },
    });
  };
  follow(operation);
  const whole = {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...[...used].flatMap((name) => fragments.get(name) ?? [])],
  } as DocumentNode;
  const named = visit(whole, {
    SelectionSet: {
      leave: (node, _key, parent) =>
        parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...node, selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] },
    },
  });
  return parse(print(named));
}

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
  const all = documents();
  expect(all.length).toBeGreaterThan(40);
  expect(all.flatMap(([name, document]) => problemsOf(schema, document).map((problem) => `${name}: ${problem}`))).toEqual([]);
  const flood = parse(`{ figures { ${Array.from({ length: 20 }, (_, place) => `entries${place}: entries`).join(' ')} } }`);
  expect(problemsOf(schema, flood)).not.toEqual([]);
});
