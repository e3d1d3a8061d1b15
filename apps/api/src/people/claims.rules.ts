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
export function claimedBy(claims: Readonly<Record<string, unknown>>, called = { name: 'name', email: 'email' }): Claimed {
  const whole = [text(claims.given_name), text(claims.family_name)].filter(Boolean).join(' ');
  const name = text(claims[called.name]) || whole || text(claims.preferred_username);
  const given = claims.email_verified === false || claims.email_verified === 'false' ? '' : text(claims[called.email]);
  const email = given.length <= LONGEST_EMAIL && /^[^\s@<>]+@[^\s@<>]+$/.test(given) ? given : null;
  return {
    name: name.slice(0, LONGEST_NAME).trim() || null,
    email,
    emailVerified: email !== null && VERIFIED.some((claim) => [true, 'true', 1, '1'].includes(claims[claim] as never)),
  };
}

/**
 * What the operator demands of every sign-in: a tenant of the list, where one address serves many, and a strength of authentication.
 * Gives what is wrong, for the log; null where nothing is.
 */
export function unacceptable(
  claims: Readonly<Record<string, unknown>>,
  demanded: { readonly KITH_OIDC_TENANTS?: readonly string[]; readonly KITH_OIDC_ACR_ACCEPTED?: readonly string[] },
): string | null {
  const { KITH_OIDC_TENANTS: tenants, KITH_OIDC_ACR_ACCEPTED: strengths } = demanded;
  if (tenants && !tenants.includes(text(claims.tid).toLowerCase())) return 'The tenant (tid) is not among KITH_OIDC_TENANTS.';
  if (strengths && !strengths.includes(text(claims.acr))) return 'The strength of the sign-in (acr) is not among KITH_OIDC_ACR_ACCEPTED.';
  return null;
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
