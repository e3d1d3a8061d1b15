import type { OrganisationKind } from '../organisations/organisation.entity.js';

/** Those whose lists an area's office asks for. */
export const TRUSTS: readonly OrganisationKind[] = [
  'acute',
  'specialist',
  'mental_health_community',
  'community',
  'ambulance',
  'care_trust',
];
