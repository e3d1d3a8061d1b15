import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Role } from '../person.entity.js';
import { BUNDLED_IDENTITIES, FICTIONAL_DOMAIN, FICTIONAL_PEOPLE, type FictionalPerson } from './fictional-people.js';

/**
 * Makes the fictional people known, with their roles in those demonstration organisations that are there. Run after the
 * demonstration is loaded, as often as one likes: a role that was given once is not given again, so that ending it lasts.
 */
@Injectable()
export class LoadFictionalPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      for (const person of FICTIONAL_PEOPLE) {
        const personId = await this.upsert(manager, person);
        for (const grant of person.grants) await this.grant(manager, personId, grant.odsCode, grant.role);
      }
      await this.approveDomain(manager);
    });
  }

  /** Their addresses may ask and confirm for demonstration organisations, and for no other. */
  private async approveDomain(manager: EntityManager): Promise<void> {
    await manager.query(
      `insert into approved_domain (id, organisation_id, domain, added_at)
       select gen_random_uuid(), o.id, $1, $2 from organisation o where o.demonstration
         and not exists (select 1 from approved_domain d where d.organisation_id = o.id and d.domain = $1)`,
      [FICTIONAL_DOMAIN, this.clock.now()],
    );
  }

  private async upsert(manager: EntityManager, person: FictionalPerson): Promise<string> {
    const known: { person_id: string }[] = await manager.query(`select person_id from identity where issuer = $1 and subject = $2`, [
      BUNDLED_IDENTITIES,
      person.subject,
    ]);
    const personId = known[0]?.person_id;
    if (personId) {
      await manager.query(`update person set name = $2, email = $3 where id = $1`, [personId, person.name, person.email]);
      return personId;
    }
    const id = newId();
    await manager.query(`insert into person (id, name, email, created_at) values ($1, $2, $3, $4)`, [
      id,
      person.name,
      person.email,
      this.clock.now(),
    ]);
    await manager.query(`insert into identity (issuer, subject, person_id) values ($1, $2, $3)`, [BUNDLED_IDENTITIES, person.subject, id]);
    return id;
  }

  /** `demonstration` guards the real organisations: a fictional person gets no role there, whatever the list says. */
  private async grant(manager: EntityManager, personId: string, odsCode: string | null, role: Role): Promise<void> {
    const organisation =
      odsCode === null
        ? `select null::uuid id where $3::text is null`
        : `select id from organisation where ods_code = $3 and demonstration`;
    await manager.query(
      `insert into role_grant (id, person_id, organisation_id, role, starts_at)
       select $1, $2, o.id, $4, $5 from (${organisation}) o
       where not exists (select 1 from role_grant g where g.person_id = $2 and g.role = $4 and g.organisation_id is not distinct from o.id)`,
      [newId(), personId, odsCode, role, this.clock.now()],
    );
  }
}
