import type { Stage } from '@kith/schema';

/** Where a piece of work stands, as far as paying twice is concerned. */
export type Phase = 'planned' | 'under_way' | 'live' | 'paused' | 'ended' | 'unknown';

const PHASES: Readonly<Record<Stage, Phase>> = {
  idea: 'planned',
  planned: 'planned',
  discovery: 'planned',
  pilot: 'under_way',
  rolling_out: 'under_way',
  live: 'live',
  scaled: 'live',
  paused: 'paused',
  stopped: 'ended',
  retired: 'ended',
  unknown: 'unknown',
};

export const phaseOf = (stage: Stage): Phase => PHASES[stage];
