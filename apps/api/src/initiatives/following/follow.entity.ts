import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Instant, Uuid } from '../../platform/database/columns.js';
import { Initiative } from '../initiative.entity.js';

/** That a person wants to be told of an initiative, for an organisation: it counts as long as they hold a role there. */
@Entity()
export class Follow {
  @PrimaryColumn('uuid') initiativeId!: string;
  @ManyToOne(() => Initiative, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: Relation<Initiative>;
  @Index() @PrimaryColumn('uuid') personId!: string;
  @ManyToOne('Person', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: unknown;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Instant() since!: Date;
}
