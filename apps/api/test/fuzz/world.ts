import type { GraphQLSchema } from 'graphql';

/** What a generated operation can name. It grows with what the answers tell, so that changes meet rows that exist. */
export class World {
  readonly ids: string[] = [];
  readonly cursors: string[] = ['', 'x', 'W10.AAAAAAAAAAAA'];
  readonly slugs: string[];
  readonly codes: readonly string[];
  readonly terms: readonly string[];

  constructor(
    readonly schema: GraphQLSchema,
    known: {
      readonly slugs: readonly string[];
      readonly ids: readonly string[];
      readonly codes: readonly string[];
      readonly terms: readonly string[];
    },
  ) {
    this.slugs = [...known.slugs];
    this.ids.push(...known.ids);
    this.codes = known.codes;
    this.terms = known.terms;
  }

  /** Learns from an answer; only so much, so that memory tells about the application and not about this. */
  learn(body: string): void {
    for (const [, name, value] of body.slice(0, 20_000).matchAll(/"(id|slug|publishedSlug|cursor|endCursor)":"([^"\\]{1,300})"/g)) {
      const kept = name === 'id' ? this.ids : name?.endsWith('lug') ? this.slugs : this.cursors;
      if (kept.includes(value as string)) continue;
      if (kept.length < 200) kept.push(value as string);
      else kept[(value as string).length % 200] = value as string;
    }
  }
}
