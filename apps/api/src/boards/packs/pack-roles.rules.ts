import type { Role } from '../../people/person.entity.js';
import type { Viewer } from '../../people/viewer.js';

const WRITERS: readonly Role[] = ['editor', 'approver', 'administrator', 'board_member'];

/** Organisations whose packs this viewer writes, and so reads as drafts. */
export const writesPacksFor = ({ affiliations }: Viewer): string[] =>
  affiliations.filter(({ roles }) => roles.some((role) => WRITERS.includes(role))).map(({ organisationId }) => organisationId);

export const mayWritePacks = (viewer: Viewer, organisationId: string): boolean => writesPacksFor(viewer).includes(organisationId);
