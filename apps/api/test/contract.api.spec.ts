import { describe, expect, test } from '@jest/globals';
import { typeDefs } from '@kith/schema';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { useTestApp } from './test-app.js';

const kith = useTestApp();
const contract = buildSchema(typeDefs);

describe('the contract', () => {
  // A field without a resolver would answer null without a word.
  test.each(['Query', 'Mutation'])('every field of %s has a resolver', (root) => {
    const served = (kith.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } }).graphql.schema;
    const fields = (schema: GraphQLSchema) => Object.values((schema.getType(root) as GraphQLObjectType).getFields());
    const missing = fields(served)
      .filter(({ resolve }) => !resolve)
      .map(({ name }) => name);
    expect(missing).toEqual([]);
    expect(
      fields(served)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      fields(contract)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('every type and field says what it is', () => {
    const undescribed = Object.values(contract.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      .flatMap((type) => {
        const fields =
          'getFields' in type && typeof type.getFields === 'function'
            ? Object.values(type.getFields() as Record<string, { name: string; description?: string | null }>)
            : [];
        return [
          ...(type.description ? [] : [type.name]),
          ...fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
        ];
      });
    expect(undescribed).toEqual([]);
  });
});
