import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { visibleAdaptationSql } from '../../adaptations/visible-adaptations.sql.js';
import { ContractReads } from '../../commercial/contract.reads.js';
import type { ContractView } from '../../commercial/contract.view.js';
import { NeedReads, type NeedView } from '../../commercial/need.reads.js';
import { nameKey } from '../../initiatives/initiative.rules.js';
import { OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { Bind } from '../../platform/database/bind.js';
import { rangeOf } from '../../platform/dates.rules.js';
import { Terms } from '../../tags/terms.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import type { OwnArea } from '../own-areas.js';
import type { Item } from './item.js';
import { itemOfContract, itemOfInitiative, itemOfNeed } from './item.rules.js';
import { type InitiativeItemRow, initiativeItemsSql } from './items.sql.js';

/** An item as one viewer sees it. */
export interface SeenItem extends Item {
  readonly organisation: OrganisationRow;
  /** Of an initiative. */
  readonly title: string | null;
  readonly level: Level | null;
  /** Names as they are written, and the date as it was given. */
  readonly products: readonly string[];
  readonly supplier: string | null;
  readonly byGiven: string | null;
  readonly contract: ContractView | null;
  readonly need: NeedView | null;
  readonly initiativeId: string | null;
}

type Db = Pick<DataSource, 'query'>;

/** Of items, those that a viewer may see, with what they are told of each. Four statements, whatever the number. */
@Injectable()
export class SeenItems {
  constructor(
    private readonly contracts: ContractReads,
    private readonly needs: NeedReads,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {}

  async of({ system, eyes }: OwnArea, keys: readonly string[], db: Db): Promise<Map<string, SeenItem>> {
    const ids = (subject: Item['subject']) => keys.flatMap((key) => (key.startsWith(`${subject}/`) ? key.slice(subject.length + 1) : []));
    const [initiatives, contracts, needs] = [ids('initiative'), ids('contract'), ids('need')];
    const rows = initiatives.length > 0 ? await this.initiatives(system, eyes, initiatives, db) : [];
    const leads = await this.organisations.byIds(
      db,
      rows.map(({ leadId }) => leadId),
    );
    const byId = new Map(leads.map((lead) => [lead.id, lead]));
    const seen = [
      ...rows.flatMap((row) => this.ofInitiative(row, byId.get(row.leadId))),
      ...(await this.contracts.byIds(eyes, contracts, db)).map((contract) => this.ofContract(contract, system.id)),
      ...(await this.needs.byIds(eyes, needs, db)).map((need) => this.ofNeed(need)),
    ];
    return new Map(seen.map((item) => [item.key, item]));
  }

  private initiatives(system: OwnArea['system'], eyes: Viewer, ids: readonly string[], db: Db): Promise<InitiativeItemRow[]> {
    const bind = new Bind();
    const sql = initiativeItemsSql(
      {
        systemId: system.id,
        demonstration: system.demonstration,
        today: this.clock.today(),
        visible: (values) => ({ initiative: visibleSql(eyes, 'i', values), adaptation: visibleAdaptationSql(eyes, 'a', 'i', values) }),
        only: (values) => `i.id = any(${values.add(ids)}::uuid[])`,
      },
      bind,
    );
    return db.query(sql, bind.values);
  }

  private readonly national = (id: string | null): boolean => id !== null && (this.terms.term('capability', id)?.boughtNationally ?? false);

  private ofInitiative(row: InitiativeItemRow, organisation: OrganisationRow | undefined): SeenItem[] {
    if (!organisation) return [];
    const { facts } = row;
    return [
      {
        ...itemOfInitiative(row, this.national),
        organisation,
        title: facts.title,
        level: row.level,
        products: facts.products.map(({ name }) => name),
        supplier: facts.products.find(({ supplier }) => supplier)?.supplier ?? null,
        byGiven: facts.decisionOn,
        contract: null,
        need: null,
        initiativeId: row.id,
      },
    ];
  }

  private ofContract(contract: ContractView, systemId: string): SeenItem {
    const range = contract.ends ? rangeOf(contract.ends) : null;
    const item = itemOfContract(
      {
        id: contract.id,
        ownerId: contract.organisation.id,
        own: contract.organisation.systems.some(({ id }) => id === systemId),
        supplierKey: contract.supplier ? nameKey(contract.supplier) : null,
        productKey: contract.product ? nameKey(contract.product) : null,
        capability: contract.capability?.id ?? null,
        earliest: range?.earliest ?? null,
        latest: range?.latest ?? null,
        national: contract.route === 'national_contract',
      },
      this.national,
    );
    return {
      ...item,
      band: contract.wholeLifeBand ?? 'not_known',
      organisation: contract.organisation as OrganisationRow,
      title: null,
      level: null,
      products: contract.product ? [contract.product] : [],
      supplier: contract.supplier ?? null,
      byGiven: contract.ends ?? null,
      contract,
      need: null,
      initiativeId: contract.initiativeId,
    };
  }

  private ofNeed(need: NeedView): SeenItem {
    const range = need.neededBy ? rangeOf(need.neededBy) : null;
    const row = {
      id: need.id,
      ownerId: need.organisation.id,
      capability: need.capability.id,
      earliest: range?.earliest ?? null,
      latest: range?.latest ?? null,
    };
    return {
      ...itemOfNeed(row, this.national),
      organisation: need.organisation as OrganisationRow,
      title: null,
      level: need.level,
      products: [],
      supplier: null,
      byGiven: need.neededBy ?? null,
      contract: null,
      need,
      initiativeId: null,
    };
  }
}
