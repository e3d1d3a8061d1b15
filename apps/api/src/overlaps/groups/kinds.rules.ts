import { phaseOf } from '../phases.rules.js';
import { completeLink } from './complete-link.rules.js';
import type { Item } from './item.js';

export type GroupKind = 'parallel_plan' | 'reinventing' | 'joint_renewal' | 'divergence' | 'same_supplier' | 'orphan_success';

/**
 * In what a group is looked for. A group of the same work keeps its identity when one of its plans goes live, and is of another kind then; groups
 * of different families are never each other.
 */
export type Family = 'work' | 'renewal' | 'divergence' | 'supplier' | 'orphan';

export interface Found {
  readonly family: Family;
  readonly items: readonly Item[];
}

/** How alike two initiatives are in what they say, 0 to 1; null where that is not enough to be the same work. */
export type Likeness = (one: Item, other: Item) => number | null;

/** Contracts that end within so many months of each other could be renewed together, and are looked for so far ahead. */
export const RENEWAL_WINDOW_MONTHS = 12;
export const RENEWAL_AHEAD_MONTHS = 36;
const ORPHAN_AFTER_MONTHS = 12;

const planned = ({ stage }: Item): boolean => phaseOf(stage) === 'planned';
/** There to be copied: in use, or on its way to everybody. */
const copyable = ({ stage, reusable }: Item): boolean => (phaseOf(stage) === 'live' || stage === 'rolling_out') && reusable > 0;
const current = ({ stage }: Item): boolean => ['planned', 'under_way', 'live'].includes(phaseOf(stage));

/** Partners in one initiative are never each other's overlap; nor are those who copy already. */
export const apart = (one: Item, other: Item): boolean =>
  !meet(one.memberIds, other.memberIds) && !meet(one.adopters, other.memberIds) && !meet(other.adopters, one.memberIds);
const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((id) => others.includes(id));

/** Of one organisation both may stand in a group with a third's, but make none by themselves. */
const mayStandTogether = (one: Item, other: Item): boolean => one.organisationId === other.organisationId || apart(one, other);

const somewhereApart = (items: readonly Item[]): boolean =>
  items.some((one, place) => items.slice(place + 1).some((other) => apart(one, other)));
const ownOnes = (items: readonly Item[]): readonly Item[] => items.filter(({ own }) => own);

/**
 * What these items are an overlap of, if of anything: of a group's items as one viewer sees them, the kind that this viewer is shown.
 * Nothing that is bought nationally is one.
 */
export function kindOf(family: Family, items: readonly Item[], today: string): GroupKind | null {
  const local = items.filter(({ national }) => !national);
  if (ownOnes(local).length === 0) return null;
  if (family === 'orphan') return orphan(local, today) ? 'orphan_success' : null;
  if (!somewhereApart(local)) return null;
  if (family === 'renewal') return local.every(({ by }) => by !== null) && sameThing(local) ? 'joint_renewal' : null;
  if (family === 'supplier') return sharedBy(local, ({ supplierKeys }) => supplierKeys).length > 0 ? 'same_supplier' : null;
  if (family === 'divergence') return diverges(local) ? 'divergence' : null;
  return workKind(local);
}

function workKind(items: readonly Item[]): GroupKind | null {
  const plans = items.filter((item) => planned(item) && !item.signed);
  const there = items.filter(copyable);
  if (there.some((one) => plans.some((plan) => plan.own && apart(one, plan)))) return 'reinventing';
  return ownOnes(plans).length > 0 && somewhereApart(plans) ? 'parallel_plan' : null;
}

const sharedBy = <T>(items: readonly Item[], of: (item: Item) => readonly T[]): T[] =>
  items.slice(1).reduce<T[]>((left, item) => left.filter((value) => of(item).includes(value)), [...(items[0] ? of(items[0]) : [])]);

const sameThing = (items: readonly Item[]): boolean =>
  sharedBy(items, ({ productKeys }) => productKeys).length > 0 ||
  sharedBy(items, ({ capability }) => (capability ? [capability] : [])).length > 0;

/** Not one product for all, and a pathway that crosses all. */
const diverges = (items: readonly Item[]): boolean =>
  items.every(({ productKeys }) => productKeys.length > 0) &&
  sharedBy(items, ({ pathways }) => pathways).length > 0 &&
  items.some((one) => items.some((other) => apart(one, other) && !one.productKeys.some((key) => other.productKeys.includes(key))));

