import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../../platform/database/columns.js';
import type { Level } from '../../visibility/visibility.rules.js';

export const REVIEW_DECISIONS = ['keep', 'expand', 'adapt', 'drop'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/**
 * What a body of an organisation decided of an initiative. A row is never changed but to end it, when the review is put right (then another
 * row of the same record stands) or taken back.
 */
@Entity()
@Index(['recordId'], { unique: true, where: 'ended_at is null' })
export class Review {
  @Id() id!: string;
  /** The review as the contract knows it. */
  @Uuid() recordId!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** Who decided, where another organisation carries it on. */
  @Uuid({ nullable: true }) formerOrganisationId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'former_organisation_id' }) formerOrganisation?: unknown;
  @Text() body!: string;
  /** A year, a month or a day, and the days that it can mean. */
  @Text() decidedOn!: string;
  @Day() decidedEarliest!: string;
  @Day() decidedLatest!: string;
  @Text() decision!: ReviewDecision;
  @Text() reason!: string;
  @Text() level!: Level;
  /** The day whose areas the organisation knew of when it chose that. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  @Whole() version!: number;
  /** Null where it came with the demonstration. */
  @Uuid({ nullable: true }) recordedById!: string | null;
  @ManyToOne('Person') @JoinColumn({ name: 'recorded_by_id' }) recordedBy?: unknown;
  @Instant() recordedAt!: Date;
  /** Null while it stands. */
  @Instant({ nullable: true }) endedAt!: Date | null;
}
