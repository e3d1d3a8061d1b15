import type { Role } from '../people/person.entity.js';
import type { Viewer } from '../people/viewer.js';

const KEEPERS: readonly Role[] = ['editor', 'approver', 'administrator'];

/** May this viewer record, change and remove contracts and needs of an organisation? */
export const mayKeep = ({ affiliations }: Viewer, organisationId: string): boolean =>
  affiliations.some((one) => one.organisationId === organisationId && one.roles.some((role) => KEEPERS.includes(role)));
