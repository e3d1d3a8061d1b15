import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Instant } from '../platform/database/columns.js';
import { Initiative } from './initiative.entity.js';

export type ReviewNoticeKind = 'due' | 'archive_soon' | 'archived';

/** That the editors were told of a review date: each kind once for each date. */
@Entity()
export class ReviewNotice {
  @PrimaryColumn('uuid') initiativeId!: string;
  @ManyToOne(() => Initiative, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: Relation<Initiative>;
  @PrimaryColumn('date') reviewBy!: string;
  @PrimaryColumn('text') kind!: ReviewNoticeKind;
  @Instant() at!: Date;
}
