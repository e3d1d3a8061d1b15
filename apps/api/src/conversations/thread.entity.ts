import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../platform/database/columns.js';

/** A question about an initiative. Read by the asker, the owner's editors and the organisations it was shared with. */
@Entity()
export class Thread {
  @Id() id!: string;
  @Index() @Uuid() initiativeId!: string;
  @ManyToOne('Initiative') @JoinColumn({ name: 'initiative_id' }) initiative?: unknown;
  @Index() @Uuid() askerId!: string;
  @ManyToOne('Person') @JoinColumn({ name: 'asker_id' }) asker?: unknown;
  @Index() @Uuid() askerOrganisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'asker_organisation_id' }) askerOrganisation?: unknown;
  @Uuid({ array: true, default: () => `'{}'` }) sharedWithIds!: string[];
  @Text() subject!: string;
  @Instant() lastMessageAt!: Date;
}

@Entity()
export class Message {
  @Id() id!: string;
  @Index() @Uuid() threadId!: string;
  @ManyToOne(() => Thread, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'thread_id' }) thread?: Relation<Thread>;
  @Uuid() authorId!: string;
  @ManyToOne('Person') @JoinColumn({ name: 'author_id' }) author?: unknown;
  @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Text() text!: string;
  @Instant() sentAt!: Date;
}

/** Someone would like a trust that nobody has joined from to take part. */
@Entity()
export class Invitation {
  @Id() id!: string;
  @Index() @Uuid() organisationId!: string;
  @ManyToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Uuid() personId!: string;
  @Uuid({ nullable: true }) initiativeId!: string | null;
  @Instant() createdAt!: Date;
}
