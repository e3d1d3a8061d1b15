import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../../platform/database/columns.js';

export type RefilingAnswer = 'taken' | 'declined' | 'replaced';

/** An office's suggestion that an initiative be filed under another primary capability. Who, when and why stand in the decision it came with. */
@Entity()
export class Refiling {
  @Id() id!: string;
  @Index() @Uuid() dispositionId!: string;
  @ManyToOne('Disposition') @JoinColumn({ name: 'disposition_id' }) disposition?: unknown;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  /** Term id. */
  @Text() capability!: string;
  /** What it was filed under then. */
  @Text({ nullable: true }) insteadOf!: string | null;
  /** Null while it waits. */
  @Text({ nullable: true }) answer!: RefilingAnswer | null;
  @Text({ nullable: true }) note!: string | null;
  @Uuid({ nullable: true }) answeredById!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'answered_by_id' }) answeredBy?: unknown;
  @Instant({ nullable: true }) answeredAt!: Date | null;
}
