import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../platform/database/columns.js';
import type { Level } from '../visibility/visibility.rules.js';

/** What an organisation needs by when, at a level of its own. */
@Entity()
export class Need {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** Term id. */
  @Index() @Text() capability!: string;
  @Text({ nullable: true }) neededBy!: string | null;
  @Day({ nullable: true }) neededEarliest!: string | null;
  @Day({ nullable: true }) neededLatest!: string | null;
  @Text() note!: string;
  @Text() level!: Level;
  /** The day whose areas the owner knew of when it chose that. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  @Whole() version!: number;
  @Instant() recordedAt!: Date;
  @Instant() updatedAt!: Date;
}
