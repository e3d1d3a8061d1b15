import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Flag, Id, Instant, Text, Uuid, Whole } from '../platform/database/columns.js';

export const LESSON_LEVELS = ['system', 'network', 'public'] as const;
export type LessonLevel = (typeof LESSON_LEVELS)[number];
export const LESSON_OUTCOMES = ['good', 'bad'] as const;
export type LessonOutcome = (typeof LESSON_OUTCOMES)[number];

/** A lesson told without its organisation's name. Owner, author, initiative and instant never leave the owner. */
@Entity()
@Index(['quarter', 'id'])
export class QuietLesson {
  @Id() id!: string;
  @Index() @Uuid() ownerId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'owner_id' }) owner?: unknown;
  @Uuid({ nullable: true }) authorId!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'author_id' }) author?: unknown;
  @Uuid({ nullable: true }) initiativeId!: string | null;
  @ManyToOne('Initiative', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Text() outcome!: LessonOutcome;
  @Text() happened!: string;
  @Text() advice!: string;
  /** Id of a capability. */
  @Text() capability!: string;
  @Text() level!: LessonLevel;
  /** At level system. It stays when the owner moves to another: a lesson that left with its owner would name them. */
  @Uuid({ nullable: true }) systemId!: string | null;
  @ManyToOne('System') @JoinColumn({ name: 'system_id' }) system?: unknown;
  @Text() state!: 'shared' | 'withdrawn';
  @Flag() demonstration!: boolean;
  @Instant() sharedAt!: Date;
  /** As 2026-Q3: all that others learn of the date, and what lists are ordered by. */
  @Text() quarter!: string;
  @Whole() version!: number;
  /** Both texts and what the page calls the capability. */
  @Text({ type: 'tsvector' }) words!: string;
}

/** A question that goes through Kith: the asker does not learn who answers. */
@Entity()
export class LessonQuestion {
  @Id() id!: string;
  @Index() @Uuid() lessonId!: string;
  @ManyToOne(() => QuietLesson) @JoinColumn({ name: 'lesson_id' }) lesson?: Relation<QuietLesson>;
  @Index() @Uuid() askerId!: string;
  @ManyToOne('Person') @JoinColumn({ name: 'asker_id' }) asker?: unknown;
  @Uuid() askerOrganisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'asker_organisation_id' }) askerOrganisation?: unknown;
  /** Whether the tellers have said here who they are. */
  @Flag() introduced!: boolean;
  @Instant() lastMessageAt!: Date;
}

@Entity()
export class LessonMessage {
  @Id() id!: string;
  @Index() @Uuid() questionId!: string;
  @ManyToOne(() => LessonQuestion, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'question_id' }) question?: Relation<LessonQuestion>;
  @Text() side!: 'asker' | 'teller';
  @Uuid({ nullable: true }) authorId!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'author_id' }) author?: unknown;
  @Text() text!: string;
  @Instant() sentAt!: Date;
}
