import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Day, Flag, Id, Instant, Json, Text, Texts, Uuid, Whole } from '../../platform/database/columns.js';

export const PARTS = ['public', 'private'] as const;
export type Part = (typeof PARTS)[number];

/** What an organisation makes for one meeting of its board. What it says is in its editions. */
@Entity()
export class Pack {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  /** The organisation that made it, until another followed; null while the first one still holds it. */
  @Uuid({ nullable: true }) madeById!: string | null;
  @ManyToOne('Organisation') @JoinColumn({ name: 'made_by_id' }) madeBy?: unknown;
  /** Said when it was begun; nothing changes it. */
  @Text() part!: Part;
  /** Null where it came with the demonstration. */
  @Uuid({ nullable: true }) createdById!: string | null;
  @ManyToOne('Person') @JoinColumn({ name: 'created_by_id' }) createdBy?: unknown;
  @Instant() createdAt!: Date;
}

/**
 * A pack at one time: number 0 is what is worked on, the others were issued and never change. What it says of others is kept as ids of
 * initiatives, of their revisions and of overlaps, never as their texts: each reader is shown what they may see of those.
 */
@Entity()
@Index(['packId', 'number'], { unique: true })
export class PackEdition {
  @Id() id!: string;
  @Uuid() packId!: string;
  @ManyToOne(() => Pack, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'pack_id' }) pack?: Relation<Pack>;
  @Whole() number!: number;
  @Day() meetingOn!: string;
  @Text() body!: string;
  @Text() title!: string;
  @Text() purpose!: string;
  @Text() recommendation!: string;
  @Text() sponsor!: string;
  @Text() risk!: string;
  @Text() consideredBefore!: string;
  /** Decisions asked for, one a line. */
  @Text() decisions!: string;
  /** Term ids of the questions chosen, in order. */
  @Texts() questions!: string[];
  @Uuid({ array: true }) comparisonIds!: string[];
  @Uuid({ array: true }) overlapIds!: string[];
  /** People; of an issued one all who were named that day. */
  @Uuid({ array: true }) recipientIds!: string[];
  @Flag() allBoardMembers!: boolean;
  /** Of an issued one: the revision that each initiative had, by the initiative's id. */
  @Json() revisions!: Record<string, string>;
  /** Of an issued one: what each overlap was made of, as far as all its recipients could see, by the overlap's id. */
  @Json() overlapItems!: Record<string, string[]>;
  /** Rises with every change of what is worked on. */
  @Whole() version!: number;
  /** How often each section was changed. */
  @Json() sections!: Record<string, number>;
  @Instant() changedAt!: Date;
  @Instant({ nullable: true }) issuedAt!: Date | null;
  @Uuid({ nullable: true }) issuedById!: string | null;
  @ManyToOne('Person') @JoinColumn({ name: 'issued_by_id' }) issuedBy?: unknown;
}

/** What an edition says to one question. A row of a question that is no longer chosen stays, and comes back with it. */
@Entity()
@Index(['editionId', 'question'], { unique: true })
export class PackQuestion {
  @Id() id!: string;
  @Uuid() editionId!: string;
  @ManyToOne(() => PackEdition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_id' }) edition?: Relation<PackEdition>;
  /** Term id. */
  @Text() question!: string;
  @Text() position!: string;
  @Uuid({ array: true }) approachIds!: string[];
}
