import { Entity, PrimaryColumn } from 'typeorm';
import { Flag, Id, Instant, Text, Texts, Uuid, Whole } from '../platform/database/columns.js';

export const VOCABULARIES = [
  'capability',
  'technology',
  'care_setting',
  'kind_of_change',
  'success_measure',
  'board_question',
  'asset_kind',
  'licence',
  'funding_source',
  'pathway',
] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** One term of a vocabulary, loaded from the vocabulary files; a term that left its file is retired, never deleted. */
@Entity()
export class Term {
  @PrimaryColumn('text') vocabulary!: Vocabulary;
  @PrimaryColumn('text') id!: string;
  @Text() label!: string;
  @Text({ nullable: true, name: 'group_label' }) group!: string | null;
  @Text() description!: string;
  @Texts() synonyms!: string[];
  @Text({ nullable: true }) nationally!: string | null;
  /** All of it is bought, or required of everybody, nationally. */
  @Flag() boughtNationally!: boolean;
  @Flag() startingPointOnly!: boolean;
  @Whole() position!: number;
  @Instant({ nullable: true }) retiredAt!: Date | null;
}

/** A term that an editor misses; an operator answers. */
@Entity()
export class TermRequest {
  @Id() id!: string;
  @Text() vocabulary!: Vocabulary;
  @Text() label!: string;
  @Text() why!: string;
  @Uuid() personId!: string;
  @Uuid({ nullable: true }) organisationId!: string | null;
  @Instant() createdAt!: Date;
}
