import { GraphQLScalarType, Kind } from 'graphql';
import { isDay, isPartialDate } from '../dates.rules.js';
import { badRequest } from './bad-request.js';

const text = (name: string, fits: (text: string) => boolean, example: string) => {
  const read = (value: unknown): string => {
    if (typeof value !== 'string' || !fits(value)) throw badRequest(`${name} must look like ${example}.`);
    return value;
  };
  return new GraphQLScalarType({
    name,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  });
};

export const scalars = {
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  }),
  Date: text('Date', isDay, '2026-04-01'),
  PartialDate: text('PartialDate', isPartialDate, '2020, 2020-05 or 2020-05-14'),
  GeoJSON: new GraphQLScalarType({ name: 'GeoJSON' }),
};
