import { Inject, Injectable } from '@nestjs/common';
import { errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import * as openid from 'openid-client';
import { CONFIG, type Config } from '../platform/config/config.js';
import { LOG, type Log } from '../platform/log.js';
import { BUNDLED_CLIENT, BUNDLED_IDENTITIES, BUNDLED_PATH } from './bundled-provider/fictional-people.js';
import { type Claimed, claimedBy, unacceptable } from './claims.rules.js';
import { OwnAddress } from './own-address.js';
import { checkSignature, keysAt, provenSignOut, type SignedOutThere } from './provider-tokens.js';
import { SignInProblem } from './sign-in-problem.js';

/** What ties an answer of the provider to the question that was asked. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who signed in, as the provider says. */
export interface ProvenIdentity extends Claimed {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string | null;
  /** The provider's own name of the session (`sid`), by which it can end it; null where it gives none. */
  readonly providerSession?: string | null;
}

interface Found {
  readonly configuration: openid.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** A provider that takes longer counts as down: somebody is waiting. */
const ANSWER_WITHIN_S = 10;

/** The OpenID provider, asked for its addresses at the first sign-in and again until it answers: reading never waits for it. */
@Injectable()
export class IdentityProvider {
  private found: Promise<Found> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
    private readonly own: OwnAddress,
  ) {}

  newChecks(): SignInChecks {
    return { state: openid.randomState(), nonce: openid.randomNonce(), codeVerifier: openid.randomPKCECodeVerifier() };
  }

  /** The provider's page on which the person signs in. */
  async signInUrl(checks: SignInChecks): Promise<string> {
    const { configuration } = await this.provider();
    return openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.own.origin}/sign-in/callback`,
      scope: this.config.KITH_OIDC_SCOPE,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
      ...(this.config.KITH_OIDC_ACR_VALUES ? { acr_values: this.config.KITH_OIDC_ACR_VALUES } : {}),
    }).href;
  }

  /** Proves the answer that the browser brought and redeems its code. `callback` is path and query as they were asked for. */
  async redeem(callback: string, checks: SignInChecks): Promise<ProvenIdentity> {
    const { configuration, keys } = await this.provider();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, new URL(callback, this.own.origin), {
        pkceCodeVerifier: checks.codeVerifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new SignInProblem('refused');
      // The library relies on TLS to the provider; the signature is looked at all the same.
      await checkSignature(tokens.id_token, keys);
      const wrong = unacceptable(claims, this.config);
      if (wrong) throw new Error(wrong);
      const more = claims[this.config.KITH_OIDC_NAME_CLAIM] ? {} : await this.userInfo(configuration, tokens.access_token, claims.sub);
      return {
        ...claimedBy({ ...more, ...claims }, { name: this.config.KITH_OIDC_NAME_CLAIM, email: this.config.KITH_OIDC_EMAIL_CLAIM }),
        issuer: this.config.bundledProvider ? BUNDLED_IDENTITIES : claims.iss,
        subject: claims.sub,
        idToken: tokens.id_token,
        providerSession: typeof claims.sid === 'string' && claims.sid ? claims.sid : null,
      };
    } catch (error) {
      throw this.problem(error);
    }
  }

  /** Proves the provider's word that somebody signed out there. Throws where it does not hold. */
  async provenSignOut(token: string, now: Date): Promise<SignedOutThere> {
    const { configuration, keys } = await this.provider();
    const { issuer } = configuration.serverMetadata();
    const proven = await provenSignOut(token, { keys, issuer, clientId: configuration.clientMetadata().client_id, now });
    return { ...proven, issuer: this.config.bundledProvider ? BUNDLED_IDENTITIES : proven.issuer };
  }

  /** Where to end the session at the provider too; null where it offers no such page or does not answer. */
  async signOutUrl(idToken: string | null): Promise<string | null> {
    try {
      const { configuration } = await this.provider();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      const hint: Record<string, string> = idToken ? { id_token_hint: idToken } : {};
      return openid.buildEndSessionUrl(configuration, { ...hint, post_logout_redirect_uri: `${this.own.origin}/` }).href;
    } catch {
      return null;
    }
  }

  private async provider(): Promise<Found> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = null;
      this.log.warn({ err: error }, 'the identity provider does not answer');
      throw new SignInProblem('unavailable', error);
    }
  }

  private async discover(): Promise<Found> {
    const configuration = await this.described();
    const { jwks_uri: address } = configuration.serverMetadata();
    if (!address) throw new Error('The provider publishes no keys (jwks_uri).');
    // The bundled one as below.
    const ask: FetchImplementation | undefined = this.config.bundledProvider
      ? (at, options) => fetch(this.own.overLoopback(String(at)), options as RequestInit)
      : undefined;
    return { configuration, keys: keysAt(address, ask) };
  }

  private async described(): Promise<openid.Configuration> {
    if (this.config.bundledProvider) {
      // Kith asks itself: over loopback, since its public name may not be known on this machine.
      return openid.discovery(new URL(`${this.own.origin}${BUNDLED_PATH}`), BUNDLED_CLIENT, undefined, openid.None(), {
        execute: [openid.allowInsecureRequests],
        timeout: ANSWER_WITHIN_S,
        [openid.customFetch]: (address, options) => fetch(this.own.overLoopback(address), options as RequestInit),
      });
    }
    const { KITH_OIDC_ISSUER = '', KITH_OIDC_CLIENT_ID = '', KITH_OIDC_CLIENT_SECRET } = this.config;
    const issuer = new URL(KITH_OIDC_ISSUER);
    const authentication = KITH_OIDC_CLIENT_SECRET ? openid.ClientSecretPost(KITH_OIDC_CLIENT_SECRET) : openid.None();
    return openid.discovery(issuer, KITH_OIDC_CLIENT_ID, undefined, authentication, {
      execute: isLoopback(issuer) ? [openid.allowInsecureRequests] : [],
      timeout: ANSWER_WITHIN_S,
    });
  }

  /** Many providers keep the name out of the id token. Without it the sign-in still holds. */
  private async userInfo(provider: openid.Configuration, accessToken: string, subject: string): Promise<object> {
    if (!provider.serverMetadata().userinfo_endpoint) return {};
    return openid.fetchUserInfo(provider, accessToken, subject);
  }

  private problem(error: unknown): SignInProblem {
    if (error instanceof SignInProblem) return error;
    const reason = reasonOf(error);
    this.log.warn({ err: error, reason }, 'a sign-in was not completed');
    return new SignInProblem(reason, error);
  }
}

function reasonOf(error: unknown): SignInProblem['reason'] {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return ['server_error', 'temporarily_unavailable'].includes(error.error) ? 'unavailable' : 'refused';
  }
  if (error instanceof openid.ClientError && error.code === 'OAUTH_TIMEOUT') return 'unavailable';
  return isDown(error) ? 'unavailable' : 'refused';
}

/** Nobody answers, or only with a fault; the libraries wrap what they met, some of them twice. */
function isDown(error: unknown): boolean {
  const { name, message, status, cause } = (error ?? {}) as { name?: unknown; message?: unknown; status?: unknown; cause?: unknown };
  if (error instanceof errors.JWKSTimeout || (name === 'TypeError' && message === 'fetch failed')) return true;
  if (typeof status === 'number') return status >= 500;
  return cause !== undefined && isDown(cause);
}

const isLoopback = (url: URL): boolean => url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
