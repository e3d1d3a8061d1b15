import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Instant } from '../platform/database/columns.js';
import { Revision } from './initiative.entity.js';

/** Who has a working revision open. A row that was not renewed for a while says nothing any more; a job forgets it. */
@Entity()
export class Presence {
  @PrimaryColumn('uuid') revisionId!: string;
  @ManyToOne(() => Revision, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'revision_id' }) revision?: Relation<Revision>;
  @PrimaryColumn('uuid') personId!: string;
  @ManyToOne('Person', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: unknown;
  /** Beginning of this stretch. */
  @Instant() since!: Date;
  @Index() @Instant() seenAt!: Date;
}
