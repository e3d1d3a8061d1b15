import type { OrganisationKind } from '../organisations/organisation.entity.js';
import type { FieldProblem } from '../platform/results.js';
import { ROLES, type Role } from './person.entity.js';

/** How long an invitation waits. */
export const INVITATION_DAYS = 30;

/** Most invitations that wait in one organisation: whoever takes over an administrator's session sends no mail to the world. */
export const MOST_WAITING = 100;

const LONGEST_EMAIL = 320;

/** Bodies that can have a programme office, which sees what several trusts plan. */
const WITH_OFFICE: readonly OrganisationKind[] = ['icb', 'collaborative', 'region', 'other'];

/** The roles that an organisation's administrator can give. An operator is never made here. */
export const rolesToGive = (kind: OrganisationKind): Role[] =>
  ROLES.filter((role) => role !== 'operator' && (role !== 'programme_officer' || WITH_OFFICE.includes(kind)));

/** An address as invitations are compared: providers and people differ in case. */
export const plainAddress = (text: string): string => text.normalize('NFC').trim().toLowerCase();

export function problemsOfInvitation(email: string, role: Role, kind: OrganisationKind): FieldProblem[] {
  const isAddress = email.length <= LONGEST_EMAIL && /^[^\s@<>,;:"()\p{Cc}]+@[^\s@<>,;:"()\p{Cc}]+\.[^\s@<>,;:"()\p{Cc}]+$/u.test(email);
  return [
    ...(isAddress ? [] : [{ field: 'email', message: 'Enter an e-mail address, like name@example.nhs.uk' }]),
    ...problemsOfRole(role, kind),
  ];
}

export const problemsOfRole = (role: Role, kind: OrganisationKind): FieldProblem[] =>
  rolesToGive(kind).includes(role) ? [] : [{ field: 'role', message: 'This organisation has no such role' }];
