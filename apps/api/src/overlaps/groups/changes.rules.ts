import type { OverlapChange } from '@kith/schema';
import { FACTS } from '../../commercial/contract.rules.js';
import type { Viewer } from '../../people/viewer.js';
import type { ChangedInput, Input } from './disposition.rules.js';
import type { SeenOverlap } from './overlap.reads.js';
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

/**
 * May this viewer read how it was? Of an initiative, where it was shared with them then too: those whom a merger brought to the area since were
 * not told. Of a contract, its office and its owner.
 */
function mayReadBefore(viewer: Viewer, item: SeenItem, before: Input | undefined): boolean {
  if (!before) return false;
  if (item.subject === 'contract') return item.contract?.factsTold.length === FACTS.length;
  return (
    before.level === 'network' ||
    before.level === 'public' ||
    viewer.coMemberIds.includes(item.organisationId) ||
    viewer.organisationIds.includes(item.organisationId)
  );
}

/** What has changed since it was decided, as far as this viewer may read it. */
export function changesTold(overlap: SeenOverlap): Omit<OverlapChange, '__typename'>[] {
  const items = new Map([...overlap.left, ...overlap.items.map((item) => [item.key, item] as const)]);
  const inputs = overlap.decisions[0]?.inputs ?? {};
  return overlap.changes.flatMap((change) => {
    const item = items.get(change.key);
    if (!item) return [];
    const before = mayReadBefore(overlap.area.eyes, item, inputs[change.key]) ? change.before : null;
    return [{ text: changeSentence(change.input, item), before, after: change.after }];
  });
}
