import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Db, OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import { Clock } from '../../platform/clock.js';
import { OrganisationPeople } from '../organisation-people.js';
import type { Viewer } from '../viewer.js';
import { ApprovedDomains, approvalOf, type Domains } from './approved-domains.js';
import { AreaOffices } from './area-offices.js';
import { type Claimant, claimantOf } from './claimant.js';
import { type Bar, barOf } from './joining.rules.js';

/** How a person joins for an organisation, or why they can't. */
export interface JoiningWay {
  readonly organisation: OrganisationRow;
  readonly claimant: Claimant;
  readonly bar: Bar | null;
  readonly domains: Domains;
  /** Programme officers of its area who can answer. */
  readonly officers: readonly string[];
  readonly officeAnswers: boolean;
  /** Who administers it today: never shown to whoever asks. */
  readonly administrators: readonly string[];
}

@Injectable()
export class JoiningWays {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
    private readonly people: OrganisationPeople,
    private readonly domains: ApprovedDomains,
    private readonly offices: AreaOffices,
  ) {}

  of(viewer: Viewer, odsCode: string): Promise<JoiningWay | null> {
    return this.read(this.dataSource.manager, viewer, odsCode, async () => {});
  }

  /** The same inside a transaction, with the organisation locked: changes of its people come one after another. */
  lock(manager: EntityManager, viewer: Viewer, odsCode: string): Promise<JoiningWay | null> {
    return this.read(manager, viewer, odsCode, (id) => manager.query(`select 1 from organisation where id = $1 for no key update`, [id]));
  }

  private async read(
    manager: EntityManager,
    viewer: Viewer,
    odsCode: string,
    hold: (organisationId: string) => Promise<unknown>,
  ): Promise<JoiningWay | null> {
    const claimant = await claimantOf(manager, viewer);
    const [organisation] = claimant ? await this.organisations.byOdsCodes(manager, [odsCode]) : [];
    if (!claimant || !organisation || organisation.demonstration !== claimant.fictional) return null;
    if (organisation.closedOn && organisation.closedOn <= this.clock.today()) return null;
    await hold(organisation.id);
    const domains = await this.domains.of(manager, organisation.id);
    const officers = (await this.offices.officersFor(manager, organisation.id)).filter((id) => id !== claimant.personId);
    const administrators = await this.people.administratorIds(manager, organisation.id);
    const bar = barOf({
      verified: claimant.address !== null,
      approval: claimant.address === null ? null : approvalOf(domains, claimant.address),
      administrator: administrators.includes(claimant.personId),
      waiting: await this.waits(manager, claimant.personId, organisation.id),
    });
    return { organisation, claimant, bar, domains, officers, officeAnswers: officers.length > 0, administrators };
  }

  private async waits(db: Db, personId: string, organisationId: string): Promise<boolean> {
    const rows: unknown[] = await db.query(
      `select 1 from organisation_claim where person_id = $1 and organisation_id = $2 and state = 'waiting' and expires_at > $3 limit 1`,
      [personId, organisationId, this.clock.now()],
    );
    return rows.length > 0;
  }
}
