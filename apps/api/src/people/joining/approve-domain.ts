import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asCode, openOn } from '../../organisations/organisation.reads.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid } from '../../platform/results.js';
import { asDomain } from './joining.rules.js';

export interface DomainOrder {
  readonly domain: string;
  /** ODS code; left out for a domain that many organisations share. */
  readonly organisation?: string | undefined;
}

/** Approves a domain for joining, and takes that back. Run by an operator from the command line. */
@Injectable()
export class ApproveDomain {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Gives what is approved now, in words. */
  add(order: DomainOrder): Promise<string | InvalidInput> {
    return this.change(order, { open: true }, async (manager, domain, organisationId) => {
      await manager.query(
        `insert into approved_domain (id, organisation_id, domain, added_at) select $1, $2, $3, $4
         where not exists (select 1 from approved_domain where domain = $3 and organisation_id is not distinct from $2)`,
        [newId(), organisationId, domain, this.clock.now()],
      );
      return 'approved';
    });
  }

  /** Also of an organisation that has closed since. */
  remove(order: DomainOrder): Promise<string | InvalidInput> {
    return this.change(order, { open: false }, async (manager, domain, organisationId) => {
      const [gone]: [unknown[]] = await manager.query(
        `delete from approved_domain where domain = $1 and organisation_id is not distinct from $2 returning 1`,
        [domain, organisationId],
      );
      return gone.length > 0 ? 'removed' : null;
    });
  }

  /** Every approved domain with its organisation's code; null where it is shared. */
  async list(): Promise<{ domain: string; code: string | null; name: string | null }[]> {
    return this.dataSource.query(
      `select d.domain, o.ods_code code, o.name from approved_domain d left join organisation o on o.id = d.organisation_id
       order by o.name nulls first, d.domain`,
    );
  }

  private async change(
    { domain: given, organisation: code }: DomainOrder,
    /** Whether a closed organisation is out of the question. */
    { open }: { readonly open: boolean },
    act: (manager: EntityManager, domain: string, organisationId: string | null) => Promise<'approved' | 'removed' | null>,
  ): Promise<string | InvalidInput> {
    const domain = asDomain(given);
    if (!domain) return invalid([{ field: 'domain', message: `${given} is no domain, like example.nhs.uk.` }]);
    return this.dataSource.transaction(async (manager) => {
      const [organisation]: { id: string; name: string }[] = code
        ? await manager.query(
            `select id, name from organisation where ods_code = $1 and (${openOn('organisation', '$3::date')} or not $2::boolean) for no key update`,
            [asCode(code), open, this.clock.today()],
          )
        : [];
      if (code && !organisation)
        return invalid([{ field: 'organisation', message: `No ${open ? 'open ' : ''}organisation has the code ${code}.` }]);
      const done = await act(manager, domain, organisation?.id ?? null);
      const whose = organisation?.name ?? 'every organisation';
      if (!done) return invalid([{ field: 'domain', message: `${domain} is not approved for ${whose}: see kith domain list.` }]);
      const audited = { personId: null, organisationId: organisation?.id ?? null, subjectId: organisation?.id ?? null };
      await this.audit.record(manager, { ...audited, action: `organisation.domain_${done}`, detail: { domain } });
      return `${domain} is ${done} for ${whose}`;
    });
  }
}
