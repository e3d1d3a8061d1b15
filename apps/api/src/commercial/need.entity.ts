import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../platform/database/columns.js';
import type { Level } from '../visibility/visibility.rules.js';

/** What a need says and whom it reaches: the same of what stands and of what stood before. */
abstract class NeedTerms {
  /** Term id. */
  @Text() capability!: string;
  @Text({ nullable: true }) neededBy!: string | null;
  @Day({ nullable: true }) neededEarliest!: string | null;
  @Day({ nullable: true }) neededLatest!: string | null;
  @Text() note!: string;
  @Text() level!: Level;
  /** The day whose areas the owner knew of when it chose that. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  @Whole() version!: number;
  @Instant() recordedAt!: Date;
}

/** What an organisation needs by when, at a level of its own. */
@Entity()
@Index(['capability'])
export class Need extends NeedTerms {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Instant() updatedAt!: Date;
  /** When it was met, or taken out for another reason; it stood until then. */
  @Instant({ nullable: true }) endedAt!: Date | null;
}

/** What a need was until it was changed, so that pages as of an earlier day show what stood on it. */
@Entity()
export class EarlierNeed extends NeedTerms {
  @Id() id!: string;
  @Index() @Uuid() needId!: string;
  @ManyToOne('Need', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'need_id' }) need?: unknown;
  /** Whose it was then. */
  @Uuid() organisationId!: string;
  @Instant() until!: Date;
}
