import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Text, Uuid } from '../database/columns.js';

/** Who changed what, when, and by which session or token. Append only: a trigger refuses changes. */
@Entity()
@Index(['organisationId', 'at'])
export class AuditEvent {
  @Id() id!: string;
  @Index() @Instant() at!: Date;
  @Uuid({ nullable: true }) personId!: string | null;
  @Uuid({ nullable: true }) organisationId!: string | null;
  /** As `initiative.published`. */
  @Text() action!: string;
  @Uuid({ nullable: true }) subjectId!: string | null;
  @Json() detail!: object;
  /** The session, by the name that its person's own account shows; null where a token, a command or Kith itself acted. */
  @Text({ nullable: true }) session!: string | null;
  /** The access token, by its id. */
  @Uuid({ nullable: true }) tokenId!: string | null;
}
