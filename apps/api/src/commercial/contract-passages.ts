import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nameKey } from '../initiatives/initiative.rules.js';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';

const COLUMNS = { supplier: 'supplier', product: 'product', noticeReference: 'notice_reference', noticeUrl: 'notice_url' } as const;

/** The lead's own contracts of an initiative lose a passage that is removed from it, and so does what they were before. Contracts of partners are theirs to change. */
@Injectable()
export class ContractPassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    this.holders.add({
      kind: 'contract',
      table: 'contract',
      columns: COLUMNS,
      of: 't.initiative_id = $1 and t.organisation_id = (select lead_id from initiative where id = $1)',
      visible: (viewer, bind) => `t.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
      versioned: true,
      renew,
    });
    this.holders.add({
      kind: 'contract',
      table: 'earlier_contract',
      columns: COLUMNS,
      of: `exists (select 1 from contract c where c.id = t.contract_id and $1 in (c.initiative_id, t.initiative_id)
        and c.organisation_id = (select lead_id from initiative where id = $1))`,
      visible: (viewer, bind) =>
        `exists (select 1 from contract c where c.id = t.contract_id and c.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[]))`,
    });
  }
}

/** The keys under which supplier and product meet those of other contracts. */
async function renew(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const rows: { id: string; supplier: string; product: string | null }[] = await manager.query(
    `select id, supplier, product from contract where id = any($1::uuid[])`,
    [ids],
  );
  for (const { id, supplier, product } of rows)
    await manager.query(`update contract set supplier_key = $2, product_key = $3 where id = $1`, [
      id,
      nameKey(supplier),
      nameKey(product ?? '') || null,
    ]);
}
