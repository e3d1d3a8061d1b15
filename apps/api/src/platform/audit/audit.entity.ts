import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Text, Uuid } from '../database/columns.js';

/** Who changed what, when and by which session. Append only: a trigger refuses changes. */
@Entity()
export class AuditEvent {
  @Id() id!: string;
  @Index() @Instant() at!: Date;
  @Uuid({ nullable: true }) personId!: string | null;
  @Index() @Uuid({ nullable: true }) organisationId!: string | null;
  /** As `initiative.published`. */
  @Text() action!: string;
  @Uuid({ nullable: true }) subjectId!: string | null;
  @Json() detail!: object;
}
