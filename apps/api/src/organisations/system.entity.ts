import { Entity, Index } from 'typeorm';
import { Day, Double, Flag, Id, Json, Text } from '../platform/database/columns.js';

/** An ICS (once an STP). A row of its own even where one ODS code names both it and its board. */
@Entity()
export class System {
  @Id() id!: string;
  @Index({ unique: true }) @Text() odsCode!: string;
  @Text() name!: string;
  @Text() shortName!: string;
  @Text({ nullable: true }) region!: string | null;
  @Double({ nullable: true }) latitude!: number | null;
  @Double({ nullable: true }) longitude!: number | null;
  @Day({ nullable: true }) openedOn!: string | null;
  @Day({ nullable: true }) closedOn!: string | null;
  /** GeoJSON geometry, simplified; ONS, Open Government Licence v3.0. */
  @Json({ nullable: true }) boundary!: object | null;
  @Flag() demonstration!: boolean;
}
