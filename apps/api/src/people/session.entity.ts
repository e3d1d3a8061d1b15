import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Instant, Json, Text, Uuid } from '../platform/database/columns.js';
import { Person } from './person.entity.js';

/** A signed-in session. Its id is the SHA-256 of the cookie's token, so that the table opens no session. */
@Entity()
export class Session {
  @PrimaryColumn('text') id!: string;
  @Index() @Uuid() personId!: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: Relation<Person>;
  @Uuid({ nullable: true }) actingOrganisationId!: string | null;
  @Text() csrfToken!: string;
  /** The provider's id token, for signing out there too. */
  @Text({ nullable: true }) idToken!: string | null;
  /** The provider's own name of the session (`sid`), by which it can end it. */
  @Text({ nullable: true }) providerSession!: string | null;
  @Instant() createdAt!: Date;
  @Instant() lastSeenAt!: Date;
}

/** A sign-in that was begun: state, nonce and the PKCE verifier, kept on the server and used once. */
@Entity()
export class SignInAttempt {
  /** SHA-256 of the state and of the cookie that ties the attempt to the browser that began it. */
  @PrimaryColumn('text') id!: string;
  @Json() checks!: { state: string; nonce: string; codeVerifier: string; returnTo: string };
  @Instant() createdAt!: Date;
}
