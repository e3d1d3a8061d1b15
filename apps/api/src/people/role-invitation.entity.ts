import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Flag, Id, Instant, Text, Uuid } from '../platform/database/columns.js';
import { Person, type Role } from './person.entity.js';

/** A role that waits for whoever signs in with an address. The address is forgotten as soon as the invitation is taken up or withdrawn. */
@Entity()
export class RoleInvitation {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** In lower case; null once the invitation is closed. */
  @Index() @Text({ nullable: true }) email!: string | null;
  @Text() role!: Role;
  /** Whether it is for a contractor. */
  @Flag() contractor!: boolean;
  /** Null where an operator invited by command. */
  @Uuid({ nullable: true }) invitedById!: string | null;
  @ManyToOne(() => Person, { onDelete: 'SET NULL' }) @JoinColumn({ name: 'invited_by_id' }) invitedBy?: Relation<Person>;
  @Instant() createdAt!: Date;
  @Instant() expiresAt!: Date;
  /** When it was taken up or withdrawn. */
  @Instant({ nullable: true }) closedAt!: Date | null;
}
