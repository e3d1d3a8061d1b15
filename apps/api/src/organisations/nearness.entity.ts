import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Double, Text, Whole } from '../platform/database/columns.js';
import { Organisation } from './organisation.entity.js';
import { System } from './system.entity.js';

/** Two systems whose footprints touch; kept in both directions. */
@Entity()
export class Adjacency {
  @PrimaryColumn('uuid') systemId!: string;
  @ManyToOne(() => System, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'system_id' }) system?: Relation<System>;
  @PrimaryColumn('uuid') neighbourId!: string;
  @ManyToOne(() => System, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'neighbour_id' }) neighbour?: Relation<System>;
  @Text() kind!: 'land' | 'water' | 'corner';
  /** Length of the shared border, for ranking only. */
  @Double({ nullable: true }) borderKm!: number | null;
}

/** A statistical peer: an organisation of the same kind, alike in size and case mix. `rank` 1 where each names the other, 2 where only this one does. */
@Entity()
export class Peer {
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'organisation_id' }) organisation?: Relation<Organisation>;
  @PrimaryColumn('uuid') peerId!: string;
  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'peer_id' }) peer?: Relation<Organisation>;
  @Whole() rank!: number;
}
