import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asCode } from '../organisations/organisation.reads.js';
import { SuccessionListeners } from '../organisations/succession-listeners.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type InvalidInput, invalid } from '../platform/results.js';

export interface HandOverOrder {
  /** ODS code of the organisation that has closed, and of the one of its successors that takes over. */
  readonly from: string;
  readonly to: string;
  /** Addresses of its entries; null for everything that is still with it. */
  readonly entries: readonly string[] | null;
}

interface Body {
  id: string;
  name: string;
  closed: boolean;
  demonstration: boolean;
}

/**
 * Where several share what a closed organisation had, Kith moves nothing by itself (docs/adr/0013): an operator, told by those who share it,
 * says which goes where. What moves, moves as when one carries on all of it, and is shown to no other area by it.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly successions: SuccessionListeners,
  ) {}

  /** Gives how many entries went. */
  async run({ from: fromCode, to: toCode, entries }: HandOverOrder): Promise<{ entries: number; to: string } | InvalidInput> {
    const outcome = await this.dataSource.transaction(async (manager) => {
      const [from, to] = [await this.body(manager, fromCode), await this.body(manager, toCode)];
      if (!from?.closed) return wrong('from', `No organisation that has closed has the code ${fromCode}.`);
      if (!to || to.closed) return wrong('to', `No open organisation has the code ${toCode}.`);
      const successors = await this.successors(manager, from.id);
      if (!successors.includes(to.id) || from.demonstration !== to.demonstration)
        return wrong('to', `${to.name} follows no part of ${from.name}, as the register says.`);
      if (successors.length === 1) return wrong('from', `${to.name} alone carries on ${from.name}: Kith moves everything by itself.`);
      const led: { id: string; slug: string }[] = await manager.query(`select id, slug from initiative where lead_id = $1`, [from.id]);
      const unknown = entries?.filter((slug) => !led.some((one) => one.slug === slug)) ?? [];
      if (unknown.length > 0) return wrong('entries', `Not led by ${from.name}: ${unknown.join(', ')}.`);
      const moving = led.filter(({ slug }) => entries === null || entries.includes(slug)).map(({ id }) => id);
      await this.successions.tell(manager, [{ from: from.id, to: to.id }], entries === null ? null : moving);
      const detail = { with: from.id, entries: entries === null ? null : moving };
      await this.audit.record(manager, {
        personId: null,
        organisationId: to.id,
        action: 'organisation.handed_over',
        subjectId: from.id,
        detail,
      });
      return { entries: moving.length, to: to.name };
    });
    this.jobs.wake();
    return outcome;
  }

  private async body(manager: EntityManager, code: string): Promise<Body | undefined> {
    const [body]: Body[] = await manager.query(
      `select id, name, demonstration, coalesce(closed_on <= $2::date, false) closed from organisation where ods_code = $1`,
      [asCode(code), this.clock.today()],
    );
    return body;
  }

  /** Those that follow it today. */
  private async successors(manager: EntityManager, id: string): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `select distinct k.successor_id id from succession k join organisation p on p.id = k.predecessor_id
       where k.predecessor_id = $1 and coalesce(k.date, p.closed_on) <= $2::date`,
      [id, this.clock.today()],
    );
    return rows.map((row) => row.id);
  }
}

const wrong = (field: string, message: string): InvalidInput => invalid([{ field, message }]);
