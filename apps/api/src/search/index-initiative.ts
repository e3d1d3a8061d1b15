import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type PublishedInitiative, PublishingListeners } from '../initiatives/published.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { Vocabulary } from '../tags/term.entity.js';
import { Terms } from '../tags/terms.js';
import { isOpen, openSql } from './open-docs.sql.js';
import { REFRESH_SEARCH_WORDS } from './refresh-search-words.js';
import { productKeys, weighedText } from './search-text.rules.js';

/** Writes what search, ranking, facets and visibility read of an initiative, in the transaction that publishes it: found at once, or not published. */
@Injectable()
export class IndexInitiative implements OnModuleInit {
  constructor(
    private readonly listeners: PublishingListeners,
    private readonly terms: Terms,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.listeners.add((manager, initiative) => this.run(manager, initiative));
  }

  async run(manager: EntityManager, initiative: PublishedInitiative): Promise<void> {
    const { content } = initiative;
    const members: { name: string }[] = await manager.query(`select name from organisation where id = any($1) order by name`, [
      initiative.memberIds,
    ]);
    const text = weighedText(
      initiative,
      this.labels(content),
      members.map(({ name }) => name),
    );
    const capabilities = [...new Set([content.primaryCapability ?? [], content.capabilities].flat())];
    const before: unknown[] = await manager.query(`select 1 from search_doc d where initiative_id = $1 and ${openSql('d')}`, [
      initiative.id,
    ]);
    await manager.query(WRITE_DOC, [
      initiative.id,
      initiative.leadId,
      initiative.memberIds,
      initiative.level,
      initiative.audienceKnownOn,
      initiative.demonstration,
      initiative.published,
      initiative.archived,
      initiative.removed,
      content.title,
      content.primaryCapability,
      capabilities,
      content.technologies,
      content.careSettings,
      content.kindsOfChange,
      content.successMeasures,
      content.boardQuestions,
      productKeys(content),
      content.stage,
      text.length,
      initiative.checkedByTrust,
      initiative.publishedAt,
      initiative.reviewedAt,
      text.a,
      text.b,
      text.c,
      text.d,
    ]);
    await manager.query(WRITE_SPELLINGS, [initiative.id, [text.a, text.b, text.c, text.d].join(' ')]);
    if (before.length > 0 || isOpen(initiative)) await this.jobs.enqueue(manager, REFRESH_SEARCH_WORDS, {});
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

const COLUMNS = [
  'initiative_id',
  'lead_id',
  'member_ids',
  'level',
  'audience_known_on',
  'demonstration',
  'published',
  'archived',
  'removed',
  'title',
  'primary_capability',
  'capabilities',
  'technologies',
  'care_settings',
  'kinds_of_change',
  'success_measures',
  'board_questions',
  'product_keys',
  'stage',
  'length_in_words',
  'checked_by_trust',
  'published_at',
  'reviewed_at',
  'words',
];

// The configuration is written out: the default differs between the embedded database and servers.
const WRITE_DOC = `
insert into search_doc (${COLUMNS.join(', ')})
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
  setweight(to_tsvector('english', $24), 'A') || setweight(to_tsvector('english', $25), 'B') ||
  setweight(to_tsvector('english', $26), 'C') || setweight(to_tsvector('english', $27), 'D'))
on conflict (initiative_id) do update set ${COLUMNS.slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')}`;

const WRITE_SPELLINGS = `
insert into search_spelling (initiative_id, spellings) values ($1, strip(to_tsvector('simple', $2)))
on conflict (initiative_id) do update set spellings = excluded.spellings`;
