import type { Role } from '../people/person.entity.js';
import type { Viewer } from '../people/viewer.js';
import { type NotAllowed, notAllowed } from '../platform/results.js';

const WRITERS: readonly Role[] = ['editor', 'approver', 'administrator', 'board_member'];

/** May this viewer write what an organisation's board says? Every member reads it. */
export const mayWriteForBoard = ({ affiliations }: Pick<Viewer, 'affiliations'>, organisationId: string | null): boolean =>
  affiliations.some((one) => one.organisationId === organisationId && one.roles.some((role) => WRITERS.includes(role)));

/** The page of another window may have been opened for another organisation: what was written for that one must not become this one's. */
export function mayNotWriteForBoard(viewer: Viewer, organisationId: string): NotAllowed | null {
  if (viewer.actingFor !== organisationId)
    return notAllowed('You act for another organisation now than when you opened this page. Choose the one it is for, then save again.');
  return mayWriteForBoard(viewer, organisationId)
    ? null
    : notAllowed('Board members, editors, approvers and administrators of an organisation write what its board says.');
}

/** Refused to whoever does not, in the words that stand before what was tried. */
export const WRITERS_ONLY = 'Only editors, approvers, administrators and board members';
