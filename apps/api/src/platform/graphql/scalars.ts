import { GraphQLScalarType, Kind } from 'graphql';

const text = (name: string, pattern: RegExp, example: string) => {
  const read = (value: unknown): string => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new TypeError(`${name} must look like ${example}.`);
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
  Date: text('Date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '2026-04-01'),
  PartialDate: text('PartialDate', /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '2020, 2020-05 or 2020-05-14'),
  GeoJSON: new GraphQLScalarType({ name: 'GeoJSON' }),
};
