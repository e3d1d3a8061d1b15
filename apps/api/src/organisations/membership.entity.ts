import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Day, Id, Uuid } from '../platform/database/columns.js';
import { Organisation } from './organisation.entity.js';
import { System } from './system.entity.js';

/** An organisation belongs to a system from `startsOn` (null: longer than the register knows) until the day before `endsOn`. */
@Entity()
export class Membership {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne(() => Organisation) @JoinColumn({ name: 'organisation_id' }) organisation?: Relation<Organisation>;
  @Index() @Uuid() systemId!: string;
  @ManyToOne(() => System) @JoinColumn({ name: 'system_id' }) system?: Relation<System>;
  @Day({ nullable: true }) startsOn!: string | null;
  @Day({ nullable: true }) endsOn!: string | null;
}
