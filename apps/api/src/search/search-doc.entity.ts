import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Day, Flag, Instant, Text, Texts, Uuid, Whole } from '../platform/database/columns.js';

/**
 * Everything that ranking, filtering, counting and visibility need of a published initiative, in one narrow row,
 * written in the publishing transaction. No `visible` column: that depends on the viewer.
 */
@Entity()
@Index('search_doc_words', { synchronize: false })
@Index('search_doc_known', { synchronize: false })
@Index('search_doc_board', { synchronize: false })
@Index('search_doc_terms', { synchronize: false })
@Index(['primaryCapability', 'initiativeId'])
export class SearchDoc {
  @PrimaryColumn('uuid') initiativeId!: string;
  @Index() @Uuid({ nullable: true }) leadId!: string | null;
  @Uuid({ array: true }) memberIds!: string[];
  @Text() level!: string;
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  @Flag() demonstration!: boolean;
  @Flag() published!: boolean;
  @Flag() archived!: boolean;
  @Flag() removed!: boolean;
  @Text() title!: string;
  @Text({ nullable: true }) primaryCapability!: string | null;
  /** Primary and further ones. */
  @Texts() capabilities!: string[];
  @Texts() technologies!: string[];
  @Texts() careSettings!: string[];
  @Texts() kindsOfChange!: string[];
  @Texts() successMeasures!: string[];
  @Texts() boardQuestions!: string[];
  @Texts() productKeys!: string[];
  @Text() stage!: string;
  @Whole({ name: 'length_in_words' }) length!: number;
  @Flag() checkedByTrust!: boolean;
  @Index() @Instant() publishedAt!: Date;
  @Instant({ nullable: true }) reviewedAt!: Date | null;
  /** Weighted: A title, B summary, outcome and tags, C story, D the rest. GIN index `search_doc_words`. */
  @Text({ type: 'tsvector' }) words!: string;
}

/** The words of an initiative as they are spelt, apart from the narrow row that ranking reads. Only for making `SearchWord`. */
@Entity()
export class SearchSpelling {
  @PrimaryColumn('uuid') initiativeId!: string;
  @Text({ type: 'tsvector' }) spellings!: string;
}

/** A word of the public entries and in how many of them it stands. From public rows only: ranking must not tell of hidden ones. */
@Entity()
@Index('search_word_trigrams', { synchronize: false })
export class SearchWord {
  /** Stem, as in `search_doc.words`. */
  @PrimaryColumn('text') stem!: string;
  /** The most frequent spelling. */
  @Text() word!: string;
  /** 0 for a word that only the vocabularies know. */
  @Whole() documents!: number;
}

/** A spelling in the public entries and in how many of them it stands: typing errors are put right to one of these. */
@Entity()
@Index('search_spelt_trigrams', { synchronize: false })
export class SearchSpelt {
  @PrimaryColumn('text') word!: string;
  @Index() @Text() stem!: string;
  @Whole() documents!: number;
}

/** By how much a publication changes the counts of words, until they are added up after it. Of public entries only, as the counts. */
@Entity()
export class SearchChange {
  @PrimaryColumn('uuid') id!: string;
  @Whole() documents!: number;
  @Whole({ name: 'length_in_words' }) length!: number;
  @Texts() stemsAdded!: string[];
  @Texts() stemsTaken!: string[];
  @Texts() spellingsAdded!: string[];
  @Texts() spellingsTaken!: string[];
}
