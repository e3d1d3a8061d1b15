import { Inject, Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { CONFIG, type Config } from '../platform/config/config.js';
import { LOG, type Log } from '../platform/log.js';
import { BUNDLED_CLIENT, BUNDLED_IDENTITIES, BUNDLED_PATH } from './bundled-provider/fictional-people.js';
import { type Claimed, claimedBy } from './claims.rules.js';
import { OwnAddress } from './own-address.js';
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
}

/** A provider that takes longer counts as down: somebody is waiting. */
const ANSWER_WITHIN_S = 10;

/** The OpenID provider, asked for its addresses at the first sign-in and again until it answers: reading never waits for it. */
@Injectable()
export class IdentityProvider {
  private found: Promise<openid.Configuration> | null = null;

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
    const provider = await this.provider();
    return openid.buildAuthorizationUrl(provider, {
      redirect_uri: `${this.own.origin}/sign-in/callback`,
      scope: this.config.KITH_OIDC_SCOPE,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /** Proves the answer that the browser brought and redeems its code. `callback` is path and query as they were asked for. */
  async redeem(callback: string, checks: SignInChecks): Promise<ProvenIdentity> {
    const provider = await this.provider();
    try {
      const tokens = await openid.authorizationCodeGrant(provider, new URL(callback, this.own.origin), {
        pkceCodeVerifier: checks.codeVerifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new SignInProblem('refused');
      const more = claims.name ? {} : await this.userInfo(provider, tokens.access_token, claims.sub);
      return {
        ...claimedBy({ ...more, ...claims }),
        issuer: this.config.bundledProvider ? BUNDLED_IDENTITIES : claims.iss,
        subject: claims.sub,
        idToken: tokens.id_token ?? null,
      };
    } catch (error) {
      throw this.problem(error);
    }
  }

  /** Where to end the session at the provider too; null where it offers no such page or does not answer. */
  async signOutUrl(idToken: string | null): Promise<string | null> {
    try {
      const provider = await this.provider();
      if (!provider.serverMetadata().end_session_endpoint) return null;
      const hint: Record<string, string> = idToken ? { id_token_hint: idToken } : {};
      return openid.buildEndSessionUrl(provider, { ...hint, post_logout_redirect_uri: `${this.own.origin}/` }).href;
    } catch {
      return null;
    }
  }

  private async provider(): Promise<openid.Configuration> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = null;
      this.log.warn({ err: error }, 'the identity provider does not answer');
      throw new SignInProblem('unavailable', error);
    }
  }

  private async discover(): Promise<openid.Configuration> {
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
  // What fetch throws when nobody answers.
  return error instanceof TypeError && error.message === 'fetch failed' ? 'unavailable' : 'refused';
}

const isLoopback = (url: URL): boolean => url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
