import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Json, Text, Uuid, Whole } from '../database/columns.js';

/** Work to be done after a commit, written in the transaction that causes it. Runs at least once; handlers are idempotent. */
@Entity()
@Index(['doneAt', 'runAfter'])
export class Job {
  @Id() id!: string;
  @Text() kind!: string;
  @Json() payload!: Record<string, unknown>;
  @Instant() runAfter!: Date;
  @Whole({ default: 0 }) attempts!: number;
  @Text({ nullable: true }) lastError!: string | null;
  @Instant({ nullable: true }) doneAt!: Date | null;
}

/** The outcome of a mutation by the key that its client made: a double click or a retry is one act. */
@Entity()
export class ClientKey {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') key!: string;
  @Text() operation!: string;
  /** What was made or changed, by which the answer is read again. */
  @Uuid({ nullable: true }) subjectId!: string | null;
  @Instant() createdAt!: Date;
}

/** What the application notes of itself, such as which catalogue was loaded. */
@Entity()
export class Note {
  @PrimaryColumn('text') key!: string;
  @Json() value!: unknown;
}
