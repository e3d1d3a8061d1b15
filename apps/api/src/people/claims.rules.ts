/** What a provider claims about a person, as far as Kith keeps it. */
export interface Claimed {
  /** Null where the provider gives no name. */
  readonly name: string | null;
  /** Null where there is none or the provider says that it is not verified. */
  readonly email: string | null;
  /** Whether the provider says that the address was verified: only then can it take up an invitation. */
  readonly emailVerified: boolean;
}

const LONGEST_NAME = 200;
const LONGEST_EMAIL = 320;

/** The claim of OpenID Connect, and Entra's own, which says that the owner of the address's domain was verified. */
const VERIFIED = ['email_verified', 'xms_edov'];

/** Name and address from a provider's claims. They are text of others: control characters go, and so does what is too long. */
export function claimedBy(claims: Readonly<Record<string, unknown>>): Claimed {
  const whole = [text(claims.given_name), text(claims.family_name)].filter(Boolean).join(' ');
  const name = text(claims.name) || whole || text(claims.preferred_username);
  const given = claims.email_verified === false || claims.email_verified === 'false' ? '' : text(claims.email);
  const email = given.length <= LONGEST_EMAIL && /^[^\s@<>]+@[^\s@<>]+$/.test(given) ? given : null;
  return {
    name: name.slice(0, LONGEST_NAME).trim() || null,
    email,
    emailVerified: email !== null && VERIFIED.some((claim) => [true, 'true', 1, '1'].includes(claims[claim] as never)),
  };
}

function text(claim: unknown): string {
  return typeof claim === 'string'
    ? claim
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}
