import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { soonOnDisk } from '../platform/database/soon-on-disk.js';
import { together } from '../platform/database/together.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { COUNTED_NOTE, LOCK_COUNTS, RefreshSearchWords, SEARCH_WORDS_NOTE } from './refresh-search-words.js';
import { type CountsChange, sumOf } from './word-counts.rules.js';

export const COUNT_SEARCH_WORDS = 'search.count-words';

/**
 * Keeps the counts of words exact as single entries are published: each publication leaves its difference in the same transaction, and a job
 * after the commit adds up what has been left. The work is that of the words of one text, however many entries there are.
 */
@Injectable()
export class CountSearchWords implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly words: RefreshSearchWords,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(COUNT_SEARCH_WORDS, () => this.run());
  }

  /** Counts what was left, each once: the differences go in the transaction that adds them up. */
  async run(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await together([soonOnDisk(manager), manager.query(LOCK_COUNTS)]);
      // What waits by now left its difference before.
      await manager.query(`update job set done_at = $2 where kind = $1 and done_at is null and attempts = 0`, [
        COUNT_SEARCH_WORDS,
        this.clock.now(),
      ]);
      const [changes] = (await manager.query(
        `delete from search_change returning documents, length_in_words length, stems_added "stemsAdded", stems_taken "stemsTaken",
           spellings_added "spellingsAdded", spellings_taken "spellingsTaken"`,
      )) as [CountsChange[], number];
      if (changes.length > 0) await this.add(manager, changes);
    });
  }

  private async add(manager: EntityManager, changes: readonly CountsChange[]): Promise<void> {
    const spellings = sumOf(
      changes.map(({ spellingsAdded }) => spellingsAdded),
      changes.map(({ spellingsTaken }) => spellingsTaken),
    );
    const stems = sumOf(
      changes.map(({ stemsAdded }) => stemsAdded),
      changes.map(({ stemsTaken }) => stemsTaken),
    );
    const total = (of: (change: CountsChange) => number) => changes.reduce((sum, change) => sum + of(change), 0);
    await together([
      manager.query(ADD_SPELLINGS, [spellings.words, spellings.by]),
      manager.query(`delete from search_spelt where word = any($1::text[]) and documents <= 0`, [spellings.words]),
      manager.query(ADD_STEMS, [stems.words, stems.by]),
      manager.query(SPELL, [spellings.words]),
      manager.query(LEAVE_OUT, [stems.words, this.words.names()]),
      manager.query(COUNT_DOCUMENTS, [SEARCH_WORDS_NOTE, COUNTED_NOTE, total(({ documents }) => documents), total(({ length }) => length)]),
    ]);
  }
}

const BEST_SPELLING = (stem: string): string =>
  `(select p.word from search_spelt p where p.stem = ${stem} order by p.documents desc, p.word limit 1)`;

const ADD_SPELLINGS = `
insert into search_spelt (word, stem, documents)
select * from (select word, (ts_lexize('english_stem', word))[1] stem, n from unnest($1::text[], $2::int[]) g(word, n)) g where stem is not null
on conflict (word) do update set documents = search_spelt.documents + excluded.documents`;

const ADD_STEMS = `
insert into search_word (stem, word, documents)
select stem, coalesce(${BEST_SPELLING('g.stem')}, stem), n from unnest($1::text[], $2::int[]) g(stem, n)
on conflict (stem) do update set word = excluded.word, documents = search_word.documents + excluded.documents`;

/** Stems that as many entries have as before, but spelt in another way. */
const SPELL = `
update search_word w set word = coalesce(${BEST_SPELLING('w.stem')}, w.stem)
where w.documents > 0 and w.stem = any(array(select (ts_lexize('english_stem', word))[1] from unnest($1::text[]) word))
  and w.word is distinct from coalesce(${BEST_SPELLING('w.stem')}, w.stem)`;

/** A word that no entry has any more is known only if the vocabularies know it. */
const LEAVE_OUT = `
with gone as materialized (select stem from search_word where stem = any($1::text[]) and documents <= 0),
named as (
  select distinct on (stem) stem, word from (select (ts_lexize('english_stem', word))[1] stem, word from unnest($2::text[]) word where exists (select 1 from gone)) given
  where stem in (select stem from gone) order by stem, word
),
kept as (update search_word w set documents = 0, word = n.word from named n where n.stem = w.stem)
delete from search_word w where w.stem in (select stem from gone where stem not in (select stem from named))`;

const COUNT_DOCUMENTS = `
with counted as (
  update note set value = jsonb_set(value, '{length}', to_jsonb((value->>'length')::bigint + $4::int)) where key = $2 returning (value->>'length')::numeric length)
update note n set value = jsonb_build_object('documents', c.documents, 'averageLength', coalesce(c.length / nullif(c.documents, 0), 0))
from (select (o.value->>'documents')::int + $3::int documents, counted.length from note o, counted where o.key = $1) c where n.key = $1`;
