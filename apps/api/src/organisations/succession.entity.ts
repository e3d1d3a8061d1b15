import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Day, Id, Text, Uuid } from '../platform/database/columns.js';
import { Organisation } from './organisation.entity.js';
import { System } from './system.entity.js';

/** One organisation followed another. The predecessor is a row of its own, closed, also where only its name is known. */
@Entity()
export class Succession {
  @Id() id!: string;
  @Index() @Uuid() predecessorId!: string;
  @ManyToOne(() => Organisation) @JoinColumn({ name: 'predecessor_id' }) predecessor?: Relation<Organisation>;
  @Index() @Uuid() successorId!: string;
  @ManyToOne(() => Organisation) @JoinColumn({ name: 'successor_id' }) successor?: Relation<Organisation>;
  @Day({ nullable: true }) date!: string | null;
  @Text({ nullable: true }) evidence!: string | null;
}

/** One system followed another: a merger, a split or a renaming. */
@Entity()
export class SystemSuccession {
  @Id() id!: string;
  @Index() @Uuid() predecessorId!: string;
  @ManyToOne(() => System) @JoinColumn({ name: 'predecessor_id' }) predecessor?: Relation<System>;
  @Index() @Uuid() successorId!: string;
  @ManyToOne(() => System) @JoinColumn({ name: 'successor_id' }) successor?: Relation<System>;
  @Day() date!: string;
  @Text() kind!: string;
}
