import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Terms } from '../tags/terms.js';
import { wordsOf } from '../tags/words.rules.js';
import { openSql } from './open-docs.sql.js';

export const REFRESH_SEARCH_WORDS = 'search.refresh-words';
/** Under this key `note` holds of how many documents the words were made, and how many words these have on average. */
export const SEARCH_WORDS_NOTE = 'search.words';

/** Makes the words anew from what anybody may see: how rare each is, and how it is spelt. */
@Injectable()
export class RefreshSearchWords implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly terms: Terms,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REFRESH_SEARCH_WORDS, () => this.run());
  }

  /** A release may know other words than the one before. */
  async onApplicationBootstrap(): Promise<void> {
    await this.run();
  }

  async run(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // One at a time; and what is waiting now asks for nothing that the statements below don't see.
      await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [REFRESH_SEARCH_WORDS]);
      await manager.query(`update job set done_at = $2 where kind = $1 and done_at is null and attempts = 0`, [
        REFRESH_SEARCH_WORDS,
        this.clock.now(),
      ]);
      await manager.query(WRITE_WORDS, [[...new Set(this.terms.names().flatMap(wordsOf))]]);
      await manager.query(WRITE_NOTE, [SEARCH_WORDS_NOTE]);
    });
  }
}

const OPEN_DOCS = `from search_doc d where ${openSql('d')}`;

/**
 * Stems and their documents from the words that are searched; the spelling that most documents use for each; and the words by which the
 * vocabularies know things (0 documents), so that a typing error in one of them is put right before any entry uses it.
 */
const WRITE_WORDS = `
with stems as materialized (select word stem, ndoc from ts_stat($$select d.words ${OPEN_DOCS}$$)),
spelt as (
  select distinct on (stem) stem, word
  from (select (ts_lexize('english_stem', word))[1] stem, word, ndoc
    from ts_stat($$select s.spellings from search_spelling s join (select d.initiative_id ${OPEN_DOCS}) d using (initiative_id)$$)) known
  where stem is not null order by stem, ndoc desc, word
),
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

const WRITE_NOTE = `
insert into note (key, value) select $1, jsonb_build_object('documents', count(*), 'averageLength', coalesce(avg(d.length_in_words), 0)) ${OPEN_DOCS}
on conflict (key) do update set value = excluded.value`;