function orphan(items: readonly Item[], today: string): boolean {
  const success = items.find(({ subject }) => subject === 'initiative');
  return (
    success !== undefined &&
    phaseOf(success.stage) === 'live' &&
    success.results > 0 &&
    !success.adopted &&
    success.since <= addMonths(today, -ORPHAN_AFTER_MONTHS) &&
    items.some(
      (item) =>
        item.subject === 'need' && item.organisationId !== success.organisationId && !success.memberIds.includes(item.organisationId),
    )
  );
}

/** Every group among the items of a system and of what lies next to it. */
export function findGroups(items: readonly Item[], today: string, likeness: Likeness): Found[] {
  const local = [...items].filter(({ national }) => !national).sort((a, b) => (a.key < b.key ? -1 : 1));
  const initiatives = local.filter(({ subject }) => subject === 'initiative');
  const contracts = local.filter(({ subject }) => subject === 'contract');
  const renewals = joinedRenewals(contracts, today);
  return [
    ...sameWork(initiatives, likeness),
    ...renewals,
    ...sameSuppliers(contracts, renewals, today),
    ...divergences(initiatives),
    ...orphans(initiatives, local),
  ].filter(({ family, items: found }) => kindOf(family, found, today) !== null);
}

function sameWork(initiatives: readonly Item[], likeness: Likeness): Found[] {
  const looked = initiatives.filter((item) => (planned(item) && !item.signed) || copyable(item));
  return [...byKey(looked, ({ capability }) => (capability ? [capability] : []))].flatMap(([, block]) =>
    completeLink(block, (one, other) => (mayStandTogether(one, other) ? likeness(one, other) : null)).map((items) => ({
      family: 'work' as const,
      items,
    })),
  );
}

/** First those of one product, then what is left of one capability. */
function joinedRenewals(contracts: readonly Item[], today: string): Found[] {
  const until = addMonths(today, RENEWAL_AHEAD_MONTHS);
  const ending = contracts.filter(({ by }) => by !== null && by.latest >= today && by.earliest <= until);
  const together = (block: readonly Item[]) =>
    completeLink(block, (one, other) => {
      const months = monthsBetween((one.by as { earliest: string }).earliest, (other.by as { earliest: string }).earliest);
      return months <= RENEWAL_WINDOW_MONTHS && mayStandTogether(one, other) ? -months : null;
    }).filter((items) => kindOf('renewal', items, today) !== null);
  const byProduct = [...byKey(ending, ({ productKeys }) => productKeys).values()].flatMap(together);
  const taken = new Set(byProduct.flat());
  const rest = ending.filter((item) => !taken.has(item));
  const byCapability = [...byKey(rest, ({ capability }) => (capability ? [capability] : [])).values()].flatMap(together);
  return [...byProduct, ...byCapability].map((items) => ({ family: 'renewal' as const, items }));
}

/** Only where it tells more than that some of these contracts end together. */
function sameSuppliers(contracts: readonly Item[], renewals: readonly Found[], today: string): Found[] {
  const running = contracts.filter(({ own, by }) => own && (by === null || by.latest >= today));
  return [...byKey(running, ({ supplierKeys }) => supplierKeys).values()]
    .filter((items) => !renewals.some((renewal) => items.every((item) => renewal.items.includes(item))))
    .map((items) => ({ family: 'supplier' as const, items }));
}

function divergences(initiatives: readonly Item[]): Found[] {
  const looked = initiatives.filter((item) => item.own && current(item) && item.productKeys.length > 0);
  const found = [
    ...byKey(looked, ({ capability, pathways }) => (capability ? pathways.map((pathway) => `${capability}/${pathway}`) : [])).values(),
  ];
  const different = new Map(found.map((items) => [items.map(({ key }) => key).join(), items]));
  return [...different.values()].map((items) => ({ family: 'divergence' as const, items }));
}

function orphans(initiatives: readonly Item[], all: readonly Item[]): Found[] {
  const needs = byKey(
    all.filter(({ subject, own }) => subject === 'need' && own),
    ({ capability }) => (capability ? [capability] : []),
  );
  return initiatives
    .filter(({ own, capability }) => own && capability !== null)
    .map((success) => ({
      family: 'orphan' as const,
      items: [
        success,
        ...(needs.get(success.capability as string) ?? []).filter((need) => !success.memberIds.includes(need.organisationId)),
      ],
    }));
}

function byKey(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const blocks = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const block = blocks.get(key);
      if (block) block.push(item);
      else blocks.set(key, [item]);
    }
  return blocks;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
export const monthsBetween = (one: string, other: string): number => Math.abs(monthOf(one) - monthOf(other));

/** The first day of the month so many months later. */
export function addMonths(day: string, months: number): string {
  const month = monthOf(day) - 1 + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8, 10)}`;
}
