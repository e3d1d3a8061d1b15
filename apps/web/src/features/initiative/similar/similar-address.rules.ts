import type { OrganisationKind } from '../../../parts/words/words.generated';
import type { SimilarScope, SimilarWeights } from './similar.generated';

export const SCOPES = ['LIKE_MINE', 'SYSTEM', 'ADJOINING', 'REGION', 'EVERYWHERE'] as const satisfies readonly SimilarScope[];

export type WeightTerm = Exclude<keyof SimilarWeights, '__typename'>;

/** What each term weighs unless the reader says otherwise: as in the API's `similar.rules.ts`, which scales what it is given. */
export const USUAL_WEIGHTS: Readonly<Record<WeightTerm, number>> = {
  text: 0.42,
  capability: 0.14,
  technology: 0.03,
  product: 0.06,
  careSetting: 0.02,
  kindOfChange: 0.03,
  sameSystem: 0.07,
  adjoining: 0.04,
  region: 0.03,
  distance: 0.06,
  sameKind: 0.03,
  sameEpr: 0.06,
  peer: 0.05,
};
export const WEIGHT_TERMS = Object.keys(USUAL_WEIGHTS) as WeightTerm[];

/** In words, because nobody knows what 0.06 is. */
export const AMOUNTS = { none: 0, half: 0.5, double: 2, most: 6 } as const;
export type Amount = keyof typeof AMOUNTS;

/** What the reader chose; it stands in the address, so that it can be sent to somebody. */
export interface SimilarState {
  /** Null for the default of the lead's kind. */
  readonly scope: SimilarScope | null;
  readonly amounts: Readonly<Partial<Record<WeightTerm, Amount>>>;
}

const isScope = (value: string | null): value is SimilarScope => SCOPES.some((scope) => scope === value);
const isAmount = (value: string | null): value is Amount => value !== null && Object.hasOwn(AMOUNTS, value);

/** What the address says; what it can't mean is left out. */
export function readAddress(address: URLSearchParams): SimilarState {
  const scope = address.get('scope');
  const chosen = WEIGHT_TERMS.flatMap((term) => {
    const amount = address.get(`weigh-${term}`);
    return isAmount(amount) ? [[term, amount]] : [];
  });
  return { scope: isScope(scope) ? scope : null, amounts: Object.fromEntries(chosen) };
}

/** The parameters that say it; empty for the default. */
export function addressOf({ scope, amounts }: SimilarState): string {
  const address = new URLSearchParams();
  if (scope) address.set('scope', scope);
  for (const term of WEIGHT_TERMS) if (amounts[term]) address.set(`weigh-${term}`, amounts[term]);
  const text = address.toString();
  return text && `?${text}`;
}

/** Weights as the contract wants them; undefined where nothing was changed. */
export function weightsOf({ amounts }: SimilarState): SimilarWeights | undefined {
  const changed = WEIGHT_TERMS.flatMap((term) => {
    const amount = amounts[term];
    return amount ? [[term, Math.min(1, USUAL_WEIGHTS[term] * AMOUNTS[amount])]] : [];
  });
  return changed.length > 0 ? (Object.fromEntries(changed) as SimilarWeights) : undefined;
}

/** Kinds of which most areas hold one: they look for trusts like theirs first. The contract says the same of `Initiative.similar`. */
const ALONE: readonly OrganisationKind[] = ['MENTAL_HEALTH_COMMUNITY', 'COMMUNITY', 'AMBULANCE', 'SPECIALIST'];

export const defaultScope = (kind: OrganisationKind | undefined): SimilarScope =>
  kind && ALONE.includes(kind) ? 'LIKE_MINE' : 'EVERYWHERE';
