import fc from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { hostileFloat, hostileInt, hostileText, plainText, someDate, somePartialDate } from './hostile-values.js';
import type { World } from './world.js';

/** Draws from an arbitrary: fast-check's own `gen()`, so that a seed gives the same run again. */
export type Draw = fc.GeneratorValue;

export const oneOf = <T>(draw: Draw, values: readonly T[]): T => values[draw(fc.nat, values.length - 1)] as T;
/** True about so many times in a hundred. */
export const often = (draw: Draw, percent: number): boolean => draw(fc.nat, 99) < percent;
export const upTo = (draw: Draw, most: number): number => draw(fc.nat, most);
const from = <T>(draw: Draw, arbitrary: fc.Arbitrary<T>): T => draw(() => arbitrary);

/** A value that the type takes, kind or hostile. `undefined`: left out. */
export function makeValue(draw: Draw, world: World, type: GraphQLInputType, name: string): unknown {
  if (!isNonNullType(type)) {
    if (often(draw, 25)) return undefined;
    if (often(draw, 8)) return null;
  }
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) {
    const length = often(draw, 4) ? 60 : upTo(draw, 3);
    return Array.from({ length }, () => makeValue(draw, world, bare.ofType, name)).filter((value) => value !== undefined);
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).flatMap((field) => {
      const value = makeValue(draw, world, field.type, field.name);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return Object.fromEntries(fields);
  }
  if (isEnumType(bare)) return oneOf(draw, bare.getValues()).name;
  return makeScalar(draw, world, bare.name, name);
}

function makeScalar(draw: Draw, world: World, type: string, name: string): unknown {
  if (type === 'Boolean') return often(draw, 50);
  if (type === 'Int') return name === 'version' ? 1 + upTo(draw, 4) : from(draw, hostileInt);
  if (type === 'Float') return from(draw, hostileFloat);
  if (type === 'Date') return from(draw, someDate);
  if (type === 'PartialDate') return from(draw, somePartialDate);
  if (name === 'key' && often(draw, 85)) return from(draw, fc.uuid());
  if (often(draw, 30)) return from(draw, hostileText);
  if (name === 'slug') return oneOf(draw, world.slugs);
  if (name === 'after') return oneOf(draw, world.cursors);
  if (/^(odsCode|organisation|system|region|epr)/i.test(name)) return oneOf(draw, world.codes);
  if (type === 'ID') return oneOf(draw, often(draw, 50) ? world.ids : world.terms);
  if (name === 'replyTo') return 'reader@example.org';
  if (name === 'url') return 'https://example.org/paper.pdf';
  return often(draw, 50) ? from(draw, plainText) : from(draw, fc.lorem({ maxCount: 30 }));
}
