import type { Role } from '../../people/person.entity.js';
import type { Viewer } from '../../people/viewer.js';

/** Who answers for a trust, and who is reminded to. */
export const ANSWERERS: readonly Role[] = ['editor', 'approver', 'administrator'];

/** May this viewer say of an organisation that its list is complete? */
export const mayAnswer = ({ affiliations }: Viewer, organisationId: string): boolean =>
  affiliations.some((one) => one.organisationId === organisationId && one.roles.some((role) => ANSWERERS.includes(role)));
