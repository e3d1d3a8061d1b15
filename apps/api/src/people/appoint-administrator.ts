import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationKind } from '../organisations/organisation.entity.js';
import { asCode, openOn } from '../organisations/organisation.reads.js';
import { Clock } from '../platform/clock.js';
import { type InvalidInput, invalid } from '../platform/results.js';
import { plainAddress, problemsOfInvitation } from './invitation.rules.js';
import { RoleInvitations } from './role-invitations.js';

export interface Appointment {
  /** ODS code. */
  readonly organisation: string;
  readonly email: string;
}

/** Invites an organisation's administrator. Run by an operator from the command line; whoever is invited signs in to take it up. */
@Injectable()
export class AppointAdministrator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly invitations: RoleInvitations,
    private readonly clock: Clock,
  ) {}

  async run({ organisation: code, email: given }: Appointment): Promise<{ organisation: string; email: string } | InvalidInput> {
    const email = plainAddress(given);
    return this.dataSource.transaction(async (manager) => {
      const rows: { id: string; name: string; kind: OrganisationKind }[] = await manager.query(
        `select id, name, kind from organisation where ods_code = $1 and ${openOn('organisation', '$2::date')} for no key update`,
        [asCode(code), this.clock.today()],
      );
      const organisation = rows[0];
      if (!organisation) return invalid([{ field: 'organisation', message: `No open organisation has the code ${code}.` }]);
      const problems = problemsOfInvitation(email, 'administrator', organisation.kind);
      if (problems.length > 0) return invalid(problems);
      const wanted = { organisationId: organisation.id, email, role: 'administrator' as const };
      if (!(await this.invitations.isWaiting(manager, wanted))) await this.invitations.make(manager, { ...wanted, invitedById: null });
      return { organisation: organisation.name, email };
    });
  }
}
