import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../../platform/database/columns.js';
import type { Level } from '../../visibility/visibility.rules.js';

/** What a board said of one of the nine questions. A row is never changed but to end it when something else is said. */
@Entity()
@Index(['organisationId', 'saidById', 'question'], { unique: true, where: 'ended_at is null' })
export class BoardAnswer {
  @Id() id!: string;
  /** Whose members read it. */
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** Whose board said it: the same, or one that it followed, whose answers are ended. */
  @Uuid() saidById!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'said_by_id' }) saidBy?: unknown;
  /** Term id. */
  @Index() @Text() question!: string;
  @Text() text!: string;
  /** Who answers for it: a role in words. */
  @Text() owner!: string;
  /** A partial date. */
  @Text() standsOn!: string;
  /** Ids of own initiatives. */
  @Uuid({ array: true, default: () => `'{}'` }) evidence!: string[];
  @Text() gap!: string;
  @Text() shownPart!: string;
  /** Who is shown that part; the rest is for members alone whatever it says. */
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
}
