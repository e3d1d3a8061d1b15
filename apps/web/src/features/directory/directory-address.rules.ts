import type { OrganisationKind } from './directory.generated';

/** All that decides what the directory shows; it stands in the address and nowhere else. */
export interface DirectoryState {
  readonly words: string;
  readonly kind: OrganisationKind | null;
  /** ODS code of an area. */
  readonly area: string | null;
  readonly after: string | null;
}

/** In the order of the filter; every kind of the contract is here or the build fails. */
const KINDS: Record<OrganisationKind, true> = {
  ACUTE: true,
  SPECIALIST: true,
  MENTAL_HEALTH_COMMUNITY: true,
  COMMUNITY: true,
  AMBULANCE: true,
  CARE_TRUST: true,
  ICB: true,
  COLLABORATIVE: true,
  COUNCIL: true,
  COMMUNITY_INTEREST_COMPANY: true,
  REGION: true,
  OTHER: true,
};

export const kinds = Object.keys(KINDS) as OrganisationKind[];

const isKind = (value: string | null): value is OrganisationKind => value !== null && Object.hasOwn(KINDS, value);

/** As many characters as the server looks at. */
export const LONGEST_WORDS = 200;

/** What the address says; what it can't mean is left out and does not stop the page. */
export function readAddress(address: URLSearchParams): DirectoryState {
  const kind = address.get('kind');
  return {
    words: (address.get('q') ?? '').trim().slice(0, LONGEST_WORDS),
    kind: isKind(kind) ? kind : null,
    area: address.get('area')?.trim().toUpperCase() || null,
    after: address.get('after') || null,
  };
}

export function addressOf({ words, kind, area, after }: DirectoryState): string {
  const address = new URLSearchParams();
  if (words) address.set('q', words);
  if (kind) address.set('kind', kind);
  if (area) address.set('area', area);
  if (after) address.set('after', after);
  const text = address.toString();
  return text ? `/organisations?${text}` : '/organisations';
}

export const narrows = ({ words, kind, area }: DirectoryState): boolean => words !== '' || kind !== null || area !== null;
