import type { Reason, ReasonKind } from '@kith/schema';
import {
  type Candidate,
  capabilitiesOf,
  LIKENESS,
  NEARNESS,
  type Profile,
  scoreOf,
  shared,
  type Term,
  termsOf,
  type Weights,
} from './similar.rules.js';
import { joined, nearnessSentences } from './standing.rules.js';

export interface Labels {
  capability(id: string): string;
  technology(id: string): string;
  product(key: string): string;
  careSetting(id: string): string;
  kindOfChange(id: string): string;
}

export interface Scored {
  readonly id: string;
  readonly score: number;
  readonly reasons: Reason[];
}

/** Below this a term is too small to be worth a reader's time, and is not shown as a reason. */
const WORTH_SAYING = 0.01;

/** Its score and why: where only the order is asked for, `scoreOf` says enough. */
export function score(me: Profile, candidate: Candidate, weights: Weights, labels: Labels): Scored {
  const terms = termsOf(me, candidate);
  const statements = sentences(me, candidate, labels);
  const reasons: Reason[] = [];
  for (const term of [...LIKENESS, ...NEARNESS]) {
    const weight = weights[term] * terms[term];
    const text = statements[term];
    if (weight >= WORTH_SAYING && text) reasons.push({ kind: KINDS[term], text, weight: round(weight) });
  }
  reasons.sort((a, b) => b.weight - a.weight);
  return { id: candidate.id, score: scoreOf(terms, weights), reasons };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

const KINDS: Record<Term, ReasonKind> = {
  text: 'text',
  capability: 'capability',
  technology: 'technology',
  product: 'product',
  careSetting: 'care_setting',
  kindOfChange: 'kind_of_change',
  sameSystem: 'same_system',
  adjoining: 'adjoining',
  region: 'region',
  distance: 'distance',
  sameKind: 'same_kind',
  sameEpr: 'same_epr',
  peer: 'peer',
};

/** From this centred cosine on two texts are said to be close; of any two it is about nothing. */
const CLOSE = 0.25;

function textSentence({ sharedWords, meaning, words }: Candidate): string | null {
  if (sharedWords.length > 1) return `both speak of ${joined(sharedWords.slice(0, 4))}`;
  if (meaning !== null && meaning >= CLOSE) return 'the texts are close in meaning';
  return words > 0 ? 'the texts share some of their words' : null;
}

/** True statements from data, in a reader's words; null where there is nothing to say. */
function sentences(me: Profile, candidate: Candidate, labels: Labels): Record<Term, string | null> {
  const { standing } = candidate;
  const list = (found: readonly string[], label: (id: string) => string) =>
    found.length > 0 ? joined(found.slice(0, 3).map(label)) : null;
  const same = me.primaryCapability !== null && me.primaryCapability === candidate.primaryCapability;
  const capabilities = same ? [me.primaryCapability as string] : shared(capabilitiesOf(me), capabilitiesOf(candidate));
  const technologies = list(shared(me.technologies, candidate.technologies), labels.technology);
  const products = list(shared(me.productKeys, candidate.productKeys), labels.product);
  const settings = list(shared(me.careSettings, candidate.careSettings), labels.careSetting);
  const changes = list(shared(me.kindsOfChange, candidate.kindsOfChange), labels.kindOfChange);
  return {
    text: textSentence(candidate),
    capability:
      capabilities.length > 0 ? `${same ? 'same capability' : 'shared capability'}: ${list(capabilities, labels.capability)}` : null,
    technology: technologies && `both use ${technologies}`,
    product: products && `both name ${products}`,
    careSetting: settings && `same care setting: ${settings}`,
    kindOfChange: changes && `same kind of change: ${changes}`,
    ...nearnessSentences(standing),
  };
}
