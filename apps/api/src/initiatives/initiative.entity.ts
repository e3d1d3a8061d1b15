import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Day, Flag, Id, Instant, Json, Text, Uuid, Whole } from '../platform/database/columns.js';
import type { Level } from '../visibility/visibility.rules.js';
import type { EntrySource, InitiativeContent } from './initiative-content.js';

export type RevisionState = 'working' | 'in_review' | 'refused' | 'published' | 'archived';

/**
 * The narrow row that visibility reads. What the initiative says is in its revisions.
 * `leadId`, `memberIds`, `level`, `audienceKnownOn`, `demonstration`, `published` and `removed` stand in `search_doc` too, changed in the same transaction.
 */
@Entity()
export class Initiative {
  @Id() id!: string;
  @Index({ unique: true }) @Text() slug!: string;
  @Index() @Uuid({ nullable: true }) leadId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'lead_id' }) lead?: unknown;
  /** Lead and partner organisations. */
  @Uuid({ array: true }) memberIds!: string[];
  @Text() level!: Level;
  /** The day whose areas its owner knew of when the level was set or confirmed: areas that merged later do not widen it. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  /** The newest merger of areas of which its owner was told that the entry waits for them. */
  @Day({ nullable: true }) mergerToldOn!: string | null;
  @Flag() demonstration!: boolean;
  /** Whether it has a published revision. */
  @Flag() published!: boolean;
  @Flag() archived!: boolean;
  @Text({ nullable: true }) archiveReason!: string | null;
  @Instant({ nullable: true }) archivedAt!: Date | null;
  /** Hidden from everybody because its trust asked for it, until an operator answers. */
  @Flag() removed!: boolean;
  @Uuid({ nullable: true }) publishedRevisionId!: string | null;
  /** First publication at a level as wide as today's: an earlier one, to fewer, is not betrayed to those who could not know of it. */
  @Instant({ nullable: true }) publishedAt!: Date | null;
  /** Newest revision that its trust itself published; null for an unchecked summary. */
  @Instant({ nullable: true }) reviewedAt!: Date | null;
  /** Last day on which it counts as reviewed. Null for what no trust has published here: nobody is nudged, and nothing is archived by itself. */
  @Index() @Day({ nullable: true }) reviewBy!: string | null;
  /** The organisation that led it until another followed it; null while the first one still does. */
  @Index() @Uuid({ nullable: true }) formerLeadId!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'former_lead_id' }) formerLead?: unknown;
  /** Where an unchecked summary comes from; null once the trust has published. */
  @Json({ nullable: true }) source!: EntrySource | null;
  /** The initiative from which its first working revision was filled. */
  @Uuid({ nullable: true }) adaptedFromId!: string | null;
  @Instant() createdAt!: Date;
}

/** What an initiative says, at one time. Published revisions are never changed. */
@Entity()
@Index(['initiativeId', 'number'], { unique: true })
@Index('one_working_revision', ['initiativeId'], { unique: true, where: `state in ('working', 'in_review', 'refused')` })
export class Revision {
  @Id() id!: string;
  @Uuid() initiativeId!: string;
  @ManyToOne(() => Initiative, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: Relation<Initiative>;
  /** From 1, in the order of creation. */
  @Whole() number!: number;
  @Text() state!: RevisionState;
  @Json() content!: InitiativeContent;
  /** The level that publishing would give. */
  @Text() level!: Level;
  /** Rises with every save: the guard against two editors overwriting each other. */
  @Whole() version!: number;
  @Uuid({ nullable: true }) savedById!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'saved_by_id' }) savedBy?: unknown;
  @Instant() savedAt!: Date;
  @Instant({ nullable: true }) publishedAt!: Date | null;
  /** Organisations it was shared with when it was published, its lead among them: those of today may not know of it. */
  @Uuid({ array: true, default: () => `'{}'` }) memberIds!: string[];
  /** As `Initiative.audienceKnownOn`, while it was the published one. */
  @Day({ nullable: true }) audienceKnownOn!: string | null;
  /** Who sent it for review; with `sentAt`, empty unless it is in review or was published from there. */
  @Uuid({ nullable: true }) sentById!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'sent_by_id' }) sentBy?: unknown;
  @Instant({ nullable: true }) sentAt!: Date | null;
  /** Who published it or sent it back. */
  @Uuid({ nullable: true }) decidedById!: string | null;
  @ManyToOne('Person', { onDelete: 'SET NULL' }) @JoinColumn({ name: 'decided_by_id' }) decidedBy?: unknown;
  /** Why it was sent back; stays while it is worked on, until it is sent again. */
  @Text({ nullable: true }) refusedReason!: string | null;
}

/** Addresses that an initiative had; they redirect. */
@Entity()
export class FormerSlug {
  @PrimaryColumn('text') slug!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne(() => Initiative, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: Relation<Initiative>;
}

/** A lesson of the published revision, with a random id and a level of its own. */
@Entity()
export class Lesson {
  @Id() id!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne(() => Initiative, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'initiative_id' }) initiative?: Relation<Initiative>;
  @Whole() position!: number;
  @Text() text!: string;
}

/** How an organisation publishes; without a row, any editor publishes. */
@Entity()
export class PublishingSetting {
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Flag() approverNeeded!: boolean;
}
