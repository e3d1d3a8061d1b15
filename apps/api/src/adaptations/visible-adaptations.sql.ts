import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';

/**
 * May this viewer know of an adaptation? A condition on `adaptation` under `alias`, with its origin (`initiative` or `search_doc`) under
 * `originAlias`. Both organisations always may; others by the level that the adopter set. Whether the origin itself may be seen is
 * `visibleSql`'s to say, and is asked besides. What a demonstration organisation took stays behind the glass, also of a real entry.
 */
export function visibleAdaptationSql(viewer: Viewer, alias: string, originAlias: string, bind: Bind): string {
  const glass = viewer.seesDemonstration
    ? 'true'
    : `not exists (select 1 from organisation fictional where fictional.id = ${alias}.adopter_id and fictional.demonstration)`;
  if (!viewer.member) return `(${glass} and ${alias}.level = 'public')`;
  const own = bind.add(viewer.organisationIds);
  const coMembers = bind.add(viewer.coMemberIds);
  return `(${glass} and (${alias}.level in ('public', 'network')
    or ${alias}.adopter_id = any(${own}::uuid[]) or ${originAlias}.member_ids && ${own}::uuid[]
    or (${alias}.level = 'system' and ${alias}.adopter_id = any(${coMembers}::uuid[]))))`;
}
