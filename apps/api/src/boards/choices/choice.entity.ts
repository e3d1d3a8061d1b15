import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../../platform/database/columns.js';
import type { Level } from '../../visibility/visibility.rules.js';

/** What a board chose not to do. A row is never changed but to end it: when something else is said of it, or it is taken back. */
@Entity()
@Index(['choiceId'], { unique: true, where: 'ended_at is null' })
@Index(['organisationId', 'saidById', 'initiativeId'], { unique: true, where: 'ended_at is null and initiative_id is not null' })
export class Choice {
  @Id() id!: string;
  /** The same for all that was said of one choice. */
  @Index() @Uuid() choiceId!: string;
  /** Whose members read it, whatever its level. */
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** Whose board said it: the same, or one that it followed. */
  @Uuid() saidById!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'said_by_id' }) saidBy?: unknown;
  /** The own initiative that was paused, stopped or retired; null for something that was never started. */
  @Index() @Uuid({ nullable: true }) initiativeId!: string | null;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  /** Of what was never started; empty where an initiative is named. */
  @Text() title!: string;
  @Text() what!: string;
  @Text() reason!: string;
  /** A partial date. */
  @Text({ nullable: true }) decidedOn!: string | null;
  /** Which body decided. */
  @Text() body!: string;
  /** Term id. */
  @Text({ nullable: true }) capability!: string | null;
  /** Who could still want it, in words. */
  @Text() wantedBy!: string;
  /** And which organisations. */
  @Uuid({ array: true, default: () => `'{}'` }) wantedByIds!: string[];
  @Text() level!: Level;
  /** The day whose areas the board knew of when it chose that. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  @Whole() version!: number;
  @Instant() recordedAt!: Date;
  /** Null where it was loaded with the demonstration, or the person is erased. */
  @Uuid({ nullable: true }) recordedById!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'recorded_by_id' }) recordedBy?: unknown;
  /** Null while it stands. */
  @Instant({ nullable: true }) endedAt!: Date | null;
  /** Why it was taken back; null where it stands, or something else was said instead. */
  @Text({ nullable: true }) endNote!: string | null;
}
