import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { visibleAdaptationSql } from '../../adaptations/visible-adaptations.sql.js';
import type { ContractView } from '../../commercial/contract.view.js';
import type { NeedView } from '../../commercial/need.reads.js';
import { nameKey } from '../../initiatives/initiative.rules.js';
import { OrganisationReads, type OrganisationRow } from '../../organisations/organisation.reads.js';
import { Clock } from '../../platform/clock.js';
import { Bind } from '../../platform/database/bind.js';
import { rangeOf } from '../../platform/dates.rules.js';
import { Terms } from '../../tags/terms.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import { revisionOf } from '../area-work.reads.js';
import { allOf, type CommercialFound, CommercialRows } from '../commercial-rows.js';
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

interface Found extends CommercialFound {
  readonly initiatives: readonly InitiativeItemRow[];
  readonly organisations: readonly OrganisationRow[];
}

/** Which initiatives, and of which keys the contracts and needs; with `day` as these stood then. */
interface Asked {
  readonly initiatives: Pick<ItemsAsked, 'today' | 'only' | 'past'>;
  readonly keys: readonly string[];
  readonly day: string | null;
}

/** Of items, those that a viewer may see, with what they are told of each. One statement, whatever the number. */
@Injectable()
export class SeenItems {
  constructor(
    private readonly commercial: CommercialRows,
    private readonly organisations: OrganisationReads,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {}

  async of(area: Pick<OwnArea, 'system' | 'eyes'>, keys: readonly string[], db: Db): Promise<Map<string, SeenItem>> {
    const initiatives = { today: this.clock.today(), only: (bind: Bind) => isOneOf('i', idsOf('initiative', keys), bind) };
    const seen = await this.read(area, { initiatives, keys, day: null }, db);
    return new Map(seen.map((item) => [item.key, item]));
  }

  /** Those that were there on an earlier day, as the viewer may know of them today: the revision of then, the contract as it stood. Two statements. */
  async on(day: string, { system, eyes }: OwnArea, db: Db): Promise<SeenItem[]> {
    const values = new Bind();
    const asked = { systemId: system.id, demonstration: system.demonstration, today: day };
    const held: { key: string; own: boolean }[] = await db.query(heldItemsSql(asked, values), values.values);
    const own = new Map(held.map((row) => [row.key, row.own]));
    const initiatives = { today: day, past: (date: string, bind: Bind) => revisionOf(date, eyes, bind) };
    const seen = await this.read({ system, eyes }, { initiatives, keys: [...own.keys()], day }, db);
    return seen
      .map((item) => (item.subject === 'initiative' ? item : { ...item, own: own.get(item.key) ?? false }))
      .filter(({ counts }) => counts);
  }

  /** Whose they are is read once for all: a system's hundreds of items are of a few organisations. */
  private async read({ system, eyes }: Pick<OwnArea, 'system' | 'eyes'>, { initiatives, keys, day }: Asked, db: Db): Promise<SeenItem[]> {
    const bind = new Bind();
    const asked = { contracts: isOneOf('t', idsOf('contract', keys), bind), needs: isOneOf('n', idsOf('need', keys), bind) };
    const items = initiativeItemsSql(
      {
        systemId: system.id,
        demonstration: system.demonstration,
        visible: (values) => ({ initiative: visibleSql(eyes, 'i', values), adaptation: visibleAdaptationSql(eyes, 'a', 'i', values) }),
        ...initiatives,
      },
      bind,
    );
    const [found]: Found[] = await db.query(
      `with initiatives as materialized (${items}), ${this.commercial.ctes(eyes, asked, bind, day)}
       select ${allOf('initiatives')}, ${allOf('contracts')}, ${allOf('needs')},
         (select coalesce(json_agg(${this.organisations.organisationJson('o')}), '[]') from organisation o where o.id in (
           select "leadId" from initiatives union all select organisation_id from contracts union all select organisation_id from needs)) organisations`,
      bind.values,
    );
    if (!found) return [];
    const organisations = new Map(found.organisations.map((organisation) => [organisation.id, organisation]));
    const commercial = this.commercial.views(eyes, found, organisations, day);
    return [
      ...found.initiatives.flatMap((row) => this.ofInitiative(row, organisations.get(row.leadId))),
      ...commercial.contracts.map((contract) => this.ofContract(contract, system.id)),
      ...commercial.needs.map((need) => this.ofNeed(need)),
    ];
  }

  private readonly national = (id: string | null): boolean => id !== null && (this.terms.term('capability', id)?.boughtNationally ?? false);

  private ofInitiative(row: InitiativeItemRow, organisation: OrganisationRow | undefined): SeenItem[] {
    if (!organisation) return [];
    const { facts } = row;
    return [
      Object.assign(itemOfInitiative(row, this.national), {
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
      }),
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
    return Object.assign(item, {
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
    });
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
    return Object.assign(itemOfNeed(row, this.national), {
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
    });
  }
}

const idsOf = (subject: Item['subject'], keys: readonly string[]): string[] =>
  keys.flatMap((key) => (key.startsWith(`${subject}/`) ? key.slice(subject.length + 1) : []));
const isOneOf = (alias: string, ids: readonly string[], bind: Bind): string => `${alias}.id = any(${bind.add(ids)}::uuid[])`;
