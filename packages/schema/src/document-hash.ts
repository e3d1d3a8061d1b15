import { createHash } from 'node:crypto';
import { type DefinitionNode, type DocumentNode, Kind, print, visit } from 'graphql';

/**
 * What makes two documents the same question: neither spaces nor comments, neither the order of fragments nor the `__typename` that a
 * client's cache adds. The build of the pages and the API compute it alike.
 */
export function documentHash(document: DocumentNode): string {
  const bare = visit(document, {
    Field: (node) => (node.name.value === '__typename' && !node.alias && !node.directives?.length ? null : undefined),
  });
  const definitions = [...bare.definitions].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return createHash('sha256').update(definitions.map(print).join('\n')).digest('base64url');
}

const nameOf = (node: DefinitionNode): string =>
  node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION ? `${node.kind} ${node.name?.value ?? ''}` : node.kind;

/** Each operation among the definitions with the fragments that it needs. */
export function operationsIn(definitions: readonly DefinitionNode[]): DocumentNode[] {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const needed = new Map<string, DefinitionNode>();
      const collect = (node: DefinitionNode): void => {
        visit(node, {
          FragmentSpread({ name: { value } }) {
            const fragment = fragments.get(value);
            if (!fragment || needed.has(value)) return;
            needed.set(value, fragment);
            collect(fragment);
          },
        });
      };
      collect(operation);
      return { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] };
    });
}
