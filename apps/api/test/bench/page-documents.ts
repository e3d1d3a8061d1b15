import { readdirSync, readFileSync } from 'node:fs';
import { type DefinitionNode, type DocumentNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

/** The documents of the pages as the browser sends them: with the fragments they use, and a type name in each selection. */
export function pageDocuments(pages: URL): [name: string, document: DocumentNode][] {
  const definitions: DefinitionNode[] = readdirSync(pages, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => [...parse(readFileSync(new URL(name, pages), 'utf8')).definitions]);
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
