import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../platform/jobs/jobs.js';
import { Terms } from '../tags/terms.js';
import { wordsOf } from '../tags/words.rules.js';
import { openSql } from './open-docs.sql.js';

export const REFRESH_SEARCH_WORDS = 'search.refresh-words';
/** Under this key `note` holds of how many documents the words were made, and how many words these have on average. */
export const SEARCH_WORDS_NOTE = 'search.words';
/** And under this one how many words these have in all, and of which vocabularies the names were counted in. */
export const COUNTED_NOTE = 'search.counted';
/** One at a time changes the counts. Whoever reads them does not wait. */
export const LOCK_COUNTS = `lock table search_word in share row exclusive mode`;

/**
 * Makes the words anew from what anybody may see: how rare each is, and how it is spelt. After an import, when a release knows other names,
 * and once a day; a single publication is counted by `CountSearchWords`.
 */
@Injectable()
export class RefreshSearchWords implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(REFRESH_SEARCH_WORDS, () => this.run());
  }

  /** A release may know other names than the one before; else the counts are as they were left. */
  async onApplicationBootstrap(): Promise<void> {
    const [counted]: { names: string }[] = await this.dataSource.query(`select value->>'names' names from note where key = $1`, [
      COUNTED_NOTE,
    ]);
    if (counted?.names !== markOf(this.names())) await this.run();
  }

  /** Words by which the vocabularies know things. */
  names(): string[] {
    return [...new Set(this.terms.names().flatMap(wordsOf))];
  }

  async run(): Promise<void> {
    // All statements see the same entries and changes: what is published meanwhile is counted afterwards, once. The lock comes first,
    // since the first other statement decides what they see.
    await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query(LOCK_COUNTS);
      const names = this.names();
      await manager.query(`delete from search_change`);
      await manager.query(WRITE_SPELT);
      await manager.query(WRITE_WORDS, [names]);
      await manager.query(WRITE_NOTES, [SEARCH_WORDS_NOTE, COUNTED_NOTE, markOf(names)]);
    });
  }
}

const markOf = (names: readonly string[]): string => createHash('sha256').update(names.join('\n')).digest('base64url');

const OPEN_DOCS = `from search_doc d where ${openSql('d')}`;

const WRITE_SPELT = `
with made as materialized (
  select word, (ts_lexize('english_stem', word))[1] stem, ndoc documents
  from ts_stat($$select s.spellings from search_spelling s join (select d.initiative_id ${OPEN_DOCS}) d using (initiative_id)$$)
),
gone as (delete from search_spelt s where not exists (select 1 from made m where m.word = s.word and m.stem is not null))
insert into search_spelt (word, stem, documents) select word, stem, documents from made where stem is not null
on conflict (word) do update set stem = excluded.stem, documents = excluded.documents
where (search_spelt.stem, search_spelt.documents) is distinct from (excluded.stem, excluded.documents)`;

/**
 * Stems and their documents from the words that are searched; the spelling that most documents use for each; and the words by which the
 * vocabularies know things (0 documents), so that a typing error in one of them is put right before any entry uses it.
 */
const WRITE_WORDS = `
with stems as materialized (select word stem, ndoc from ts_stat($$select d.words ${OPEN_DOCS}$$)),
spelt as (select distinct on (stem) stem, word from search_spelt order by stem, documents desc, word),
named as (
  select distinct on (stem) stem, word from (select (ts_lexize('english_stem', word))[1] stem, word from unnest($1::text[]) word) given
  where stem is not null order by stem, word
),
made as materialized (
  select stem, coalesce(spelt.word, stem) word, ndoc documents from stems left join spelt using (stem)
  union all select stem, word, 0 from named where stem not in (select stem from stems)
),
gone as (delete from search_word w where not exists (select 1 from made m where m.stem = w.stem))
insert into search_word (stem, word, documents) select stem, word, documents from made
on conflict (stem) do update set word = excluded.word, documents = excluded.documents
where (search_word.word, search_word.documents) is distinct from (excluded.word, excluded.documents)`;

const WRITE_NOTES = `
insert into note (key, value)
select g.key, case g.key when $1 then jsonb_build_object('documents', c.documents, 'averageLength', coalesce(c.length::numeric / nullif(c.documents, 0), 0))
  else jsonb_build_object('length', c.length, 'names', $3::text) end
from (select count(*) documents, coalesce(sum(d.length_in_words), 0) length ${OPEN_DOCS}) c, unnest(array[$1, $2]) g(key)
on conflict (key) do update set value = excluded.value`;
