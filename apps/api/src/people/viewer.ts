import type { Role } from './person.entity.js';

/**
 * The person (or nobody) on whose behalf a request is answered, with the sets that the visibility rule needs,
 * resolved once a request: what they may see follows from their memberships of today, never from an e-mail domain.
 */
export interface Viewer {
  readonly personId: string | null;
  readonly name: string | null;
  /** SHA-256 of the session's token; null when nobody is signed in. */
  readonly sessionId: string | null;
  /** The access token that the request came by; null where it came by a session. */
  readonly tokenId: string | null;
  readonly csrfToken: string | null;
  /** The organisation acted for. */
  readonly actingFor: string | null;
  /** Roles held in the organisation acted for. */
  readonly roles: readonly Role[];
  /** Every role in every organisation. */
  readonly affiliations: readonly { readonly organisationId: string; readonly roles: readonly Role[] }[];
  /** Whether the viewer holds a role today, in any organisation or as an operator: someone who only signed in is no member yet. */
  readonly member: boolean;
  /** Whether all of the viewer's roles are in the demonstration: such a member sees what is public of the real network, and no more. */
  readonly fictional: boolean;
  /** Organisations of which the viewer is a member. */
  readonly organisationIds: readonly string[];
  /** Organisations for which the viewer may write. */
  readonly editsFor: readonly string[];
  /** Those of them through which what is shared with an area reaches the viewer: all but where a contractor, unless it was allowed. */
  readonly areaOrganisationIds: readonly string[];
  /** Organisations that share a system with one of those today, and do so as ever; the viewer's own among them. */
  readonly coMemberIds: readonly string[];
  /** Organisations that share a system with one of those only since systems merged, and the first day of it, as 2026-04-01. */
  readonly mergedCoMembers: readonly { readonly organisationId: string; readonly since: string }[];
  /** Organisations of the systems whose programme office the viewer is today, as ever: what their owners share with that office. */
  readonly officeFor: readonly string[];
  /** Those of the systems whose programme office the viewer is only since systems merged, and the first day of it. */
  readonly mergedOfficeFor: readonly { readonly organisationId: string; readonly since: string }[];
  /** Whether the demonstration is on this side of the glass. */
  readonly seesDemonstration: boolean;
  readonly operator: boolean;
}

/** A reader who is not signed in. */
export const NOBODY: Viewer = {
  personId: null,
  name: null,
  sessionId: null,
  tokenId: null,
  csrfToken: null,
  actingFor: null,
  roles: [],
  affiliations: [],
  member: false,
  fictional: false,
  organisationIds: [],
  editsFor: [],
  areaOrganisationIds: [],
  coMemberIds: [],
  mergedCoMembers: [],
  officeFor: [],
  mergedOfficeFor: [],
  seesDemonstration: false,
  operator: false,
};

/** The same viewer looking at the demonstration, as when a reader picks that filter. */
export const lookingAtDemonstration = (viewer: Viewer): Viewer => ({ ...viewer, seesDemonstration: true });
