import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid } from '../../platform/results.js';
import { plainAddress } from '../invitation.rules.js';

export interface OperatorOrder {
  /** The provider, as it names itself. */
  readonly issuer: string;
  /** The person's subject there, or their verified address. */
  readonly who: string;
}

/**
 * Makes somebody who has signed in once an operator, or ends that. Run from the command line: whoever can is on the server anyway. By an
 * address only where exactly one person of that provider has proved it.
 */
@Injectable()
export class AddOperator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Gives the person's name. */
  async add(order: OperatorOrder): Promise<string | InvalidInput> {
    return this.change(order, async (manager, personId) => {
      const now = this.clock.now();
      const given: { id: string }[] = await manager.query(
        `insert into role_grant (id, person_id, organisation_id, role, starts_at) select $1, $2, null, 'operator', $3
         where not exists (select 1 from role_grant where person_id = $2 and role = 'operator' and (ends_at is null or ends_at > $3)) returning id`,
        [newId(), personId, now],
      );
      if (given[0]) await this.record(manager, 'role.given', given[0].id, personId);
    });
  }

  async end(order: OperatorOrder): Promise<string | InvalidInput> {
    return this.change(order, async (manager, personId) => {
      const [ended]: [{ id: string }[]] = await manager.query(
        `update role_grant set ends_at = $2 where person_id = $1 and role = 'operator' and (ends_at is null or ends_at > $2) returning id`,
        [personId, this.clock.now()],
      );
      for (const { id } of ended) await this.record(manager, 'role.ended', id, personId);
      // As wherever a role is taken: nothing goes on in its name.
      if (ended.length > 0) await manager.query(`delete from session where person_id = $1`, [personId]);
    });
  }

  private async change(
    { issuer, who }: OperatorOrder,
    act: (manager: EntityManager, personId: string) => Promise<void>,
  ): Promise<string | InvalidInput> {
    return this.dataSource.transaction(async (manager) => {
      const found: { id: string; name: string }[] = await manager.query(
        `select distinct p.id, p.name from identity i join person p on p.id = i.person_id
         where i.issuer = $1 and (i.subject = $2 or (p.email_verified and lower(p.email) = $3))`,
        [issuer, who, plainAddress(who)],
      );
      const [person] = found;
      if (!person || found.length > 1) {
        const message = person
          ? `${who} is the address of ${found.length} people: name the subject.`
          : `Nobody has signed in as ${who} at ${issuer}. Sign in once, then run this again.`;
        return invalid([{ field: 'who', message }]);
      }
      await act(manager, person.id);
      return person.name;
    });
  }

  private record(manager: EntityManager, action: string, subjectId: string, person: string): Promise<void> {
    return this.audit.record(manager, { personId: null, organisationId: null, action, subjectId, detail: { role: 'operator', person } });
  }
}
