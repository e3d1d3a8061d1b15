import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../../platform/database/columns.js';

/** That an office reminded a trust that had not answered. */
@Entity()
export class ReturnReminder {
  @Id() id!: string;
  /** The trust. */
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** The office in whose name it was sent. */
  @Index() @Uuid() officeId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'office_id' }) office?: unknown;
  @Uuid() systemId!: string;
  @ManyToOne('System') @JoinColumn({ name: 'system_id' }) system?: unknown;
  /** A calendar quarter, as 2026-Q4. */
  @Text() period!: string;
  @Uuid() sentById!: string;
  @ManyToOne('Person') @JoinColumn({ name: 'sent_by_id' }) sentBy?: unknown;
  @Instant() sentAt!: Date;
}
