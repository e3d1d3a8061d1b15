import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Day, Id, Text, Uuid } from '../platform/database/columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
export class FormerName {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'organisation_id' }) organisation?: Relation<Organisation>;
  @Text() name!: string;
  @Day({ nullable: true }) until!: string | null;
}
