import type { Viewer } from '../../people/viewer.js';
import type { Bind } from '../../platform/database/bind.js';

/** A condition: that the viewer follows the initiative with this id, for an organisation in which they hold a role. */
export const followedSql = ({ personId, organisationIds }: Viewer, id: string, bind: Bind): string =>
  `${id} in (select initiative_id from follow
     where person_id = ${bind.add(personId)}::uuid and organisation_id = any(${bind.add(organisationIds)}::uuid[]))`;
