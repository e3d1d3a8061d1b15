import { Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Day } from '../../platform/database/columns.js';

/** Up to which merger of areas an organisation was told of what its board shares and is held back. */
@Entity()
export class BoardMergerTold {
  @PrimaryColumn('uuid') organisationId!: string;
  @OneToOne('Organisation') @JoinColumn({ name: 'organisation_id' }) organisation?: unknown;
  @Day() toldOn!: string;
}
