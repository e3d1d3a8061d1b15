import type { OrganisationKind } from './organisation.entity.js';

/** Kinds that are called trusts. */
export const TRUSTS: readonly OrganisationKind[] = [
  'acute',
  'specialist',
  'mental_health_community',
  'community',
  'ambulance',
  'care_trust',
];
