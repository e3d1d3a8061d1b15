import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLField,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLUnionType,
  getNamedType,
} from 'graphql';
import { typeDefs } from './index.js';

const schema = buildSchema(typeDefs);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: unknown): GraphQLField<unknown, unknown>[] =>
  type instanceof GraphQLObjectType ? Object.values(type.getFields()) : [];

describe('the manners of the contract', () => {
  test('every change answers with a union whose refusals say why in a sentence', () => {
    for (const { name, type } of fieldsOf(schema.getMutationType())) {
      const answer = getNamedType(type);
      if (name === 'signOut') continue; // It can't be refused.
      if (name === 'noteEditing') continue; // A heartbeat, and like a query empty where there is nothing to see.
      expect([name, answer instanceof GraphQLUnionType]).toEqual([name, true]);
      const refusals = (answer as GraphQLUnionType)
        .getTypes()
        .filter((member) => ['InvalidInput', 'NotFound', 'NotAllowed', 'Conflict', 'AdaptationConflict'].includes(member.name));
      expect(refusals.length).toBeGreaterThan(0);
      for (const refusal of refusals) expect(Object.keys(refusal.getFields())).toContain('message');
    }
  });

  test('every input of a change carries the key that its client made', () => {
    const inputs = fieldsOf(schema.getMutationType()).flatMap(({ args }) => args.map(({ type }) => getNamedType(type)));
    for (const input of inputs.filter((type) => type instanceof GraphQLInputObjectType)) {
      const { key } = input.getFields();
      expect([input.name, key?.type instanceof GraphQLNonNull]).toEqual([input.name, true]);
    }
  });

  test('every connection has a count, an end and cursors', () => {
    const connections = types.filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(1);
    for (const connection of connections) {
      expect(fieldsOf(connection).map(({ name }) => name)).toEqual(expect.arrayContaining(['edges', 'pageInfo', 'totalCount']));
    }
  });

  // The compiled executor does not apply them, so that a second, equal request would be refused.
  test('no field of an input has a default of its own', () => {
    const withDefault = types
      .filter((type) => type instanceof GraphQLInputObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ defaultValue }) => defaultValue !== undefined)
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(withDefault).toEqual([]);
  });
});
