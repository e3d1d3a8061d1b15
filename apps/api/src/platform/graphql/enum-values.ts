import { Kind, parse } from 'graphql';

/** In the contract enum values are upper case, inside and in the database lower case: one rule for all of them. */
export function enumResolvers(typeDefs: string): Record<string, Record<string, string>> {
  const resolvers: Record<string, Record<string, string>> = {};
  for (const node of parse(typeDefs).definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    resolvers[node.name.value] = Object.fromEntries((node.values ?? []).map(({ name }) => [name.value, name.value.toLowerCase()]));
  }
  return resolvers;
}
