import type { Db } from '../../organisations/organisation.reads.js';
import { BUNDLED_IDENTITIES } from '../bundled-provider/fictional-people.js';
import { plainAddress } from '../invitation.rules.js';
import type { Viewer } from '../viewer.js';

/** What joining needs of a signed-in person beyond their roles. */
export interface Claimant {
  readonly personId: string;
  /** Verified by the provider; null where it is not. */
  readonly address: string | null;
  /** On the demonstration's side of the glass: known by the bundled provider, or with roles there alone. */
  readonly fictional: boolean;
}

/** Null for nobody and for access tokens: joining is for a person on a page. */
export async function claimantOf(db: Db, { personId, sessionId, fictional }: Viewer): Promise<Claimant | null> {
  if (!personId || !sessionId) return null;
  const rows: { email: string | null; verified: boolean; bundled: boolean }[] = await db.query(
    `select p.email, p.email_verified verified,
       exists (select 1 from identity i where i.person_id = p.id and i.issuer = $2) bundled from person p where p.id = $1`,
    [personId, BUNDLED_IDENTITIES],
  );
  const person = rows[0];
  if (!person) return null;
  return {
    personId,
    address: person.verified && person.email ? plainAddress(person.email) : null,
    fictional: fictional || person.bundled,
  };
}
