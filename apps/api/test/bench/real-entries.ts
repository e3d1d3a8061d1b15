import { readFileSync } from 'node:fs';
import { readEntries } from '../../src/catalogue/entry-lines.js';
import { STARTER_FILE } from '../../src/catalogue/load-catalogue.js';
import type { InitiativeContent } from '../../src/initiatives/initiative-content.js';
import { hashOfInitiative, storyOfInitiative } from '../../src/similarity/initiative-text.rules.js';
import { ShippedVectors } from '../../src/similarity/shipped-vectors.js';
import { partsOf } from '../../src/similarity/story-parts.rules.js';

export const STORY_FIELDS = ['summary', 'outcome', 'context', 'challenge', 'approach', 'impact'] as const;
export type StoryField = (typeof STORY_FIELDS)[number];

/** An entry of the starter catalogue, taken apart. */
export interface RealEntry {
  readonly content: InitiativeContent;
  readonly vector: Float32Array;
  readonly sentences: Readonly<Record<StoryField, readonly string[]>>;
}

export interface RealEntries {
  readonly modelId: string;
  readonly entries: readonly RealEntry[];
  /** The packed vector of each sentence that has one. */
  readonly parts: ReadonlyMap<string, Int8Array>;
}

/** The starter catalogue with the vectors that were shipped for it: what made-up initiatives are put together from. */
export function realEntries(): RealEntries {
  const shipped = new ShippedVectors();
  const modelId = shipped.modelId;
  if (!modelId) throw new Error('The vectors of the starter catalogue are missing: kith vectors');
  const parts = new Map<string, Int8Array>();
  const entries = readEntries(readFileSync(STARTER_FILE, 'utf8')).flatMap(({ content }) => {
    const known = shipped.of(modelId, hashOfInitiative(content));
    if (!known) return [];
    const dims = known.vector.length;
    for (const [place, sentence] of partsOf(storyOfInitiative(content)).entries())
      parts.set(
        sentence,
        Int8Array.from(known.parts.subarray(place * dims, (place + 1) * dims), (byte) => (byte << 24) >> 24),
      );
    const of = (field: StoryField) => partsOf([content[field]].filter((text) => text !== ''));
    return [{ content, vector: known.vector, sentences: sentencesBy(of) }];
  });
  return { modelId, entries, parts };
}

const sentencesBy = (of: (field: StoryField) => string[]): RealEntry['sentences'] => ({
  summary: of('summary'),
  outcome: of('outcome'),
  context: of('context'),
  challenge: of('challenge'),
  approach: of('approach'),
  impact: of('impact'),
});
