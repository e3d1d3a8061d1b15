import { compactVerify, createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** What the provider signed out: a session of its own, or all of one person's. */
export interface SignedOutThere {
  readonly issuer: string;
  readonly subject: string | null;
  readonly providerSession: string | null;
  readonly at: Date;
}

/** Keys of the provider's own only: a token signed with a shared secret, or with nothing, is none. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const SIGNED_OUT = 'http://schemas.openid.net/event/backchannel-logout';

/** A key that is not known is looked for at most this often, so that made-up tokens do not become a flood at the provider. */
const ASK_AGAIN_AFTER_MS = 2_000;
/** How far the provider's clock may be off, and how old its word may be. */
const CLOCKS_APART_S = 60;
const OLDEST_WORD_S = 180;

/** The provider's published keys, fetched when they are needed and again when it has changed them. */
export function keysAt(address: string, ask: FetchImplementation = fetch): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), { cooldownDuration: ASK_AGAIN_AFTER_MS, timeoutDuration: 10_000, [customFetch]: ask });
}

/** Throws unless the provider signed it. Its claims are checked where the code is redeemed. */
export async function checkSignature(token: string, keys: JWTVerifyGetKey): Promise<void> {
  await compactVerify(token, keys, { algorithms: ALGORITHMS });
}

/**
 * OpenID Connect Back-Channel Logout 1.0, section 2.6. An id token, or a token for another client or purpose, is none; neither is an
 * old one. Throws where it does not hold.
 */
export async function provenSignOut(
  token: string,
  { keys, issuer, clientId, now }: { keys: JWTVerifyGetKey; issuer: string; clientId: string; now: Date },
): Promise<SignedOutThere> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ALGORITHMS,
    issuer,
    audience: clientId,
    typ: 'logout+jwt',
    requiredClaims: ['iat', 'jti'],
    maxTokenAge: OLDEST_WORD_S,
    clockTolerance: CLOCKS_APART_S,
    currentDate: now,
  });
  const { events, nonce, sub, sid, iat = 0 } = payload as typeof payload & { events?: unknown; nonce?: unknown; sid?: unknown };
  const event = typeof events === 'object' && events !== null ? (events as Record<string, unknown>)[SIGNED_OUT] : undefined;
  if (typeof event !== 'object' || event === null || nonce !== undefined) throw new Error('This token signs nobody out.');
  const providerSession = typeof sid === 'string' && sid ? sid : null;
  if (!sub && !providerSession) throw new Error('This token names nobody.');
  return { issuer, subject: sub ?? null, providerSession, at: new Date(iat * 1_000) };
}
