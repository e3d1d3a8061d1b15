import { Injectable } from '@nestjs/common';
import type { Db } from '../../organisations/organisation.reads.js';
import { type Approval, domainOf } from './joining.rules.js';

export interface Domains {
  readonly own: readonly string[];
  readonly shared: readonly string[];
}

/** Which addresses may ask for an organisation. What is shared by many counts for real organisations alone. */
@Injectable()
export class ApprovedDomains {
  async of(db: Db, organisationId: string): Promise<Domains> {
    const rows: { domain: string; own: boolean }[] = await db.query(
      `select d.domain, d.organisation_id is not null own from approved_domain d join organisation o on o.id = $1
       where d.organisation_id = o.id or (d.organisation_id is null and not o.demonstration) order by d.domain`,
      [organisationId],
    );
    const own = rows.filter((row) => row.own).map(({ domain }) => domain);
    return { own, shared: rows.map(({ domain }) => domain).filter((domain) => !own.includes(domain)) };
  }
}

export function approvalOf({ own, shared }: Domains, address: string): Approval | null {
  const domain = domainOf(address);
  if (own.includes(domain)) return 'own';
  return shared.includes(domain) ? 'shared' : null;
}
