import { holdsOn } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';

/**
 * Which lessons a viewer may see, as a condition on `quiet_lesson` under this alias. It never looks at the owner: what others see must be
 * the same whoever told it. To an area it is shown from the first whole quarter of an organisation's membership on: whoever comes with a
 * merger sees nothing that was told before, and no date but the quarter shows. `today` is an SQL date.
 */
export function visibleLessonsSql(viewer: Viewer, alias: string, bind: Bind, today: string): string {
  const glass = viewer.seesDemonstration ? '' : ` and not ${alias}.demonstration`;
  const shared = `${alias}.state = 'shared'${glass}`;
  if (!viewer.member) return `(${shared} and ${alias}.level = 'public')`;
  // Behind the glass, of what is real only public lessons may be shown.
  const network = viewer.fictional ? `(${alias}.level = 'network' and ${alias}.demonstration)` : `${alias}.level = 'network'`;
  return `(${shared} and (${alias}.level = 'public' or ${network} or (${alias}.level = 'system' and exists (
    select 1 from membership its where its.system_id = ${alias}.system_id and its.organisation_id = any(${bind.add(viewer.areaOrganisationIds)}::uuid[])
      and ${holdsOn('its', today)} and (its.starts_on is null or its.starts_on <= ${firstDayOf(`${alias}.quarter`)})))))`;
}

/** Of a quarter such as 2026-Q3: 2026-07-01. */
const firstDayOf = (quarter: string): string => `make_date(left(${quarter}, 4)::int, right(${quarter}, 1)::int * 3 - 2, 1)`;
