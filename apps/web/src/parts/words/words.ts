import type { AdaptationStatus, CostBand, Level, Openness, OrganisationKind, Stage, StopReason } from './words.generated';

/** What the page calls a stage. */
export const stageWords: Record<Stage, string> = {
  IDEA: 'Idea',
  PLANNED: 'Planned',
  DISCOVERY: 'Discovery',
  PILOT: 'Pilot',
  ROLLING_OUT: 'Rolling out',
  LIVE: 'Live',
  SCALED: 'Scaled to others',
  PAUSED: 'Paused',
  STOPPED: 'Stopped',
  RETIRED: 'Retired',
  UNKNOWN: 'Stage not known',
};

/** Whole-life cost without VAT. */
export const costBandWords: Record<CostBand, string> = {
  UNDER_25K: 'under £25,000',
  B_25K_100K: '£25,000 to £100,000',
  B_100K_500K: '£100,000 to £500,000',
  B_500K_2M: '£500,000 to £2 million',
  B_2M_10M: '£2 million to £10 million',
  OVER_10M: 'over £10 million',
  NOT_KNOWN: 'not known',
};

export const levelWords: Record<Level, string> = {
  ORGANISATION: 'your organisation and its partners',
  SYSTEM: 'your area',
  NETWORK: 'any signed-in member',
  PUBLIC: 'anyone, including suppliers and the press',
};

export const opennessWords: Record<Openness, string> = {
  SHARE_IDEAS: 'share ideas',
  CONVERSATION: 'have a conversation',
  HOST_VISIT: 'host a visit',
  JOIN_PROCUREMENT: 'join a procurement',
  SHARE_FUNDING: 'share funding',
};

export const organisationKindWords: Record<OrganisationKind, string> = {
  ACUTE: 'acute trust',
  SPECIALIST: 'specialist trust',
  MENTAL_HEALTH_COMMUNITY: 'mental health and community trust',
  COMMUNITY: 'community trust',
  AMBULANCE: 'ambulance trust',
  CARE_TRUST: 'care trust',
  ICB: 'integrated care board',
  COUNCIL: 'council',
  COLLABORATIVE: 'provider collaborative',
  REGION: 'region',
  COMMUNITY_INTEREST_COMPANY: 'community interest company',
  OTHER: 'other organisation',
};

const TRUSTS: readonly OrganisationKind[] = ['ACUTE', 'SPECIALIST', 'MENTAL_HEALTH_COMMUNITY', 'COMMUNITY', 'AMBULANCE', 'CARE_TRUST'];

export const isTrust = (kind: OrganisationKind): boolean => TRUSTS.includes(kind);

/** The colour group of a stage; the words say it too. */
export function stageTone(stage: Stage): 'going' | 'early' | 'ended' | 'unknown' {
  if (stage === 'UNKNOWN') return 'unknown';
  if (stage === 'PAUSED' || stage === 'STOPPED' || stage === 'RETIRED') return 'ended';
  return stage === 'LIVE' || stage === 'SCALED' || stage === 'ROLLING_OUT' ? 'going' : 'early';
}

export const adaptationStatusWords: Record<AdaptationStatus, string> = {
  CONSIDERING: 'Considering it',
  PLANNING: 'Planning it',
  ADAPTING: 'Adapting it',
  LIVE: 'Live',
  STOPPED: 'Stopped',
};

export const stopReasonWords: Record<StopReason, string> = {
  COST: 'Cost',
  SAFETY: 'Safety',
  NOT_FITTING: 'It did not fit',
  NO_CAPACITY: 'No capacity',
  SUPPLIER: 'The supplier',
  PRIORITIES: 'Other priorities',
  POLICY: 'Policy changed',
  OTHER: 'Another reason',
};
