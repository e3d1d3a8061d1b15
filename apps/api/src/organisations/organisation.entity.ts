import { Entity, Index } from 'typeorm';
import { Day, Double, Flag, Id, Text } from '../platform/database/columns.js';

export const ORGANISATION_KINDS = [
  'acute',
  'specialist',
  'mental_health_community',
  'community',
  'ambulance',
  'care_trust',
  'icb',
  'council',
  'collaborative',
  'region',
  'community_interest_company',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A body of any kind. Facts of the register only: what people enter hangs on the id. */
@Entity()
export class Organisation {
  @Id() id!: string;
  @Index({ unique: true }) @Text({ nullable: true }) odsCode!: string | null;
  @Text() name!: string;
  @Text() kind!: OrganisationKind;
  @Text({ nullable: true }) town!: string | null;
  @Text({ nullable: true }) postcode!: string | null;
  @Text({ nullable: true }) region!: string | null;
  @Double({ nullable: true }) latitude!: number | null;
  @Double({ nullable: true }) longitude!: number | null;
  @Day({ nullable: true }) openedOn!: string | null;
  /** The first day on which it was no more; null while no end is known. */
  @Day({ nullable: true }) closedOn!: string | null;
  @Text({ nullable: true }) eprSupplier!: string | null;
  /** A partial date. */
  @Text({ nullable: true }) eprAsOf!: string | null;
  @Flag() demonstration!: boolean;
}
