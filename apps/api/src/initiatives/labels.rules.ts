import type { CostBand } from '../platform/money.rules.js';
import type { STAGES } from './initiative-content.js';

/** What a page calls a stage. */
export const STAGE_LABELS: Readonly<Record<(typeof STAGES)[number], string>> = {
  idea: 'Idea',
  planned: 'Planned',
  discovery: 'Discovery',
  pilot: 'Pilot',
  rolling_out: 'Rolling out',
  live: 'Live',
  scaled: 'Scaled to others',
  paused: 'Paused',
  stopped: 'Stopped',
  retired: 'Retired',
  unknown: 'Not known',
};

/** What a page calls a band. */
export const BAND_LABELS: Readonly<Record<CostBand, string>> = {
  under_25k: 'under £25,000',
  b_25k_100k: '£25,000 to £100,000',
  b_100k_500k: '£100,000 to £500,000',
  b_500k_2m: '£500,000 to £2 million',
  b_2m_10m: '£2 million to £10 million',
  over_10m: 'over £10 million',
  not_known: 'not known',
};
