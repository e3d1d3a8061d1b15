/** What a provider claims about a person, as far as Kith keeps it. */
export interface Claimed {
  /** Null where the provider gives no name. */
  readonly name: string | null;
  /** Null where there is none or the provider says that it is not verified. */
  readonly email: string | null;
}

const LONGEST_NAME = 200;
const LONGEST_EMAIL = 320;

/** Name and address from a provider's claims. They are text of others: control characters go, and so does what is too long. */
export function claimedBy(claims: Readonly<Record<string, unknown>>): Claimed {
  const whole = [text(claims.given_name), text(claims.family_name)].filter(Boolean).join(' ');
  const name = text(claims.name) || whole || text(claims.preferred_username);
  const email = claims.email_verified === false ? '' : text(claims.email);
  return {
    name: name.slice(0, LONGEST_NAME).trim() || null,
    email: email.length <= LONGEST_EMAIL && /^[^\s@<>]+@[^\s@<>]+$/.test(email) ? email : null,
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
