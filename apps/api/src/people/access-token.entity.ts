import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Id, Instant, Text, Uuid } from '../platform/database/columns.js';
import { Person } from './person.entity.js';

export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A personal access token: opens the API in its person's name, without a browser. */
@Entity()
export class AccessToken {
  @Id() id!: string;
  @Index() @Uuid() personId!: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'person_id' }) person?: Relation<Person>;
  /** SHA-256 of the token, which itself is kept nowhere. */
  @Index({ unique: true }) @Text() digest!: string;
  @Text() name!: string;
  @Text() scope!: TokenScope;
  /** The organisation acted for when it was made. */
  @Uuid({ nullable: true }) actingOrganisationId!: string | null;
  @Instant() createdAt!: Date;
  @Instant() expiresAt!: Date;
  @Instant({ nullable: true }) lastUsedAt!: Date | null;
  @Instant({ nullable: true }) revokedAt!: Date | null;
}
