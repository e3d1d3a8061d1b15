import type { OrganisationKind } from '../../organisations/organisation.entity.js';

/** As the pages call them. */
export const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  acute: 'Acute trust',
  specialist: 'Specialist trust',
  mental_health_community: 'Mental health and community trust',
  community: 'Community trust',
  ambulance: 'Ambulance trust',
  care_trust: 'Care trust',
  icb: 'Integrated care board',
  council: 'Council',
  collaborative: 'Provider collaborative',
  region: 'Region',
  community_interest_company: 'Community interest company',
  other: 'Other organisation',
};

export const OFFER_WORDS = {
  share_ideas: 'To share ideas',
  conversation: 'To have a conversation',
  host_visit: 'To host a visit',
  join_procurement: 'To join a procurement',
  share_funding: 'To share funding',
} as const;

/** As it stands within a sentence; an abbreviation stays as it is. */
export const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** A text that fits beside three others; the rest is on its page. Cut at the end of a sentence if one is near, else of a word. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const start = plain.slice(0, most);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end)));
  if (sentence > most / 2) return `${start.slice(0, sentence + 1)} …`;
  const word = start.lastIndexOf(' ');
  return `${(word > 0 ? start.slice(0, word) : start).replace(/[,;:–-]+$/, '')} …`;
}
