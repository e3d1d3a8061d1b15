import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Id, Instant, Json, Text, Uuid, Whole } from '../../platform/database/columns.js';

/** Which initiative a row of an import file is, so that the same file twice changes nothing. */
@Entity()
export class ImportedRow {
  /** Its lead's id, or `collection: NAME` where it has none: two trusts may both have an initiative 1. */
  @PrimaryColumn('text') scope!: string;
  /** The file's own id of it. */
  @PrimaryColumn('text') sourceRef!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  /** The revision that the import made: where another is published, somebody has changed it in Kith. */
  @Uuid() revisionId!: string;
  /** Of a working revision that an editor's own import made: another version of it somebody has written. */
  @Whole({ nullable: true }) version!: number | null;
  /** The import that prepared it and has not shown it yet. */
  @Index() @Uuid({ nullable: true }) runId!: string | null;
}

/** An import of one file, so that it can go on where it was interrupted. */
@Entity()
export class ImportRun {
  @Id() id!: string;
  /** SHA-256 of the file. */
  @Text() fileHash!: string;
  @Text() collection!: string;
  /** How many entries there are in the file, and how many have been looked at. */
  @Whole() entries!: number;
  @Whole() done!: number;
  @Json() counts!: object;
  @Instant() startedAt!: Date;
  @Instant() touchedAt!: Date;
  @Instant({ nullable: true }) finishedAt!: Date | null;
}
