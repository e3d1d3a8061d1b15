import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../../platform/database/columns.js';

/**
 * A domain whose addresses may ask to join for an organisation. It opens nothing by itself: who somebody is for an organisation comes from
 * roles alone.
 */
@Entity()
export class ApprovedDomain {
  @Id() id!: string;
  /** Null where the domain is shared by many organisations, as nhs.net: enough to ask, not to confirm. */
  @Index() @Uuid({ nullable: true }) organisationId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** In lower case, without `@`. */
  @Text() domain!: string;
  @Instant() addedAt!: Date;
}
