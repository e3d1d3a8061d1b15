import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../../platform/database/columns.js';

export const RETURN_KINDS = ['complete', 'nothing_to_report'] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/**
 * What an organisation says of a quarter. A row is never changed but to end it, when it is withdrawn or another one takes its place: so the
 * past can be read as of any day. At most one of an organisation and a quarter stands.
 */
@Entity()
@Index(['organisationId', 'period'], { unique: true, where: 'ended_at is null' })
export class Return {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** A calendar quarter, as 2026-Q4. */
  @Text() period!: string;
  @Text() kind!: ReturnKind;
  /** Null where it was loaded with the demonstration. */
  @Uuid({ nullable: true }) madeById!: string | null;
  @ManyToOne('Person') @JoinColumn({ name: 'made_by_id' }) madeBy?: unknown;
  @Instant() madeAt!: Date;
  /** Null while it stands. */
  @Instant({ nullable: true }) endedAt!: Date | null;
}
