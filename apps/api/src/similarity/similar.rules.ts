import { ABOUT_SOMETHING_ELSE, RANKING } from './ranking.js';
import type { Standing } from './standing.rules.js';

/** The terms of a match. Likeness first, nearness after. */
export const LIKENESS = ['text', 'capability', 'technology', 'product', 'careSetting', 'kindOfChange'] as const;
export const NEARNESS = ['sameSystem', 'adjoining', 'region', 'distance', 'sameKind', 'sameEpr', 'peer'] as const;
export type LikenessTerm = (typeof LIKENESS)[number];
export type NearnessTerm = (typeof NEARNESS)[number];
export type Term = LikenessTerm | NearnessTerm;
export type Weights = Readonly<Record<Term, number>>;

/** Likeness sums to 0.7, nearness to 0.3 at the most: a near trust's other work must not pass for similar work. */
export const DEFAULT_WEIGHTS: Weights = {
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
const MOST_NEARNESS = 0.3;
const ROUNDING = 1e-9;

/** The viewer's weights over the defaults: each from 0 to 1, nearness scaled down to 0.3 together, the whole to at most 1. */
export function weightsFrom(chosen: Partial<Record<Term, number | null>> | null | undefined): Weights {
  const all = { ...DEFAULT_WEIGHTS } as Record<Term, number>;
  for (const term of [...LIKENESS, ...NEARNESS]) {
    const value = chosen?.[term];
    if (value !== null && value !== undefined && Number.isFinite(value)) all[term] = Math.min(1, Math.max(0, value));
  }
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + all[term], 0);
  // sameSystem and adjoining exclude each other.
  const nearness = sum(NEARNESS) - Math.min(all.sameSystem, all.adjoining);
  if (nearness > MOST_NEARNESS + ROUNDING) for (const term of NEARNESS) all[term] *= MOST_NEARNESS / nearness;
  const likeness = sum(LIKENESS);
  const room = 1 - Math.min(nearness, MOST_NEARNESS);
  if (likeness > room + ROUNDING) for (const term of LIKENESS) all[term] *= room / likeness;
  return all;
}

/** What an initiative (or a text being typed) brings to a comparison. Terms are ids of their vocabularies. */
export interface Profile {
  readonly primaryCapability: string | null;
  readonly capabilities: readonly string[];
  readonly technologies: readonly string[];
  readonly productKeys: readonly string[];
  readonly careSettings: readonly string[];
  readonly kindsOfChange: readonly string[];
}

/** Of a text that is filed under nothing. */
export const NOT_FILED: Profile = {
  primaryCapability: null,
  capabilities: [],
  technologies: [],
  productKeys: [],
  careSettings: [],
  kindsOfChange: [],
};

export interface Candidate extends Profile {
  readonly id: string;
  /** Cosine of mean-centred vectors; null while a vector is missing. */
  readonly meaning: number | null;
  /** Share of the query's telling words that it holds, weighed by how telling each is and by its length. */
  readonly words: number;
  /** Share of the query's pairs of words beside each other that it holds too, weighed by how rare each is and by its length. */
  readonly pairs: number;
  /** Words that both hold and one of them is called by, most telling first, as they are written. */
  readonly sharedWords: readonly string[];
  readonly standing: Standing | null;
}

/** What `ts_rank` gives a word that stands in a text once: a text of average length that has each telling word shares all of them. */
const ONCE = 0.6079;
/** The difference between little and some in common tells more than that between much and all; and nothing is ever so alike that what is more alike could not come before it. */
const BEND = 0.5;
const within = (value: number): number => Math.min(1, Math.max(0, value));

/** Meaning and words together tell more than either; words alone while there is no vector. */
export function textTerm({ meaning, words, pairs }: Pick<Candidate, 'meaning' | 'words' | 'pairs'>): number {
  const byWords = within(words / ONCE + RANKING.similarPairs * pairs);
  const share = RANKING.similarMeaning;
  return (meaning === null ? byWords : share * within(meaning) + (1 - share) * byWords) ** BEND;
}

/**
 * A candidate must be alike in itself: by its text; by more of it where both are filed and share no capability, and by less where they share
 * one or the primary one. Chosen on the judged pairs (docs/matching.md): of those judged unlike 6 in 100 come among the first six.
 */
