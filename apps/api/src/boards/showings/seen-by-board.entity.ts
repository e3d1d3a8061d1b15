import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../../platform/database/columns.js';
import type { Level } from '../../visibility/visibility.rules.js';

/** That a board has seen an initiative at work. A row is never changed but to end it, when it is put right or taken back. */
@Entity()
@Index(['recordId'], { unique: true, where: 'ended_at is null' })
export class SeenByBoard {
  @Id() id!: string;
  /** The record as the contract knows it. */
  @Uuid() recordId!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** Whose board it was, where another organisation carries it on. */
  @Uuid({ nullable: true }) formerOrganisationId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'former_organisation_id' }) formerOrganisation?: unknown;
  @Text() seenOn!: string;
  @Day() seenEarliest!: string;
  @Day() seenLatest!: string;
  @Text() who!: string;
  @Text() tookFromIt!: string;
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
