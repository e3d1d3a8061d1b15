import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';

/** Ends sessions of one person or of everybody, by the operator: after a stolen laptop, or when something is wrong. */
@Injectable()
export class SignOutPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /** Without an address, everybody's. Gives how many sessions ended; null where nobody is known by the address. */
  async run(email: string | null): Promise<number | null> {
    return this.dataSource.transaction(async (manager) => {
      if (email && !(await isKnown(manager, email))) return null;
      const [ended]: [{ personId: string }[]] = await manager.query(
        `delete from session s using person p where p.id = s.person_id and ($1::text is null or lower(p.email) = lower($1)) returning s.person_id "personId"`,
        [email],
      );
      for (const personId of new Set(ended.map((row) => row.personId))) {
        await this.audit.record(manager, {
          personId: null,
          organisationId: null,
          action: 'session.ended_by_operator',
          subjectId: personId,
        });
      }
      return ended.length;
    });
  }
}

async function isKnown(manager: EntityManager, email: string): Promise<boolean> {
  const known: unknown[] = await manager.query(`select 1 from person where lower(email) = lower($1) limit 1`, [email]);
  return known.length > 0;
}
