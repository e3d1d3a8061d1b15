import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Listened, type PublishedInitiative, PublishingListeners } from '../initiatives/published.js';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Vocabulary } from '../tags/term.entity.js';
import { Terms } from '../tags/terms.js';
import { COUNT_SEARCH_WORDS } from './count-search-words.js';
import { openSql } from './open-docs.sql.js';
import { REFRESH_SEARCH_WORDS } from './refresh-search-words.js';
import { productKeys, type WeighedText, weighedText } from './search-text.rules.js';

/** So long publications are gathered before their words are counted: an entry is found by words that nobody has counted too. */
const GATHER_MS = 2_000;

/** Writes what search, ranking, facets and visibility read of an initiative, in the transaction that publishes it: found at once, or not published. */
@Injectable()
export class IndexInitiative implements OnModuleInit {
  constructor(
    private readonly listeners: PublishingListeners,
    private readonly terms: Terms,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.listeners.add((manager, initiative) => this.run(manager, initiative), {
      prepare: async (manager, initiatives) => {
        await manager.query(WRITE, [this.docs(initiatives)]);
      },
      show: (manager, ids) => this.show(manager, ids),
      forget: (manager, ids) => this.forget(manager, ids),
    });
  }

  /** Whether there is anything to count is known by the answer alone: the job finds it out, so that the publication need not wait for that. */
  private run(manager: EntityManager, initiative: PublishedInitiative): Listened {
    const writing = manager.query(WRITE_ONE, [this.docs([initiative]), initiative.id, newId()]);
    return { writing, jobs: [{ kind: COUNT_SEARCH_WORDS, payload: {}, runAfter: this.clock.in(GATHER_MS) }] };
  }

  private docs(initiatives: readonly PublishedInitiative[]): string {
    return JSON.stringify(
      initiatives.map((initiative) => docRow(initiative, weighedText(initiative, this.labels(initiative.content), initiative.memberNames))),
    );
  }

  private async show(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query(
      `update search_doc d set published = true, published_at = i.published_at, reviewed_at = i.reviewed_at, checked_by_trust = i.reviewed_at is not null
       from initiative i where i.id = d.initiative_id and d.initiative_id = any($1::uuid[])`,
      [ids],
    );
    await this.jobs.enqueue(manager, REFRESH_SEARCH_WORDS, {});
  }

  private async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query(`delete from search_doc where initiative_id = any($1::uuid[])`, [ids]);
    await manager.query(`delete from search_spelling where initiative_id = any($1::uuid[])`, [ids]);
  }

  /** What the page calls the tags by which people search. */
  private labels(content: PublishedInitiative['content']): string[] {
    const labels = (vocabulary: Vocabulary, ids: readonly string[]) => ids.flatMap((id) => this.terms.label(vocabulary, id) ?? []);
    return [
      ...labels('capability', [content.primaryCapability ?? [], content.capabilities].flat()),
      ...labels('technology', content.technologies),
      ...labels('care_setting', content.careSettings),
      ...labels('pathway', content.pathways),
    ];
  }
}

/** A row of `search_doc` but for its words, which the database makes from the texts a to d. */
function docRow(initiative: PublishedInitiative, text: WeighedText) {
  const { content } = initiative;
  return {
    initiative_id: initiative.id,
    lead_id: initiative.leadId,
    member_ids: initiative.memberIds,
    level: initiative.level,
    audience_known_on: initiative.audienceKnownOn,
    demonstration: initiative.demonstration,
    published: initiative.published,
    archived: initiative.archived,
    removed: initiative.removed,
    title: content.title,
    primary_capability: content.primaryCapability,
    capabilities: [...new Set([content.primaryCapability ?? [], content.capabilities].flat())],
    technologies: content.technologies,
    care_settings: content.careSettings,
    kinds_of_change: content.kindsOfChange,
    success_measures: content.successMeasures,
    board_questions: content.boardQuestions,
    product_keys: productKeys(content),
    stage: content.stage,
    length_in_words: text.length,
    checked_by_trust: initiative.checkedByTrust,
    published_at: initiative.publishedAt,
    reviewed_at: initiative.reviewedAt,
    a: text.a,
    b: text.b,
    c: text.c,
    d: text.d,
  };
}

