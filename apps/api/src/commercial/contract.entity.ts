import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Flag, Id, Instant, Text, Texts, Uuid, Whole } from '../platform/database/columns.js';
import type { CostBand } from '../platform/money.rules.js';
import type { ContractFact, ProcurementRoute } from './contract.rules.js';

/** What a contract says and who is told what of it: the same of what stands and of what stood before. Of a partial date the range is kept beside it. */
abstract class ContractTerms {
  @Text() supplier!: string;
  @Text({ nullable: true }) product!: string | null;
  /** Term id. */
  @Text() capability!: string;
  @Text({ nullable: true }) startsOn!: string | null;
  @Day({ nullable: true }) startsEarliest!: string | null;
  @Day({ nullable: true }) startsLatest!: string | null;
  @Text({ nullable: true }) endsOn!: string | null;
  @Day({ nullable: true }) endsEarliest!: string | null;
  @Day({ nullable: true }) endsLatest!: string | null;
  /** How often, and each time by how many months, the owner may extend; both or neither. */
  @Whole({ nullable: true }) extensionTimes!: number | null;
  @Whole({ nullable: true }) extensionMonths!: number | null;
  /** Whole pounds without VAT. */
  @Whole({ nullable: true }) wholeLifeSum!: number | null;
  @Whole({ nullable: true }) yearlySum!: number | null;
  /** Of the sum where there is one; else as it was given. */
  @Text() wholeLifeBand!: CostBand;
  @Text() yearlyBand!: CostBand;
  @Text({ nullable: true }) route!: ProcurementRoute | null;
  @Flag() published!: boolean;
  @Text({ nullable: true }) noticeReference!: string | null;
  @Text({ nullable: true }) noticeUrl!: string | null;
  /** What the notice names. */
  @Texts() noticeFacts!: ContractFact[];
  @Flag() programmeOfficesMaySee!: boolean;
  /** The day whose areas the owner knew of when it chose that. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  @Flag() endsWithinYearOpen!: boolean;
  @Whole() version!: number;
  @Instant() recordedAt!: Date;
}

/**
 * What an organisation buys from whom, until when. Supplier and product stand here as they were given and not in the shared tables, from
 * which an open page takes a name's spelling; their keys meet those of the shared tables.
 */
@Entity()
@Index(['capability'])
@Index(['endsEarliest'])
export class Contract extends ContractTerms {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Index() @Uuid({ nullable: true }) initiativeId!: string | null;
  @ManyToOne('Initiative', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Index() @Text() supplierKey!: string;
  @Index() @Text({ nullable: true }) productKey!: string | null;
  @Instant() updatedAt!: Date;
}

/** What a contract was until it was changed, so that pages as of an earlier day show what stood on it. One that is removed takes these with it. */
@Entity()
export class EarlierContract extends ContractTerms {
  @Id() id!: string;
  @Index() @Uuid() contractId!: string;
  @ManyToOne('Contract', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'contract_id' }) contract?: unknown;
  /** Whose it was then, and what it belonged to. */
  @Uuid() organisationId!: string;
  @Uuid({ nullable: true }) initiativeId!: string | null;
  @Instant() until!: Date;
}
