import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Day, Flag, Id, Instant, Text, Uuid, Whole } from '../../platform/database/columns.js';

/**
 * What a board marked of an initiative for its own journey; for nobody but members of the organisation. A row is never changed but to end it
 * when something else is marked.
 */
@Entity()
@Index(['organisationId', 'initiativeId'], { unique: true, where: 'ended_at is null' })
export class JourneyMark {
  @Id() id!: string;
  @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative', { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Flag() businessCritical!: boolean;
  @Text({ nullable: true }) liveFrom!: string | null;
  @Day({ nullable: true }) liveFromEarliest!: string | null;
  @Text({ nullable: true }) liveTo!: string | null;
  @Day({ nullable: true }) liveToLatest!: string | null;
  /** Initiatives. What the viewer may not see of them is left out when it is read. */
  @Uuid({ array: true, default: () => `'{}'` }) dependsOn!: string[];
  @Whole() version!: number;
  /** Null where it came with the demonstration. */
  @Uuid({ nullable: true }) recordedById!: string | null;
  @ManyToOne('Person') @JoinColumn({ name: 'recorded_by_id' }) recordedBy?: unknown;
  @Instant() recordedAt!: Date;
  /** Null while it stands. */
  @Instant({ nullable: true }) endedAt!: Date | null;
}
