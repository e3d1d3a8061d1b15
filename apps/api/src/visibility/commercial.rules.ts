import type { Viewer } from '../people/viewer.js';
import { mayKnowOf, type VisibilityFacts } from './visibility.rules.js';

/** What the rule of exact sums looks at. */
export interface OwnedSums {
  readonly ownerId: string | null;
  readonly demonstration: boolean;
  /** Whether the owner lets its systems' programme offices see exact sums. */
  readonly programmeOfficesMaySee: boolean;
  /** The day whose areas the owner knew of when it allowed that, as 2026-03-31; null where none was. */
  readonly audienceKnownOn: string | null;
}

/** What the rule of contracts looks at. */
export interface ContractRow extends OwnedSums {
  /** Whether a notice of it is published. */
  readonly published: boolean;
  /** The initiative it belongs to, where it belongs to one. */
  readonly initiative: VisibilityFacts | null;
}

/** How much of a contract a viewer is told; somebody with no right among these does not know that it exists. */
export interface ContractSight {
  /** Everything: owner, and its systems' programme offices if the owner allows. */
  readonly whole: boolean;
  /** The facts that its notice names: everybody who sees the organisation. */
  readonly notice: boolean;
  /** Bands, and whether it ends within a year if the owner opens that: whoever sees the initiative. */
  readonly outline: boolean;
}

/** The commercial level (docs/CONTEXT.md): may this viewer see exact sums? `commercial.sql.ts` says the same in SQL. */
export function mayKnowSums(viewer: Viewer, { ownerId, demonstration, programmeOfficesMaySee, audienceKnownOn }: OwnedSums): boolean {
  if (ownerId === null || (demonstration && !viewer.seesDemonstration)) return false;
  return viewer.organisationIds.includes(ownerId) || (programmeOfficesMaySee && isOfficeFor(viewer, ownerId, audienceKnownOn));
}

/** An office to which only a merger of systems brought the owner is told what the owner allowed since. */
const isOfficeFor = (viewer: Viewer, ownerId: string, knownOn: string | null): boolean =>
  viewer.officeFor.includes(ownerId) ||
  (knownOn !== null && viewer.mergedOfficeFor.some((merged) => merged.organisationId === ownerId && merged.since <= knownOn));

export function sightOfContract(viewer: Viewer, row: ContractRow): ContractSight {
  if (row.demonstration && !viewer.seesDemonstration) return { whole: false, notice: false, outline: false };
  return {
    whole: mayKnowSums(viewer, row),
    notice: row.published,
    outline: row.initiative !== null && mayKnowOf(viewer, row.initiative),
  };
}

export const knowsOfContract = ({ whole, notice, outline }: ContractSight): boolean => whole || notice || outline;
