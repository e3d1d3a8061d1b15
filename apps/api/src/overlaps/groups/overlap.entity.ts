import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Day, Id, Instant, Json, Text, Uuid, Whole } from '../../platform/database/columns.js';
import type { DispositionKind, Inputs } from './disposition.rules.js';
import type { Family } from './kinds.rules.js';

/** A group in one system. It stays when its items are gone, for the sake of what was decided about it. */
@Entity()
@Index(['systemId', 'goneAt'])
export class OverlapGroup {
  @Id() id!: string;
  @Uuid() systemId!: string;
  @ManyToOne('System') @JoinColumn({ name: 'system_id' }) system?: unknown;
  @Text() family!: Family;
  @Instant() foundAt!: Date;
  /** Since when nothing like it is found; null while it is. */
  @Instant({ nullable: true }) goneAt!: Date | null;
  /** The group that took in most of what it was made of; null while it is found, or where there is none. Its decisions are shown there too. */
  @Index() @Uuid({ nullable: true }) intoId!: string | null;
  @ManyToOne(() => OverlapGroup) @JoinColumn({ name: 'into_id' }) into?: Relation<OverlapGroup>;
  /** Rises with every decision: the guard against two officers deciding at once. */
  @Whole({ default: 0 }) version!: number;
}

/** What a group is made of: one of the three. Of a group that is gone, what it was made of at the end. */
@Entity()
@Index(['groupId', 'initiativeId'], { unique: true, where: 'initiative_id is not null' })
@Index(['groupId', 'contractId'], { unique: true, where: 'contract_id is not null' })
@Index(['groupId', 'needId'], { unique: true, where: 'need_id is not null' })
export class OverlapMember {
  @Id() id!: string;
  @Index() @Uuid() groupId!: string;
  @ManyToOne(() => OverlapGroup, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'group_id' }) group?: Relation<OverlapGroup>;
  @Index() @Uuid({ nullable: true }) initiativeId!: string | null;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Index() @Uuid({ nullable: true }) contractId!: string | null;
  @ManyToOne('Contract', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'contract_id' }) contract?: unknown;
  @Index() @Uuid({ nullable: true }) needId!: string | null;
  @ManyToOne('Need', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'need_id' }) need?: unknown;
}

/** What an area's office decided about a group: an intention, never a legal decision. The newest holds, the others are its history. */
@Entity()
export class Disposition {
  @Id() id!: string;
  @Index() @Uuid() groupId!: string;
  @ManyToOne(() => OverlapGroup) @JoinColumn({ name: 'group_id' }) group?: Relation<OverlapGroup>;
  @Text() kind!: DispositionKind;
  @Uuid({ nullable: true }) leadId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'lead_id' }) lead?: unknown;
  @Text() why!: string;
  @Day({ nullable: true }) lookAgainOn!: string | null;
  /** In whose name. */
  @Index() @Uuid() officeId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'office_id' }) office?: unknown;
  @Uuid({ nullable: true }) decidedById!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'decided_by_id' }) decidedBy?: unknown;
  @Instant() decidedAt!: Date;
  /** What mattered then: the group opens again when one of these has changed. */
  @Json() inputs!: Inputs;
}

/** What members of the area say to each other about a group. */
@Entity()
export class OverlapComment {
  @Id() id!: string;
  @Index() @Uuid() groupId!: string;
  @ManyToOne(() => OverlapGroup) @JoinColumn({ name: 'group_id' }) group?: Relation<OverlapGroup>;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Uuid({ nullable: true }) personId!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'person_id' }) person?: unknown;
  @Text() text!: string;
  @Instant() at!: Date;
}
