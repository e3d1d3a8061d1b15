import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Instant, Text, Uuid, Whole } from '../../platform/database/columns.js';

export const SHOWING_KINDS = ['demonstration', 'recording', 'visit'] as const;
export type ShowingKind = (typeof SHOWING_KINDS)[number];

/** How an initiative can be seen, as its lead offers it. A row is never changed but to end it. Whoever leads the initiative looks after it. */
@Entity()
@Index(['recordId'], { unique: true, where: 'ended_at is null' })
export class Showing {
  @Id() id!: string;
  /** The showing as the contract knows it. */
  @Uuid() recordId!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Text() kind!: ShowingKind;
  /** In words, as the others; empty where not said. */
  @Text() takesPlace!: string;
  @Text() place!: string;
  @Text() url!: string;
  @Text() offeredTo!: string;
  @Text() note!: string;
  @Whole() version!: number;
  /** Null where it came with the demonstration. */
  @Uuid({ nullable: true }) recordedById!: string | null;
  @ManyToOne('Person') @JoinColumn({ name: 'recorded_by_id' }) recordedBy?: unknown;
  @Instant() recordedAt!: Date;
  /** Null while it stands. */
  @Instant({ nullable: true }) endedAt!: Date | null;
}
