import { BAND_LABELS, STAGE_LABELS } from '../../initiatives/labels.rules.js';
import { TRUSTS } from '../../organisations/trusts.rules.js';
import { inWords, when } from '../../platform/dates.rules.js';
import { rangeOfBand } from '../../platform/money.rules.js';
import { phaseOf } from '../phases.rules.js';
import type { GroupKind } from './kinds.rules.js';
import type { SeenItem } from './seen-items.js';

/** What terms are called on a page. */
export interface Labels {
  capability(id: string): string;
  pathway(id: string): string;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
export const count = (n: number, one: string, many = `${one}s`): string => `${NUMBERS[n] ?? n} ${n === 1 ? one : many}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
/** Sentence case inside a sentence, but for names of several capitals (EPR). */
export const lower = (label: string): string =>
  /^[A-Z][^A-Z]*$/.test(label.split(' ')[0] ?? '') ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export function bodies(items: readonly SeenItem[]): string {
  const organisations = new Map(items.map(({ organisation }) => [organisation.id, organisation]));
  return count(organisations.size, [...organisations.values()].every(({ kind }) => TRUSTS.includes(kind)) ? 'trust' : 'organisation');
}
const organisationsOf = (items: readonly SeenItem[]): number => unique(items.map(({ organisation }) => organisation.id)).length;
/** One organisation may have several of a group. */
const verb = (items: readonly SeenItem[], one: string, many: string): string => (organisationsOf(items) === 1 ? one : many);
const names = (items: readonly SeenItem[]): string => joined(unique(items.map(({ organisation }) => organisation.name)));
export const plans = (items: readonly SeenItem[]): SeenItem[] => items.filter(({ stage }) => phaseOf(stage) === 'planned');

/** The one that comes next, as it was given: in March before some time in that year. */
export function nextDate(items: readonly SeenItem[], today: string): string | null {
  const coming = items.flatMap(({ by, byGiven }) => (by !== null && by.latest >= today ? [{ ...by, byGiven }] : []));
  coming.sort((a, b) => compare(a.latest, b.latest) || compare(b.earliest, a.earliest));
  return coming[0]?.byGiven ?? null;
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The capability that all share; null where they share none. */
export const sharedCapability = (items: readonly SeenItem[]): string | null =>
  items.every(({ capability }) => capability !== null && capability === items[0]?.capability) ? (items[0]?.capability ?? null) : null;

const sharedName = (
  items: readonly SeenItem[],
  keys: (item: SeenItem) => readonly string[],
  name: (item: SeenItem) => string | null,
): string | null => {
  const key = items[0] && keys(items[0]).find((one) => items.every((item) => keys(item).includes(one)));
  return key === undefined ? null : ((items[0] && name(items[0])) ?? null);
};
export const sharedProduct = (items: readonly SeenItem[]) =>
  sharedName(
    items,
    ({ productKeys }) => productKeys,
    ({ products }) => products[0] ?? null,
  );
export const sharedSupplier = (items: readonly SeenItem[]) =>
  sharedName(
    items,
    ({ supplierKeys }) => supplierKeys,
    ({ supplier }) => supplier,
  );

/** One plain sentence. */
export function sentence(kind: GroupKind, items: readonly SeenItem[], labels: Labels, today: string): string {
  const capability = sharedCapability(items);
  const what = capability ? lower(labels.capability(capability)) : 'the same';
  switch (kind) {
    case 'parallel_plan': {
      const next = nextDate(plans(items), today);
      const product = sharedProduct(plans(items));
      return `${capital(bodies(plans(items)))} ${verb(plans(items), 'plans', 'plan')} ${what}${product ? ` with ${product}` : ''}${next ? `; a decision is due ${when(next)}` : ''}.`;
    }
    case 'reinventing': {
      const there = items.filter((item) => !plans(items).includes(item));
      const things = there.reduce((sum, { reusable }) => sum + reusable, 0);
      const planning = plans(items);
      const who = organisationsOf(planning) === 1 ? names(planning) : bodies(planning);
      return `${capital(who)} ${verb(planning, 'plans', 'plan')} ${what}, which ${names(there)} already ${verb(there, 'has', 'have')}, with ${count(things, 'thing')} to reuse.`;
    }
    case 'joint_renewal': {
      return `${capital(count(items.length, 'contract'))} of ${bodies(items)} for ${sharedProduct(items) ?? what} ${endsOf(items)}.`;
    }
    case 'divergence': {
      const pathway = items[0]?.pathways.find((id) => items.every(({ pathways }) => pathways.includes(id)));
      const products = unique(items.flatMap((item) => item.products));
      return `${capital(bodies(items))} ${verb(items, 'uses or plans', 'use or plan')} ${joined(products)} for ${what}${pathway ? `, and the pathway “${lower(labels.pathway(pathway))}” crosses them` : ''}.`;
    }
    case 'same_supplier':
      return `${capital(bodies(items))} ${verb(items, 'has', 'have')} ${count(items.length, 'contract')} with ${sharedSupplier(items) ?? 'the same supplier'}, each on its own terms.`;
    case 'white_space':
      return `${capital(bodies(items))} ${verb(items, 'needs', 'need')} ${what}, and nobody who has reported has anything planned or live.`;
    case 'orphan_success': {
      const success = items.find(({ subject }) => subject === 'initiative');
      const needs = items.filter(({ subject }) => subject === 'need');
      return `“${success?.title ?? ''}” works at ${success?.organisation.name ?? ''} and nobody has taken it for a year, though ${bodies(needs)} ${verb(needs, 'records', 'record')} the need.`;
    }
  }
}

/** From the first day on which one may end to the last; what is known to the year only may cover all of them. */
function endsOf(items: readonly SeenItem[]): string {
  const ends = items.flatMap(({ by, byGiven }) => (by && byGiven ? [{ ...by, byGiven }] : []));
  const [first] = [...ends].sort((a, b) => compare(a.earliest, b.earliest) || compare(b.latest, a.latest));
  const [last] = [...ends].sort((a, b) => compare(b.latest, a.latest) || compare(a.earliest, b.earliest));
  const all = [first, last].find((one) => one && ends.every(({ earliest, latest }) => one.earliest <= earliest && latest <= one.latest));
  return all ? `all end ${when(all.byGiven)}` : `end between ${inWords(first?.byGiven ?? '')} and ${inWords(last?.byGiven ?? '')}`;
}

/** Of a group that was decided on a day and is found no longer. */
export const goneSentence = (items: readonly SeenItem[], day: string): string =>
  `Decided ${when(day)} about what ${bodies(items)} shared, and found no longer: it ended, changed, or became one organisation’s own.`;

/** What speaks for it: each a true statement from what this viewer sees. `words` are those that the texts have in common. */
export function evidence(kind: GroupKind, items: readonly SeenItem[], words: readonly string[], labels: Labels): string[] {
  const capability = sharedCapability(items);
  const product = sharedProduct(items);
  const supplier = sharedSupplier(items);
  const pathway = kind === 'divergence' ? items[0]?.pathways.find((id) => items.every(({ pathways }) => pathways.includes(id))) : undefined;
  const dated = items.filter(({ byGiven, subject }) => byGiven !== null && subject === 'contract');
  return [
    capability ? `All are filed under ${lower(labels.capability(capability))}.` : '',
    product ? `All name ${product}.` : '',
    supplier && kind !== 'divergence' ? `All name the supplier ${supplier}.` : '',
    pathway ? `All are on the pathway “${lower(labels.pathway(pathway))}”.` : '',
    words.length > 1 ? `Their texts speak of ${joined(words)}.` : '',
    ...(kind === 'joint_renewal' ? dated.map((item) => `${item.organisation.name}: the contract ends ${when(item.byGiven ?? '')}.`) : []),
    ...(kind === 'reinventing'
      ? items
          .filter(({ reusable, stage }) => reusable > 0 && phaseOf(stage) !== 'planned')
          .map((item) => `${item.organisation.name} offers ${count(item.reusable, 'thing')} for reuse.`)
      : []),
  ].filter((text) => text !== '');
}

/** What nobody has said, and would matter. */
export function unknowns(kind: GroupKind, items: readonly SeenItem[]): string[] {
  const of = (some: readonly SeenItem[]) => (some.length === items.length ? 'any of them' : `${count(some.length, 'of them', 'of them')}`);
  const counted = items.filter(({ subject }) => subject !== 'need');
  const bandless = counted.filter(({ band }) => band === 'not_known');
  const undated =
    kind === 'parallel_plan' || kind === 'reinventing'
      ? plans(items).filter(({ by }) => by === null)
      : items.filter(({ by, subject }) => subject === 'contract' && by === null);
  const productless = kind === 'parallel_plan' ? plans(items).filter(({ productKeys }) => productKeys.length === 0) : [];
  // Not known, or not told to this reader: nobody learns which.
  const contracts = items.filter(({ subject }) => subject === 'contract');
  const routeless = contracts.filter(({ contract }) => !contract?.route);
  const unsaidToExtend = contracts.filter(({ contract }) => !contract?.extension);
  // A contract of what is in use is another thing than the entry about it, and need not be among what is compared.
  const inUse = kind === 'divergence' || kind === 'same_supplier' ? items.filter(({ subject }) => subject === 'initiative') : [];
  return [
    bandless.length > 0 ? `What it costs is not known for ${of(bandless)}.` : '',
    undated.length > 0
      ? `${kind === 'parallel_plan' || kind === 'reinventing' ? 'When it is decided' : 'When the contract ends'} is not known for ${of(undated)}.`
      : '',
    productless.length > 0 ? `Which product is meant is not known for ${of(productless)}.` : '',
    routeless.length > 0 ? `By which route it was bought is not said here for ${of(routeless)}.` : '',
    unsaidToExtend.length > 0 ? `Whether the contract may be extended is not said here for ${of(unsaidToExtend)}.` : '',
    inUse.length > 0 ? `Until when it is contracted is not said here for ${of(inUse)}: see each entry.` : '',
  ].filter((text) => text !== '');
}

/** What stands out of one item, in a few words. */
export function facts(item: SeenItem): string[] {
  const dated =
    item.byGiven === null
      ? ''
      : `${{ initiative: 'decision due', contract: 'ends', need: 'needed by' }[item.subject]} ${inWords(item.byGiven)}`;
  return [
    item.subject === 'initiative' ? STAGE_LABELS[item.stage] : '',
    joined(item.products),
    item.supplier ? `from ${item.supplier}` : '',
    dated,
    item.band === 'not_known' || item.subject === 'need' ? '' : `whole-life cost ${BAND_LABELS[item.band]}`,
    item.reusable > 0 ? `${count(item.reusable, 'thing')} to reuse` : '',
  ].filter((text) => text !== '');
}

export interface Total {
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly known: number;
  readonly notKnown: number;
}

/** What the bands of initiatives and contracts add up to: a range, never a saving. */
export function total(items: readonly Pick<SeenItem, 'subject' | 'band'>[]): Total {
  const ranges = items.filter(({ subject }) => subject !== 'need').map(({ band }) => rangeOfBand(band));
  const known = ranges.filter((range) => range !== null);
  const open = known.some(({ most }) => most === null);
  return {
    atLeast: known.length === 0 ? null : known.reduce((sum, { least }) => sum + least, 0),
    atMost: known.length === 0 || open ? null : known.reduce((sum, { most }) => sum + (most ?? 0), 0),
    known: known.length,
    notKnown: ranges.length - known.length,
  };
}
