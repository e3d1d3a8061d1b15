import type { ContractContentInput, NeedContentInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { idOf } from '../initiatives/load-entries.js';
import { Terms } from '../tags/terms.js';
import { readContract } from './contract.rules.js';
import { readNeed } from './need.rules.js';

/** A contract of the demonstration, as its file has it. */
export interface FictionalContract {
  /** ODS code. */
  readonly organisation: string;
  /** Address of the entry it belongs to. */
  readonly initiative: string | null;
  readonly content: ContractContentInput;
}

export interface FictionalNeed {
  readonly organisation: string;
  readonly content: NeedContentInput;
}

/** When all of them were recorded. */
const RECORDED_ON = '2026-04-01';

/** Contracts and needs that come with Kith, for the demonstration alone. One that somebody has changed since is left alone. */
@Injectable()
export class LoadFictionalContracts {
  constructor(private readonly terms: Terms) {}

  async run(manager: EntityManager, contracts: readonly FictionalContract[], needs: readonly FictionalNeed[]): Promise<void> {
    const exists = (id: string) => this.terms.exists('capability', id);
    const sold = contracts.map(({ organisation, initiative, content }) => {
      const id = idOf(`demonstration/contract/${organisation}/${content.supplier}/${content.product}/${content.starts}`);
      return { ...columnsIn(readContract(content, exists), organisation), id, owner_code: organisation, slug: initiative };
    });
    const needed = needs.map(({ organisation, content }) => ({
      ...columnsIn(readNeed(content, exists), organisation),
      id: idOf(`demonstration/need/${organisation}/${content.capability}`),
      owner_code: organisation,
    }));
    await this.keep(
      manager,
      'contract',
      sold,
      `left join initiative i on i.slug = e.value ->> 'slug' and i.demonstration and o.id = any(i.member_ids)`,
    );
    await this.keep(manager, 'need', needed, '');
  }

  /** Row by row as its table has it, in one statement; a row that its owner has touched (its version rose) is theirs. */
  private async keep(manager: EntityManager, table: 'contract' | 'need', rows: readonly object[], join: string): Promise<void> {
    const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'owner_code' && name !== 'slug');
    const all = [
      ...names,
      'organisation_id',
      ...(join ? ['initiative_id'] : []),
      'audience_known_on',
      'version',
      'recorded_at',
      'updated_at',
    ];
    await manager.query(
      `insert into ${table} (${all.join(', ')})
       select ${names.map((name) => `r.${name}`).join(', ')}, o.id, ${join ? 'i.id, ' : ''}date '${RECORDED_ON}', 1, '${RECORDED_ON}T12:00:00Z', '${RECORDED_ON}T12:00:00Z'
       from jsonb_array_elements($1::jsonb) e cross join jsonb_populate_record(null::${table}, e.value) r
       join organisation o on o.ods_code = e.value ->> 'owner_code' and o.demonstration ${join}
       on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
       where ${table}.version = 1`,
      [JSON.stringify(rows)],
    );
  }
}

/** The files ship with the code: what is wrong in them stops the start. */
function columnsIn<C extends object>(read: { columns: C } | { problems: unknown }, organisation: string): C {
  if ('columns' in read) return read.columns;
  throw new Error(`A contract or need of ${organisation} in the demonstration is not as it should be: ${JSON.stringify(read.problems)}`);
}
