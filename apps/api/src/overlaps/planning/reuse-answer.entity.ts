import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Instant, Json, Text, Uuid } from '../../platform/database/columns.js';

export const REUSE_ANSWERS = ['join', 'copy', 'go_on'] as const;
export type ReuseAnswerKind = (typeof REUSE_ANSWERS)[number];

/** What was shown: an entry, and which of its revisions. Its title is read from there, so that what is removed from it is gone here too. */
export interface Shown {
  readonly initiativeId: string;
  readonly revisionId: string;
}

/** What those who plan an initiative said of what there is already. A row is never changed but to end it when something else is said. */
@Entity()
@Index(['initiativeId'], { unique: true, where: 'ended_at is null' })
export class ReuseAnswer {
  @Id() id!: string;
  @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Text() kind!: ReuseAnswerKind;
  /** Which one is joined or copied. */
  @Uuid({ nullable: true }) ofId!: string | null;
  /** Why they go on; may be empty otherwise. */
  @Text() reason!: string;
  /** Term id of the capability that was looked for. */
  @Text() capability!: string;
  @Json() shown!: Shown[];
  @Uuid() answeredById!: string;
  @ManyToOne('Person') @JoinColumn({ name: 'answered_by_id' }) answeredBy?: unknown;
  @Instant() answeredAt!: Date;
  /** Null while it stands. */
  @Instant({ nullable: true }) endedAt!: Date | null;
}
