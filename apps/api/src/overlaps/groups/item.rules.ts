import type { Stage } from '@kith/schema';
import { nameKey } from '../../initiatives/initiative.rules.js';
import { isPartialDate, rangeOf } from '../../platform/dates.rules.js';
import type { CostBand } from '../../platform/money.rules.js';
import type { Item } from './item.js';
import type { ContractItemRow, InitiativeItemRow, NeedItemRow } from './items.sql.js';

/** Whether a capability as a whole is bought, or required of everybody, nationally. */
export type National = (capability: string | null) => boolean;

/**
 * What is known of neither contract nor need. Put together by `Object.assign`, as everything of so many fields here: the engine makes what is spread
 * into another object thirty times as slow and as large, and a system has thousands of items.
 */
const NOTHING = {
  stage: 'unknown',
  productKeys: [],
  supplierKeys: [],
  pathways: [],
  reusable: 0,
  results: 0,
  signed: false,
  by: null,
  band: 'not_known',
  adopters: [],
  adopted: false,
  since: '',
} as const;

export const keyOf = (subject: Item['subject'], id: string): string => `${subject}/${id}`;

export function itemOfInitiative(row: InitiativeItemRow, national: National): Item {
  const { facts } = row;
  const keys = (names: readonly string[]): string[] => [...new Set(names.map(nameKey).filter((key) => key !== ''))];
  return {
    key: keyOf('initiative', row.id),
    subject: 'initiative',
    id: row.id,
    organisationId: row.leadId,
    memberIds: row.memberIds,
    own: row.own,
    capability: facts.primaryCapability,
    stage: facts.stage as Stage,
    productKeys: keys(facts.products.map(({ name }) => name)),
    supplierKeys: keys(facts.products.map(({ supplier }) => supplier)),
    pathways: facts.pathways,
    reusable: facts.assets,
    results: facts.measures,
    signed: row.signed,
    by: facts.decisionOn && isPartialDate(facts.decisionOn) ? rangeOf(facts.decisionOn) : null,
    band: facts.costBand as CostBand,
    national: national(facts.primaryCapability),
    adopters: row.adopters,
    adopted: row.adopted,
    since: row.since,
  };
}

export function itemOfContract(row: ContractItemRow, national: National): Item {
  return Object.assign({}, NOTHING, {
    key: keyOf('contract', row.id),
    subject: 'contract' as const,
    id: row.id,
    organisationId: row.ownerId,
    memberIds: [row.ownerId],
    own: row.own,
    capability: row.capability,
    productKeys: row.productKey ? [row.productKey] : [],
    supplierKeys: row.supplierKey ? [row.supplierKey] : [],
    by: row.earliest && row.latest ? { earliest: row.earliest, latest: row.latest } : null,
    national: row.national || national(row.capability),
  });
}

export function itemOfNeed(row: NeedItemRow, national: National): Item {
  return Object.assign({}, NOTHING, {
    key: keyOf('need', row.id),
    subject: 'need' as const,
    id: row.id,
    organisationId: row.ownerId,
    memberIds: [row.ownerId],
    own: true,
    capability: row.capability,
    by: row.earliest && row.latest ? { earliest: row.earliest, latest: row.latest } : null,
    national: national(row.capability),
  });
}
