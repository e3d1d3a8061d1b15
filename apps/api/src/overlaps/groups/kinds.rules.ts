import { phaseOf } from '../phases.rules.js';
import { completeLink } from './complete-link.rules.js';
import type { Item } from './item.js';
import { type Likeness, sameWork } from './same-work.rules.js';
import { apart, copyable, current, mayStandTogether, planned } from './standing.rules.js';

export type GroupKind =
  | 'parallel_plan'
  | 'reinventing'
  | 'joint_renewal'
  | 'divergence'
  | 'same_supplier'
  | 'white_space'
  | 'orphan_success';

/**
 * In what a group is looked for. A group of the same work keeps its identity when one of its plans goes live, and is of another kind then; groups
 * of different families are never each other.
 */
export type Family = 'work' | 'renewal' | 'divergence' | 'supplier' | 'orphan' | 'white';

export interface Found {
  readonly family: Family;
  readonly items: readonly Item[];
}

/** Contracts that end within so many months of each other could be renewed together, and are looked for so far ahead. */
export const RENEWAL_WINDOW_MONTHS = 12;
export const RENEWAL_AHEAD_MONTHS = 36;
const ORPHAN_AFTER_MONTHS = 12;
/** Nobody is said to have nothing while nobody has reported: so many have to. */
export const REPORTED_FOR_WHITE_SPACE = 2;

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
  if (family === 'white') return local.every(({ subject }) => subject === 'need') && sameThing(local) ? 'white_space' : null;
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

/**
 * Of a group's items those that tell a viewer what the group is about. Of a contract they may be told neither end nor product, nor who supplies it;
 * and one of which they are told the product alone must not take from them what the others share.
 */
export function telling<I extends Item>(family: Family, items: readonly I[]): readonly I[] {
  if (family === 'supplier') return items.filter(({ supplierKeys }) => supplierKeys.length > 0);
  if (family !== 'renewal') return items;
  const ending = items.filter(({ by }) => by !== null);
  const blocks = [
    ...byKey(ending, ({ productKeys }) => productKeys).values(),
    ...byKey(ending, ({ capability }) => (capability ? [capability] : [])).values(),
  ];
  return blocks.reduce((most, block) => (block.length > most.length ? block : most), []);
}

const ONCE: Readonly<Record<Exclude<Family, 'work'>, GroupKind>> = {
  renewal: 'joint_renewal',
  divergence: 'divergence',
  supplier: 'same_supplier',
  orphan: 'orphan_success',
  white: 'white_space',
};

/** Of what kind a group is said to have been that makes none any more, by what is still seen of it. */
export const goneKind = (family: Family, items: readonly Item[], today: string): GroupKind =>
  kindOf(family, items, today) ?? (family !== 'work' ? ONCE[family] : items.some(copyable) ? 'reinventing' : 'parallel_plan');

/** Every group among the items of a system and of what lies next to it; what one group tells already is not told by another. In steps. */
export function* findGroups<T>(items: readonly Item[], today: string, likeness: Likeness<T>, reported = 0): Generator<void, Found[]> {
  const local = [...items].filter(({ national }) => !national).sort((a, b) => (a.key < b.key ? -1 : 1));
  const initiatives = local.filter(({ subject }) => subject === 'initiative');
  const contracts = local.filter(({ subject }) => subject === 'contract');
  const real = (family: Family, found: readonly (readonly Item[])[]): Found[] =>
    found.filter((group) => kindOf(family, group, today) !== null).map((group) => ({ family, items: group }));
  const works = real('work', yield* sameWork(initiatives, likeness));
  const renewals = real('renewal', joinedRenewals(contracts, today));
  return [
    ...works,
    ...renewals,
    ...beyond(real('supplier', sameSuppliers(contracts, today)), renewals),
    ...beyond(real('divergence', divergences(initiatives)), works),
    ...real('orphan', orphans(initiatives, local, works)),
    ...(reported >= REPORTED_FOR_WHITE_SPACE ? real('white', whiteSpaces(local, today)) : []),
  ];
}

/**
 * Those that are no part of another: three products on one pathway are one question, not another one for two of them on a second; who plans what
 * another has is asked about that once, and not again about its product.
 */
function beyond(found: readonly Found[], others: readonly Found[]): Found[] {
  const largestFirst = [...found].sort((a, b) => b.items.length - a.items.length);
  const kept: Found[] = [];
  for (const group of largestFirst) if (![...others, ...kept].some((other) => within(group, other))) kept.push(group);
  return kept;
}

function within({ items }: Found, other: Found): boolean {
  const keys = new Set(other.items.map(({ key }) => key));
  return items.every(({ key }) => keys.has(key));
}

/** First those of one product, then what is left of one capability. */
function joinedRenewals(contracts: readonly Item[], today: string): Item[][] {
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
  return [...byProduct, ...byCapability];
}

function sameSuppliers(contracts: readonly Item[], today: string): Item[][] {
  const running = contracts.filter(({ own, by }) => own && (by === null || by.latest >= today));
  return [...byKey(running, ({ supplierKeys }) => supplierKeys).values()];
}

function divergences(initiatives: readonly Item[]): Item[][] {
  const looked = initiatives.filter((item) => item.own && current(item) && item.productKeys.length > 0);
  return [
    ...byKey(looked, ({ capability, pathways }) => (capability ? pathways.map((pathway) => `${capability}/${pathway}`) : [])).values(),
  ];
}

/** A need of somebody who plans the same is told of there. */
function orphans(initiatives: readonly Item[], all: readonly Item[], works: readonly Found[]): Item[][] {
  const needs = byKey(
    all.filter(({ subject, own }) => subject === 'need' && own),
    ({ capability }) => (capability ? [capability] : []),
  );
  const workOf = new Map(works.flatMap(({ items }) => items.map(({ key }) => [key, items] as const)));
  return initiatives
    .filter(({ own, capability }) => own && capability !== null)
    .map((success) => {
      const answered = [success.memberIds, (workOf.get(success.key) ?? []).flatMap(({ memberIds }) => memberIds)].flat();
      return [success, ...(needs.get(success.capability as string) ?? []).filter((need) => !answered.includes(need.organisationId))];
    });
}

/** Needed by several of the system, and nothing of it planned, under way, live or bought by any of its own. */
function whiteSpaces(all: readonly Item[], today: string): Item[][] {
  const own = ownOnes(all);
  const filled = new Set(
    own.flatMap((item) =>
      (item.subject === 'initiative' && current(item)) || (item.subject === 'contract' && (item.by === null || item.by.latest >= today))
        ? [item.capability]
        : [],
    ),
  );
  const needs = own.filter(({ subject, capability }) => subject === 'need' && !filled.has(capability));
  return [...byKey(needs, ({ capability }) => (capability ? [capability] : [])).values()];
}

function byKey<I extends Item>(items: readonly I[], keysOf: (item: I) => readonly string[]): Map<string, I[]> {
  const blocks = new Map<string, I[]>();
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
