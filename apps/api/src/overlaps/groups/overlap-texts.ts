import { Injectable } from '@nestjs/common';
import type { Sql } from '../../initiatives/visible-initiatives.js';
import { inTurns } from '../../platform/in-turns.js';
import { centre } from '../../similarity/embedding/vector-codec.js';
import { Model } from '../../similarity/model.js';
import { Vectors } from '../../similarity/vectors.js';
import { Terms } from '../../tags/terms.js';
import { type Stem, stemsOf, type TextOf, type Word, weigh } from './ready-text.rules.js';
import { signsOf } from './signs.rules.js';
import { type NamedWord, worthNaming } from './words-to-name.rules.js';

interface DocRow extends Pick<TextOf, 'primaryCapability' | 'technologies' | 'careSettings' | 'productKeys'> {
  readonly id: string;
  readonly words: string;
}

/** What is known of one when it is read: its words are weighed when those of all are there. */
interface ReadDoc extends Omit<DocRow, 'words'> {
  readonly stems: ReadonlyMap<string, Stem>;
  readonly vector: Float32Array | null;
  readonly signs: Int32Array | null;
}

/** Entries that are read at once, so that other requests get their turn between: an answer is taken apart in one go. */
const AT_ONCE = 100;

/** What initiatives say, made ready for comparing many with many. Rarity of words comes from public entries only. */
@Injectable()
export class OverlapTexts {
  constructor(
    private readonly model: Model,
    private readonly vectors: Vectors,
    private readonly terms: Terms,
  ) {}

  async of(db: Sql, ids: readonly string[]): Promise<Map<string, TextOf>> {
    const modelId = this.model.id;
    const mean = modelId ? await this.vectors.mean(db, modelId) : null;
    const docs: ReadDoc[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      const vectors = modelId ? await this.vectors.ofMany(some, modelId, db) : new Map<string, Float32Array>();
      docs.push(...(await inTurns(readDocs(await db.query<DocRow[]>(DOCS, [some]), vectors, mean))));
    }
    const vocabulary = await this.vocabulary(db, [...new Set(docs.flatMap(({ stems }) => [...stems.keys()]))]);
    const names = await this.namesOf(
      db,
      docs.flatMap(({ primaryCapability }) => primaryCapability ?? []),
    );
    return inTurns(weighDocs(docs, vocabulary, names));
  }

  /** Of capabilities, the stems of all that they are called by. One statement. */
  private async namesOf(db: Sql, capabilities: readonly string[]): Promise<Map<string, string[]>> {
    const ids = [...new Set(capabilities)];
    const texts = ids.map((id) => {
      const term = this.terms.term('capability', id);
      return term ? [term.label, ...term.synonyms].join('. ') : '';
    });
    const rows = await db.query<{ id: string; stems: string[] }[]>(
      `select id, tsvector_to_array(to_tsvector('english', names)) stems from unnest($1::text[], $2::text[]) t(id, names)`,
      [ids, texts],
    );
    return new Map(rows.map(({ id, stems }) => [id, stems]));
  }

  /** Of each, the words by which it may be named: only those that public entries have, as they write them. One statement. */
  async named(db: Sql, ids: readonly string[]): Promise<Map<string, NamedWord[]>> {
    if (ids.length === 0) return new Map();
    const rows = await db.query<{ id: string; all: number; words: (NamedWord & { readonly documents: number })[] }[]>(NAMED, [ids]);
    return new Map(rows.map(({ id, all, words }) => [id, words.filter(({ word, documents }) => worthNaming(word, documents, all))]));
  }

  /** As in `similar`: a word that public entries don't have counts as in one, a word that a fifth of them have counts nothing. */
  private async vocabulary(db: Sql, stems: readonly string[]): Promise<Map<string, Word>> {
    const rows = await db.query<(Omit<Word, 'number'> & { stem: string })[]>(
      `select s.stem, ln(1 + n.n / greatest(1, w.documents)) rarity, coalesce(w.documents, 0) > 0 ordinary from unnest($1::text[]) s(stem) left join search_word w on w.stem = s.stem
       cross join (${DOCUMENTS}) n
       where length(s.stem) > 2 and s.stem !~ '^[0-9]' and greatest(1, coalesce(w.documents, 1)) <= greatest(2, n.n * 0.2)`,
      [stems],
    );
    return new Map(rows.map(({ stem, ...word }, number) => [stem, { number, ...word }]));
  }
}

function* readDocs(
  rows: readonly DocRow[],
  vectors: ReadonlyMap<string, Float32Array>,
  mean: Float32Array | null,
): Generator<void, ReadDoc[]> {
  const docs: ReadDoc[] = [];
  for (const { words, ...doc } of rows) {
    const kept = vectors.get(doc.id);
    const vector = kept ? (mean ? centre(kept, mean) : kept) : null;
    docs.push({ ...doc, stems: stemsOf(words), vector, signs: vector && signsOf(vector) });
    yield;
  }
  return docs;
}

function* weighDocs(
  docs: readonly ReadDoc[],
  vocabulary: ReadonlyMap<string, Word>,
  names: ReadonlyMap<string, string[]>,
): Generator<void, Map<string, TextOf>> {
  const texts = new Map<string, TextOf>();
  for (const { stems, ...doc } of docs) {
    texts.set(doc.id, { ...doc, ...weigh(stems, vocabulary, names.get(doc.primaryCapability ?? '')) });
    yield;
  }
  return texts;
}

const DOCUMENTS = `select greatest(1, coalesce((select (value->>'documents')::int from note where key = 'search.words'), 1))::float8 n`;

const DOCS = `select initiative_id id, words::text words, primary_capability "primaryCapability", technologies, care_settings "careSettings",
  product_keys "productKeys" from search_doc where initiative_id = any($1::uuid[])`;

const NAMED = `select d.initiative_id id, n.n "all", coalesce((select json_agg(json_build_object('word', w.word, 'documents', w.documents,
    'weight', (1 + ln(cardinality(u.positions))) * ln(1 + n.n / w.documents), 'inTitle', 'A' = any(u.weights)))
  from unnest(d.words) u join search_word w on w.stem = u.lexeme where w.documents > 0 and u.weights && '{A,B,C}'::text[]), '[]') words
from search_doc d cross join (${DOCUMENTS}) n where d.initiative_id = any($1::uuid[])`;