const TEXT_FLOORS = { filedApart: 0.4, notFiled: 0.35, shared: 0.25, same: 0.1 } as const;

function floorFor(me: Profile, candidate: Profile): number {
  if (me.primaryCapability === null || candidate.primaryCapability === null) return TEXT_FLOORS.notFiled;
  if (me.primaryCapability === candidate.primaryCapability) return TEXT_FLOORS.same;
  return shared(capabilitiesOf(me), capabilitiesOf(candidate)).length > 0 ? TEXT_FLOORS.shared : TEXT_FLOORS.filedApart;
}

/** Share of the telling words, at the length of an average text, from which on it matters no more how near a text is: a name says all by itself. */
const NAMED = 0.3;

/**
 * What is not filed, and shares no word with anything here (another language, a number, letters) or few and is not near in meaning either, is
 * like something by chance alone. `nearest`: the raw cosine of the nearest; null where there is no model to ask.
 */
export const isForeign = (me: Profile, candidates: readonly Pick<Candidate, 'words'>[], nearest: number | null): boolean => {
  const most = Math.max(0, ...candidates.map(({ words }) => words));
  return capabilitiesOf(me).length === 0 && (most === 0 || (nearest !== null && nearest < ABOUT_SOMETHING_ELSE && most < NAMED));
};

/** Below this centred cosine a text is about something else, and a word in common is chance. No judged list changes by it. */
const UNLIKE = 0.1;
const isByChance = ({ meaning, pairs }: Candidate): boolean => meaning !== null && meaning < UNLIKE && pairs === 0;

export const passesFloor = (me: Profile, candidate: Candidate): boolean =>
  textTerm(candidate) >= floorFor(me, candidate) &&
  (shared(capabilitiesOf(me), capabilitiesOf(candidate)).length > 0 || !isByChance(candidate));

/** The most alike first; of two that are equally alike the newer, as in searches; then by id, so that one question has one answer. */
export const mostAlikeFirst = (one: Ranked, other: Ranked): number =>
  other.score - one.score || other.row.publishedAt - one.row.publishedAt || (one.id < other.id ? -1 : 1);

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly row: { readonly publishedAt: number };
}

export const shared = (one: readonly string[], other: readonly string[]): string[] => one.filter((item) => other.includes(item));
const overlap = (one: readonly string[], other: readonly string[]): number => {
  const union = new Set([...one, ...other]).size;
  return union === 0 ? 0 : shared(one, other).length / union;
};
/** The primary one among them. */
export const capabilitiesOf = (profile: Profile): string[] => [...new Set([profile.primaryCapability ?? [], profile.capabilities].flat())];

/** Each term from 0 to 1. */
export function termsOf(me: Profile, candidate: Candidate): Readonly<Record<Term, number>> {
  const samePrimary = me.primaryCapability !== null && me.primaryCapability === candidate.primaryCapability;
  // One's own work is not a neighbour's: it counts by likeness alone, and is labelled by its relation.
  const standing = candidate.standing?.relation === 'own' ? null : candidate.standing;
  return {
    text: textTerm(candidate),
    capability: samePrimary ? 1 : 0.5 * Math.min(1, shared(capabilitiesOf(me), capabilitiesOf(candidate)).length),
    technology: overlap(me.technologies, candidate.technologies),
    product: shared(me.productKeys, candidate.productKeys).length > 0 ? 1 : 0,
    careSetting: overlap(me.careSettings, candidate.careSettings),
    kindOfChange: overlap(me.kindsOfChange, candidate.kindsOfChange),
    sameSystem: standing?.relation === 'same_system' ? 1 : 0,
    adjoining: standing?.relation === 'adjoining_system' ? 1 : 0,
    region: standing?.region ? 1 : 0,
    distance: standing?.distanceKm === null || standing?.distanceKm === undefined ? 0 : Math.exp(-standing.distanceKm / 80),
    sameKind: standing?.sameKind ? 1 : 0,
    sameEpr: standing?.epr ? 1 : 0,
    peer: standing?.peer ? 1 : 0,
  };
}

const TERMS: readonly Term[] = [...LIKENESS, ...NEARNESS];

export const scoreOf = (terms: Readonly<Record<Term, number>>, weights: Weights): number => {
  let total = 0;
  for (const term of TERMS) total += weights[term] * terms[term];
  return Math.min(1, total);
};