/** Columns with the types in which they are read from JSON. */
const COLUMNS: Readonly<Record<Exclude<keyof ReturnType<typeof docRow>, 'a' | 'b' | 'c' | 'd'>, string>> = {
  initiative_id: 'uuid',
  lead_id: 'uuid',
  member_ids: 'uuid[]',
  level: 'text',
  audience_known_on: 'date',
  demonstration: 'boolean',
  published: 'boolean',
  archived: 'boolean',
  removed: 'boolean',
  title: 'text',
  primary_capability: 'text',
  capabilities: 'text[]',
  technologies: 'text[]',
  care_settings: 'text[]',
  kinds_of_change: 'text[]',
  success_measures: 'text[]',
  board_questions: 'text[]',
  product_keys: 'text[]',
  stage: 'text',
  length_in_words: 'integer',
  checked_by_trust: 'boolean',
  published_at: 'timestamptz',
  reviewed_at: 'timestamptz',
};
const NAMES = Object.keys(COLUMNS);

// The configuration is written out: the default differs between the embedded database and servers.
const TABLES = `
given as materialized (select * from jsonb_to_recordset($1::jsonb) g(${Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')}, a text, b text, c text, d text)),
docs as (
  insert into search_doc (${NAMES.join(', ')}, words)
  select ${NAMES.join(', ')},
    setweight(to_tsvector('english', a), 'A') || setweight(to_tsvector('english', b), 'B') ||
    setweight(to_tsvector('english', c), 'C') || setweight(to_tsvector('english', d), 'D')
  from given
  on conflict (initiative_id) do update set ${[...NAMES.slice(1), 'words'].map((column) => `${column} = excluded.${column}`).join(', ')}
  returning *),
spelt as (
  insert into search_spelling (initiative_id, spellings) select initiative_id, strip(to_tsvector('simple', concat_ws(' ', a, b, c, d))) from given
  on conflict (initiative_id) do update set spellings = excluded.spellings
  returning *)`;

const WRITE = `with ${TABLES} select 1`;

/** What counts of an entry (`d`, with its spellings `s`); nothing where it is not open to everybody. */
const COUNTED = (docs: string, spellings: string): string => `
  select tsvector_to_array(d.words) stems, tsvector_to_array(s.spellings) spellings, d.length_in_words length
  from ${docs} d join ${spellings} s on s.initiative_id = d.initiative_id where d.initiative_id = $2 and ${openSql('d')}`;

const ONLY_IN = (one: string, other: string, words: string): string =>
  `array(select unnest(${words}) from ${one} except select unnest(${words}) from ${other})`;

/**
 * The same of one, leaving by how much it changes the counts, where it does. All parts of a statement read the tables as they were before it,
 * and `docs` and `spelt` are what it wrote.
 */
const WRITE_ONE = prepared(`with ${TABLES},
before as materialized (${COUNTED('search_doc', 'search_spelling')}),
after as materialized (${COUNTED('docs', 'spelt')}),
change as (
  select (select count(*) from after) - (select count(*) from before) documents,
    coalesce((select length from after), 0) - coalesce((select length from before), 0) length,
    ${ONLY_IN('after', 'before', 'stems')} stems_added, ${ONLY_IN('before', 'after', 'stems')} stems_taken,
    ${ONLY_IN('after', 'before', 'spellings')} spellings_added, ${ONLY_IN('before', 'after', 'spellings')} spellings_taken)
insert into search_change (id, documents, length_in_words, stems_added, stems_taken, spellings_added, spellings_taken)
select $3, c.* from change c
where documents <> 0 or length <> 0 or cardinality(stems_added || stems_taken || spellings_added || spellings_taken) > 0`);
