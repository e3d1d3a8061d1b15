import { Injectable } from '@nestjs/common';
import type { Sql } from '../initiatives/visible-initiatives.js';

/** Names and their spellings of some 130 terms come to two thousand; more would be somebody trying. */
const MOST_KEPT = 10_000;

/** The tsquery of each name that a concept has, as PostgreSQL makes it; kept, since names change with a release only. */
@Injectable()
export class PhraseQueries {
  private readonly kept = new Map<string, string | null>();

  /** By phrase; null where only one word is left of a phrase without its stop words: ‘my record’ must not find every record. */
  async of(db: Sql, phrases: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const missing = [...new Set(phrases)].filter((phrase) => !this.kept.has(phrase));
    if (missing.length > 0) {
      const rows = await db.query<{ phrase: string; query: string; words: number }[]>(
        `select p phrase, phraseto_tsquery('english', p)::text query, cardinality(tsvector_to_array(to_tsvector('english', p))) words from unnest($1::text[]) p`,
        [missing],
      );
      if (this.kept.size + rows.length > MOST_KEPT) this.kept.clear();
      for (const { phrase, query, words } of rows)
        this.kept.set(phrase, words > 1 || (words === 1 && !phrase.includes(' ')) ? query : null);
    }
    return new Map(phrases.map((phrase) => [phrase, this.kept.get(phrase) ?? null]));
  }
}
