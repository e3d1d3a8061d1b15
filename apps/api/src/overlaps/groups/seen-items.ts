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
import { revisionOf } from '../area-work.reads.js';
import type { OwnArea } from '../own-areas.js';
import type { Item } from './item.js';
import { itemOfContract, itemOfInitiative, itemOfNeed } from './item.rules.js';
import { heldItemsSql, type InitiativeItemRow, type ItemsAsked, initiativeItemsSql } from './items.sql.js';

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
  /** Whether it may be part of a group now; else it can only have been. */
  readonly counts: boolean;
}

type Db = Pick<DataSource, 'query'>;

interface SeenInitiatives {
  readonly items: readonly InitiativeItemRow[];
  readonly leads: readonly OrganisationRow[];
}

/** Of items, those that a viewer may see, with what they are told of each. Three statements, whatever the number. */
@Injectable()
export class SeenItems {
  constructor(
    private readonly contracts: ContractReads,
    private readonly needs: NeedReads,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {}

  /** With `day`: contracts and needs as they stood then. */
  async of(
    { system, eyes }: Pick<OwnArea, 'system' | 'eyes'>,
    keys: readonly string[],
    db: Db,
    day: string | null = null,
  ): Promise<Map<string, SeenItem>> {
    const ids = (subject: Item['subject']) => keys.flatMap((key) => (key.startsWith(`${subject}/`) ? key.slice(subject.length + 1) : []));
    const [initiatives, contracts, needs] = [ids('initiative'), ids('contract'), ids('need')];
    const only = (values: Bind): string => `i.id = any(${values.add(initiatives)}::uuid[])`;
    const seen = [
      ...(initiatives.length > 0 ? await this.initiatives(system, eyes, this.clock.today(), { only }, db) : []),
      ...(await this.contracts.byIds(eyes, contracts, db, day)).map((contract) => this.ofContract(contract, system.id)),
      ...(await this.needs.byIds(eyes, needs, db, day)).map((need) => this.ofNeed(need)),
    ];
    return new Map(seen.map((item) => [item.key, item]));
  }

  /** Those that were there on an earlier day, as the viewer may know of them today: the revision of then, the contract as it stood. */
  async on(day: string, { system, eyes }: OwnArea, db: Db): Promise<SeenItem[]> {
    const bind = new Bind();
    const asked = { systemId: system.id, demonstration: system.demonstration, today: day };
    const held: { key: string; own: boolean }[] = await db.query(heldItemsSql(asked, bind), bind.values);
    const own = new Map(held.map((row) => [row.key, row.own]));
    const initiatives = await this.initiatives(system, eyes, day, { past: (date, values) => revisionOf(date, eyes, values) }, db);
    const others = await this.of({ system, eyes }, [...own.keys()], db, day);
    return [...initiatives, ...[...others.values()].map((item): SeenItem => ({ ...item, own: own.get(item.key) ?? false }))].filter(
      ({ counts }) => counts,
    );
  }

  /** With who leads them, each once, in one statement. */
  private async initiatives(
    system: OwnArea['system'],
    eyes: Viewer,
    today: string,
    narrowed: Pick<ItemsAsked, 'only' | 'past'>,
    db: Db,
  ): Promise<SeenItem[]> {
    const bind = new Bind();
    const items = initiativeItemsSql(
      {
        systemId: system.id,
        demonstration: system.demonstration,
        today,
        visible: (values) => ({ initiative: visibleSql(eyes, 'i', values), adaptation: visibleAdaptationSql(eyes, 'a', 'i', values) }),
        ...narrowed,
      },
      bind,
    );
    const [found]: SeenInitiatives[] = await db.query(
      `with items as materialized (${items})
       select (select coalesce(json_agg(i), '[]') from items i) items,
         (select coalesce(json_agg(${this.organisations.organisationJson('o')}), '[]') from organisation o where o.id in (select "leadId" from items)) leads`,
      bind.values,
    );
    const leads = new Map(found?.leads.map((lead) => [lead.id, lead]));
    return found?.items.flatMap((row) => this.ofInitiative(row, leads.get(row.leadId))) ?? [];
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
        counts: row.counts,
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
      counts: true,
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
      counts: need.level !== 'organisation',
    };
  }
}
