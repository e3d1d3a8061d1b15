import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Instant, Text, Uuid } from '../../platform/database/columns.js';

/** What is sent again and again until one stops it. */
export type StoppableMail = 'board_digest' | 'followed';

/** What the link to stop of one mail does. */
@Entity()
export class MailStop {
  /** SHA-256 of what the link holds. */
  @PrimaryColumn('text') digest!: string;
  @Index() @Uuid() personId!: string;
  @ManyToOne('Person', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: unknown;
  @Text() what!: StoppableMail;
  /** The entry that is followed; null where it is about none. */
  @Uuid({ nullable: true }) subjectId!: string | null;
  @Instant() madeAt!: Date;
}
