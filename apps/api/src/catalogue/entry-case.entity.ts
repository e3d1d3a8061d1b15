import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Flag, Id, Instant, Text, Uuid } from '../platform/database/columns.js';

/** A report about an entry: a mistake, or a wish that it be removed. Logged, and answered by an operator. */
@Entity()
export class EntryCase {
  @Id() id!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative') @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Text() kind!: 'mistake' | 'removal';
  @Text() message!: string;
  @Text({ nullable: true }) replyTo!: string | null;
  @Uuid({ nullable: true }) personId!: string | null;
  @Uuid({ nullable: true }) organisationId!: string | null;
  /** Whether the trust itself asked, so that the entry was hidden at once. */
  @Flag() fromTrust!: boolean;
  @Text() outcome!: 'open' | 'corrected' | 'removed' | 'restored' | 'kept';
  @Text({ nullable: true }) answer!: string | null;
  @Instant() createdAt!: Date;
  @Instant({ nullable: true }) answeredAt!: Date | null;
  @Uuid({ nullable: true }) answeredById!: string | null;
}
