import { readAsOf } from '../../parts/as-of/use-as-of';
import { paths } from '../../parts/paths';
import { KINDS, STATES } from './overlap-words';
import type { OverlapKind, OverlapState } from './overlaps.generated';

/** All that decides what the worklist shows; it stands in the address and nowhere else. */
export interface WorklistState {
  readonly kinds: readonly OverlapKind[];
  readonly state: OverlapState | null;
  /** A day; null for today. */
  readonly asOf: string | null;
}

export const readWorklistAddress = (address: URLSearchParams): WorklistState => ({
  kinds: KINDS.filter((kind) => address.getAll('kind').includes(kind.toLowerCase())),
  state: STATES.find((state) => state.toLowerCase() === address.get('state')) ?? null,
  asOf: readAsOf(address),
});

/** The address that says it, always in the same order. */
export function worklistAddress(area: string, { kinds, state, asOf }: WorklistState): string {
  const address = new URLSearchParams();
  for (const kind of KINDS) if (kinds.includes(kind)) address.append('kind', kind.toLowerCase());
  if (state) address.set('state', state.toLowerCase());
  if (asOf) address.set('asOf', asOf);
  const text = address.toString();
  return paths.areaOverlaps(area) + (text ? `?${text}` : '');
}
