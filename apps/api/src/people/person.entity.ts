import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Flag, Id, Instant, Text, Uuid } from '../platform/database/columns.js';

export const ROLES = ['member', 'editor', 'approver', 'board_member', 'programme_officer', 'administrator', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** The one erasable row that holds a name and an address; everything else points to it. */
@Entity()
export class Person {
  @Id() id!: string;
  @Text() name!: string;
  @Text({ nullable: true }) email!: string | null;
  /** Whether the provider said so at the last sign-in: only then is the address a proof of anything. */
  @Flag() emailVerified!: boolean;
  @Instant() createdAt!: Date;
  /** When name and address were erased. */
  @Instant({ nullable: true }) erasedAt!: Date | null;
}

/** Who a person is at an identity provider. */
@Entity()
export class Identity {
  @PrimaryColumn('text') issuer!: string;
  @PrimaryColumn('text') subject!: string;
  @Index() @Uuid() personId!: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: Relation<Person>;
}

/** What a person may do for an organisation, from one instant to another. An operator's grant names no organisation. */
@Entity()
export class RoleGrant {
  @Id() id!: string;
  @Index() @Uuid() personId!: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: Relation<Person>;
  @Index() @Uuid({ nullable: true }) organisationId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Text() role!: Role;
  @Instant() startsAt!: Date;
  @Instant({ nullable: true }) endsAt!: Date | null;
  /** Whether the person works for a supplier, or under contract: then what is shared with an area does not reach them through this role. */
  @Flag() contractor!: boolean;
  /** Whether an administrator allowed it to a contractor nevertheless. */
  @Flag() seesArea!: boolean;
}
