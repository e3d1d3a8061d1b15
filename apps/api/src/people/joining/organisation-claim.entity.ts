import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../../platform/database/columns.js';
import { Person } from '../person.entity.js';

/** `passed_on`: the organisation had administrators already, who were told. That a claim has expired follows from its date. */
export const CLAIM_STATES = ['waiting', 'confirmed', 'refused', 'withdrawn', 'passed_on'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Somebody asks to be an organisation's first administrator. What they wrote, and whom they named, is forgotten when it is answered. */
@Entity()
export class OrganisationClaim {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Index() @Uuid() personId!: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: Relation<Person>;
  @Text({ nullable: true }) statement!: string | null;
  @Text({ nullable: true }) executiveName!: string | null;
  /** In lower case. */
  @Index() @Text({ nullable: true }) executiveEmail!: string | null;
  @Text() state!: ClaimState;
  /** Why it was refused. */
  @Text({ nullable: true }) reason!: string | null;
  @Instant() askedAt!: Date;
  @Instant() expiresAt!: Date;
  @Instant({ nullable: true }) answeredAt!: Date | null;
  @Uuid({ nullable: true }) answeredById!: string | null;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' }) @JoinColumn({ name: 'answered_by_id' }) answeredBy?: Relation<Person>;
}
