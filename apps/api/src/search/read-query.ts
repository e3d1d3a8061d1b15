import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bind } from '../platform/database/bind.js';
import { Terms } from '../tags/terms.js';
import { wordsOf } from '../tags/words.rules.js';
import { isEnglish, readEnglishWords } from './english-words.js';
import { PhraseQueries } from './phrase-queries.js';
import { type AskedQuery, askedQuery, type QueryPart, type QueryWord } from './query.rules.js';
import { SEARCH_WORDS_NOTE } from './refresh-search-words.js';
import { correct, type KnownWord } from './spelling.rules.js';

/** What is read of a search: a pasted story says what it is about at its beginning. */
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 64;
/** In a longer text a word that nobody knows is more likely a name than a mistake. */
const CORRECTED_WORDS = 12;

export interface ReadSearch {
  /** Null where nothing in it can be searched for. */
  readonly query: AskedQuery | null;
  /** The search as it was read, for its meaning. */
  readonly text: string;
  readonly corrections: { from: string; to: string }[];
}

interface WordRow {
  word: string;
  /** Null for a stop word. */
  stem: string | null;
  documents: number | null;
  /** Whether something that this viewer may see has it; asked of unknown words only. */
  seen: boolean | null;
  /** In how many public entries words stand that begin so. */
  beginning: number | null;
  candidates: KnownWord[] | null;
  all: number | null;
}

/** From what was typed to what is searched: words, typing errors put right, names that the vocabularies know with their synonyms. */
@Injectable()
export class ReadQuery implements OnModuleInit {
  private english: ReadonlySet<string> = new Set();

  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: Terms,
    private readonly phrases: PhraseQueries,
  ) {}

  async onModuleInit(): Promise<void> {
    this.english = await readEnglishWords();
  }

  /** `visible`: a restricted list of what this viewer may see, with `words`. One statement, and a second for names not met before. */
  async run(search: string, visible: (bind: Bind) => string): Promise<ReadSearch> {
    const typed = wordsOf(search.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
    if (typed.length === 0) return { query: null, text: '', corrections: [] };
    const bind = new Bind();
    const sql = lookUp(bind, [...new Set(typed)], visible);
    const rows: WordRow[] = await this.dataSource.query(sql, bind.values);
    const read = new Map(rows.map((row) => [row.word, readWord(row, this.english)]));
    const words = typed.map((word) => read.get(word)?.word ?? word);
    const parts = await this.parts(words, (place) => wordAt(read.get(typed[place] ?? ''), place));
    const corrections = rows.flatMap(({ word }) => {
      const to = read.get(word)?.word ?? word;
      return to === word ? [] : [{ from: word, to }];
    });
    return { query: askedQuery(parts, rows[0]?.all ?? 0), text: words.join(' '), corrections };
  }

  private async parts(words: readonly string[], wordAt: (place: number) => QueryWord | null): Promise<QueryPart[]> {
    const concepts = this.terms.expand(words);
    const queries = await this.phrases.of(
      this.dataSource,
      concepts.flatMap(({ phrases }) => phrases),
    );
    const parts: QueryPart[] = [];
    for (let place = 0; place < words.length; place++) {
      const concept = concepts.find(({ start }) => start === place);
      const length = concept?.length ?? 1;
      const own = Array.from({ length }, (_, index) => wordAt(place + index)).filter((word) => word !== null);
      const [first, ...others] = concept?.phrases ?? [];
      const typed = first && length > 1 ? (queries.get(first) ?? null) : null;
      parts.push({ words: own, typed, others: others.flatMap((phrase) => queries.get(phrase) ?? []) });
      place += length - 1;
    }
    return withoutRepeats(parts);
  }
}

interface ReadWord {
  /** As read. */
  readonly word: string;
  readonly stem: string | null;
  readonly documents: number;
  readonly prefix: boolean;
}

function readWord({ word, stem, documents, seen, beginning, candidates }: WordRow, english: ReadonlySet<string>): ReadWord {
  if (stem === null || documents !== null || seen) return { word, stem, documents: documents ?? 0, prefix: false };
  if (beginning) return { word, stem, documents: beginning, prefix: true };
  const meant = isEnglish(word, english) ? null : correct(word, candidates ?? []);
  return meant
    ? { word: meant.word, stem: meant.stem, documents: meant.documents, prefix: false }
    : { word, stem, documents: 0, prefix: false };
}

function wordAt(word: ReadWord | undefined, place: number): QueryWord | null {
  return word?.stem ? { stem: word.stem, prefix: word.prefix, documents: word.documents, place } : null;
}

/** A word typed twice counts once, at its first place. */
function withoutRepeats(parts: readonly QueryPart[]): QueryPart[] {
  const met = new Set<string>();
  return parts.map((part) => ({ ...part, words: part.words.filter(({ stem }) => !met.has(stem) && met.add(stem)) }));
}

/** `u.word` with two letters beside each other swapped, each pair in turn: these have few three-letter pieces in common with what was meant. */
const SWAPPED = `array(select left(u.word, i - 1) || substr(u.word, i + 1, 1) || substr(u.word, i, 1) || substr(u.word, i + 2)
  from generate_series(1, length(u.word) - 1) i)`;

function lookUp(bind: Bind, words: readonly string[], visible: (bind: Bind) => string): string {
  const given = bind.add(words);
  return `
with given as (
  select word, place, (tsvector_to_array(to_tsvector('english', word)))[1] stem from unnest(${given}::text[]) with ordinality u(word, place)
),
known as (select given.*, w.documents from given left join search_word w on w.stem = given.stem),
unknown as (select * from known where stem is not null and documents is null and place <= ${CORRECTED_WORDS})
select k.word, k.stem, k.documents,
  case when u.stem is not null then exists (select 1 from (${visible(bind)}) d where d.words @@ quote_literal(u.stem)::tsquery) end seen,
  case when length(u.word) > 3 then (select sum(w.documents)::int from search_word w where w.stem ^@ u.stem) end beginning,
  case when length(u.word) > 3 then (select json_agg(c) from (
    select w.stem, s.word, w.documents, s.similarity from (
      select distinct on (stem) * from (
        select stem, word, similarity(word, u.word) from search_word where word % u.word
        union all select stem, word, similarity(word, u.word) from search_spelt where word % u.word or word = any(${SWAPPED})) spelt
      order by stem, similarity desc, word) s join search_word w using (stem)
    order by s.similarity desc, w.documents desc, s.word limit 12) c) end candidates,
  (select (value->>'documents')::int from note where key = ${bind.add(SEARCH_WORDS_NOTE)}) "all"
from known k left join unknown u on u.place = k.place order by k.place`;
}
