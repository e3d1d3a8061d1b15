import { counted } from '../../lib/format/numbers';
import { contractName } from '../../parts/contracts/contract-words';
import { inPounds } from '../../parts/money/money.rules';
import type { DatedKind, Windows_datedFragment, Windows_windowFragment } from './windows.generated';

export type Dated = Windows_datedFragment;
export type JoinUp = Windows_windowFragment;

export const kindWords: Record<DatedKind, string> = { CONTRACT_END: 'Contract ends', DECISION: 'Decision or start', NEED: 'Needed by' };

/** What it is called. */
export function nameOf({ kind, initiative, contract, capability }: Dated): string {
  if (initiative) return initiative.title;
  if (contract) return contractName(contract);
  return kind === 'NEED' ? `Need: ${capability?.label ?? 'not said'}` : (capability?.label ?? 'Not said');
}

/** What it would have to do, so that all begin on one day. */
export function taskWords({ extends: extending, leastMonths, mostMonths }: JoinUp['items'][number]): string {
  if (mostMonths === 0) return 'nothing: it is due then';
  const most = counted(mostMonths, 'month');
  const months = leastMonths === mostMonths ? most : leastMonths === 0 ? `up to ${most}` : `${leastMonths} to ${most}`;
  return `${extending ? 'extend by' : 'wait'} ${months}`;
}

/** What speaks against it, as far as it is known. */
export function doubtWords({ beyondOptions, optionsKnown, extends: extending, mostMonths }: JoinUp['items'][number]): string | null {
  if (!extending || mostMonths === 0) return null;
  if (!optionsKnown) return 'no extension options are known';
  return beyondOptions ? 'that is more than its options may allow' : 'within its options';
}

/** A range of bands and how many are not known; never a saving. */
export function moneyWords({ bands: { atLeast, atMost, known, notKnown }, exactWholeLife }: JoinUp): string {
  if (exactWholeLife !== null) return `${inPounds(exactWholeLife)} over the whole life of the present contracts`;
  const unknown = notKnown > 0 ? `not known for ${notKnown} of ${known + notKnown}` : '';
  if (known === 0 || atLeast === null) return unknown || 'not known';
  const range = atMost === null ? `at least ${inPounds(atLeast)}` : `between ${inPounds(atLeast)} and ${inPounds(atMost)}`;
  return [`whole life ${range}, by bands`, unknown].filter(Boolean).join('; ');
}

export const titleOf = ({ product, capability }: JoinUp): string => product?.name ?? capability?.label ?? 'Several things';
