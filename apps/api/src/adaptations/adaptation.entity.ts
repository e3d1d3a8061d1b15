import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Id, Instant, Text, Uuid, Whole } from '../platform/database/columns.js';
import type { Level } from '../visibility/visibility.rules.js';

/** An organisation's own record that it took an initiative. */
@Entity()
export class Adaptation {
  @Id() id!: string;
  @Index() @Uuid() originId!: string;
  @ManyToOne('Initiative') @JoinColumn({ name: 'origin_id' }) origin?: unknown;
  @Whole() originRevision!: number;
  /** Who led it when it was taken. */
  @Uuid({ nullable: true }) originLeadId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'origin_lead_id' }) originLead?: unknown;
  @Index() @Uuid() adopterId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'adopter_id' }) adopter?: unknown;
  /** The adopter's own initiative. */
  @Index() @Uuid({ nullable: true }) initiativeId!: string | null;
  @ManyToOne('Initiative') @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Text() status!: 'considering' | 'planning' | 'adapting' | 'live' | 'stopped';
  @Text({ nullable: true }) startedOn!: string | null;
  @Text() taken!: string;
  @Text() changed!: string;
  @Text() why!: string;
  @Text() outcome!: string;
  @Text({ nullable: true }) stopReason!: string | null;
  @Text() level!: Level;
  /** The day whose areas the adopter knew of when the level was set: areas that merged later do not widen it. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  /** The last day of a merger of areas of which its adopter was told. */
  @Day({ nullable: true }) mergerToldOn!: string | null;
  @Text() confirmation!: 'unconfirmed' | 'confirmed' | 'disputed';
  @Text({ nullable: true }) confirmationNote!: string | null;
  @Whole() version!: number;
  @Instant() recordedAt!: Date;
  @Instant() updatedAt!: Date;
}
