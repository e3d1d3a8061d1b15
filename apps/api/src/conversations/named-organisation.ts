import type { Db, OrganisationReads, OrganisationRow } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';

/** The organisation with this code, on the viewer's side of the glass; null where there is none. */
export async function namedOrganisation(
  reads: OrganisationReads,
  db: Db,
  viewer: Viewer,
  odsCode: string,
): Promise<OrganisationRow | null> {
  if (!/^\w{1,12}$/.test(odsCode)) return null;
  const [found] = await reads.byOdsCodes(db, [odsCode]);
  return found && (!found.demonstration || viewer.seesDemonstration) ? found : null;
}
