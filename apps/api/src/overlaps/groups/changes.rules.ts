import type { OverlapChange } from '@kith/schema';
import type { ContractFact } from '../../commercial/contract.rules.js';
import type { Viewer } from '../../people/viewer.js';
import type { ChangedInput, Input, InputChange } from './disposition.rules.js';
import type { SeenItem } from './seen-items.js';

/** What changed of an item, as a plain sentence. */
function changeSentence(input: ChangedInput, item: SeenItem): string {
  const what = {
    initiative: `“${item.title}” (${item.organisation.name})`,
    contract: `the contract of ${item.organisation.name}`,
    need: `the need of ${item.organisation.name}`,
  }[item.subject];
  const sentences: Readonly<Record<ChangedInput, string>> = {
    joined: `New here: ${what}.`,
    left: `No longer here: ${what}.`,
    stage: `The stage of ${what} has changed.`,
    capability: `The capability of ${what} has changed.`,
    products: `The products of ${what} have changed.`,
    band: `The cost band of ${what} has changed.`,
    by: `The date of ${what} has changed.`,
  };
  return sentences[input];
}

const FACT_OF: Readonly<Partial<Record<ChangedInput, ContractFact>>> = {
  capability: 'capability',
  products: 'product',
  band: 'whole_life_sum',
  by: 'ends',
};

/**
 * May this viewer be told that this has changed? Only where they may read both how it is and how it was: that the two differ tells of both. Of
 * an initiative or a need, where it was shared with them then too: those whom a merger brought to the area since were not told. Of a contract,
 * its owner; its office, where that was told then; everybody, what a notice told then.
 */
export function mayCompare(viewer: Viewer, item: SeenItem, before: Input, input: ChangedInput): boolean {
  const isOwn = viewer.organisationIds.includes(item.organisationId);
  if (item.subject !== 'contract')
    return isOwn || before.level === 'network' || before.level === 'public' || viewer.coMemberIds.includes(item.organisationId);
  const fact = FACT_OF[input];
  if (!fact || !item.contract?.factsTold.includes(fact)) return false;
  return isOwn || (before.level === 'system' && viewer.officeFor.includes(item.organisationId)) || (before.notice?.includes(fact) ?? false);
}

/** What a group as one viewer sees it holds of its changes. */
interface Changed {
  readonly items: readonly SeenItem[];
  readonly left: ReadonlyMap<string, SeenItem>;
  readonly changes: readonly InputChange[];
}

/** What has changed since it was decided, as far as this viewer may read it. */
export function changesTold({ left, items, changes }: Changed): Omit<OverlapChange, '__typename'>[] {
  const byKey = new Map([...left, ...items.map((item) => [item.key, item] as const)]);
  return changes.flatMap(({ key, input, before, after }) => {
    const item = byKey.get(key);
    return item ? [{ text: changeSentence(input, item), before, after }] : [];
  });
}
