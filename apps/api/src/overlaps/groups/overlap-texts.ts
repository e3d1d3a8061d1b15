import { Injectable } from '@nestjs/common';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { centre } from '../../similarity/embedding/vector-codec.js';
import { Model } from '../../similarity/model.js';
import { Vectors } from '../../similarity/vectors.js';
import { stemsOf, type TextOf, weigh } from './likeness.rules.js';

/** What initiatives say, made ready for comparing many with many. Rarity of words comes from public entries only. Four statements. */
@Injectable()
export class OverlapTexts {
  constructor(
    private readonly model: Model,
    private readonly vectors: Vectors,
  ) {}

  async of(db: Sql, ids: readonly string[]): Promise<Map<string, TextOf>> {
    if (ids.length === 0) return new Map();
    const docs = await db.query<{ id: string; words: string }[]>(
      `select initiative_id id, words::text words from search_doc where initiative_id = any($1::uuid[])`,
      [ids],
    );
    const stems = new Map(docs.map(({ id, words }) => [id, stemsOf(words)]));
    const rarity = await this.rarity(db, [...new Set([...stems.values()].flatMap((one) => [...one.keys()]))]);
    const modelId = this.model.id;
    const vectors = modelId ? await this.vectors.ofMany(ids, modelId, db) : new Map<string, Float32Array>();
    const mean = modelId ? await this.vectors.mean(db, modelId) : null;
    return new Map(
      [...stems].map(([id, counted]) => {
        const vector = vectors.get(id);
        return [
          id,
          { vector: vector ? (mean ? centre(vector, mean) : vector) : null, words: weigh(counted, (stem) => rarity.get(stem) ?? 0) },
        ];
      }),
    );
  }

  /** Stems as public entries mostly write them; what they don't have, and what does not read as a word, is left out. */
  async spelt(db: Sql, stems: readonly string[]): Promise<string[]> {
    if (stems.length === 0) return [];
    const rows = await db.query<{ stem: string; word: string }[]>(`select stem, word from search_word where stem = any($1::text[])`, [
      stems,
    ]);
    const words = new Map(rows.map(({ stem, word }) => [stem, word]));
    return stems.flatMap((stem) => words.get(stem) ?? []).filter((word) => /^\p{L}{4,}$/u.test(word));
  }

  /** As in `similar`: a word that public entries don't have counts as in one, a word that a fifth of them have counts nothing. */
  private async rarity(db: Sql, stems: readonly string[]): Promise<Map<string, number>> {
    const rows = await db.query<{ stem: string; rarity: number }[]>(
      `select s.stem, ln(1 + n.n / greatest(1, w.documents)) rarity from unnest($1::text[]) s(stem) left join search_word w on w.stem = s.stem
       cross join (select greatest(1, coalesce((select (value->>'documents')::int from note where key = 'search.words'), 1))::float8 n) n
       where length(s.stem) > 2 and s.stem !~ '^[0-9]' and greatest(1, coalesce(w.documents, 1)) <= greatest(2, n.n * 0.2)`,
      [stems],
    );
    return new Map(rows.map(({ stem, rarity }) => [stem, rarity]));
  }
}
