import { holdsOn } from './organisation.reads.js';

/**
 * Whether the one that carries on is today in a system in which not both of them were on the day whose areas the owner knew: what was
 * shared with the area of that day must not show itself elsewhere by a merger, be it of trusts or of areas (docs/adr/0013).
 */
export const entersAnArea = (former: string, current: string, today: string, knownOn: string): string => `exists (
  select 1 from membership b where b.organisation_id = ${current} and ${holdsOn('b', today)} and not (
    ${knownOn} is not null and ${holdsOn('b', knownOn)} and exists (
      select 1 from membership a where a.organisation_id = ${former} and a.system_id = b.system_id and ${holdsOn('a', knownOn)})))`;
