import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type InvalidInput, invalid } from '../platform/results.js';
import { type CleanOrganisation, cleanOrganisation, type NewOrganisation, problemsOf } from './add-organisation.rules.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationReads, type OrganisationRow, openOn } from './organisation.reads.js';

/** Adds a council, a collaborative or another body that no register of trusts holds. Run by an operator from the command line. */
@Injectable()
export class AddOrganisation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: OrganisationReads,
  ) {}

  async run(input: NewOrganisation): Promise<OrganisationRow | InvalidInput> {
    const wanted = cleanOrganisation(input);
    const problems = problemsOf(wanted);
    if (problems.length > 0) return invalid(problems);
    return this.dataSource.transaction(async (manager) => {
      if (await isThere(manager, wanted, this.clock.today()))
        return invalid([
          { field: wanted.odsCode ? 'odsCode' : 'name', message: 'An organisation with this code, or this name and kind, exists already.' },
        ]);
      const systems = await systemIds(manager, wanted.systems, this.clock.today());
      const unknown = wanted.systems.filter((code) => !systems.has(code));
      if (unknown.length > 0) return invalid([{ field: 'systems', message: `No area of today has the code ${unknown.join(', ')}.` }]);
      return this.add(manager, wanted, [...systems.values()]);
    });
  }

  private async add(
    manager: EntityManager,
    { systems: _, ...organisation }: CleanOrganisation,
    systemIds: readonly string[],
  ): Promise<OrganisationRow> {
    const id = newId();
    await manager.insert(Organisation, {
      id,
      ...organisation,
      postcode: null,
      openedOn: null,
      closedOn: null,
      eprSupplier: null,
      eprAsOf: null,
      demonstration: false,
    });
    const startsOn = this.clock.today();
    if (systemIds.length > 0)
      await manager.insert(
        Membership,
        systemIds.map((systemId) => ({ id: newId(), organisationId: id, systemId, startsOn, endsOn: null })),
      );
    await this.audit.record(manager, {
      personId: null,
      organisationId: id,
      action: 'organisation.added',
      subjectId: id,
      detail: { name: organisation.name },
    });
    const [added] = await this.organisations.byIds(manager, [id]);
    if (!added) throw new Error('The organisation that was just added is gone.');
    return added;
  }
}

async function isThere(manager: EntityManager, { odsCode, name, kind }: CleanOrganisation, today: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from organisation where ods_code = $1 or (lower(name) = lower($2) and kind = $3 and not demonstration and ${openOn('organisation', `$4::date`)}) limit 1`,
    [odsCode, name, kind, today],
  );
  return rows.length > 0;
}

async function systemIds(manager: EntityManager, codes: readonly string[], today: string): Promise<Map<string, string>> {
  const rows: { code: string; id: string }[] = await manager.query(
    `select ods_code code, id from system where ods_code = any($1) and ${openOn('system', '$2::date')} and not demonstration`,
    [codes, today],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}
