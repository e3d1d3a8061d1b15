import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../../platform/database/columns.js';

/** That Kith looked for a board member, in one month, at what is new for their board; whether or not there was anything to send. */
@Entity()
@Index(['personId', 'organisationId', 'month'], { unique: true })
export class BoardDigest {
  @Id() id!: string;
  @Uuid() personId!: string;
  @ManyToOne('Person', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: unknown;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** Of the London calendar, as 2026-11. */
  @Text() month!: string;
  /** What was published by then was told of. */
  @Instant() lookedAt!: Date;
}

/** A person who wants no digest. */
@Entity()
export class BoardDigestStop {
  @PrimaryColumn('uuid') personId!: string;
  @ManyToOne('Person', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: unknown;
  @Instant() stoppedAt!: Date;
}
