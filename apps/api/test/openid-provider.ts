import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { memoryAdapters } from '../src/people/bundled-provider/memory-adapter.js';

export const CLIENT = 'kith-at-trust';

/**
 * An OpenID provider of somebody else's, over real HTTP: the library of the bundled one on a port of its own. It signs everybody in as
 * `person`, without a page. It can change its keys, forge what it hands out, and be down.
 */
export class OpenIdProvider {
  person = 'asha';
  /** Changes the id token, which is signed anew with the provider's own key, or with another one. */
  forge: ((claims: JWTPayload) => JWTPayload) | null = null;
  signWithOther = false;
  private readonly adapters = memoryAdapters();
  private provider: Provider | null = null;
  private key: { private: CryptoKey; kid: string } | null = null;
  private kith = '';

  private constructor(private readonly server: Server) {}

  static async open(): Promise<OpenIdProvider> {
    const server = createServer();
    const made = new OpenIdProvider(server);
    server.on('request', (request, response) => void made.answer(request, response));
    await made.up(0);
    return made;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo | null)?.port ?? this.port}`;
  }
  private port = 0;

  /** From here on it knows Kith's address, and signs with a new key. */
  async serve(kith: string): Promise<void> {
    this.kith = kith;
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const kid = randomUUID();
    this.key = { private: privateKey, kid };
    this.provider = new Provider(this.issuer, {
      adapter: this.adapters,
      jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid } as never] },
      clients: [
        {
          client_id: CLIENT,
          redirect_uris: [`${kith}/sign-in/callback`],
          post_logout_redirect_uris: [`${kith}/`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'none',
          id_token_signed_response_alg: 'ES256',
          backchannel_logout_uri: `${kith}/sign-out/back-channel`,
          backchannel_logout_session_required: true,
        },
      ],
      cookies: { keys: ['for-tests-only'] },
      claims: { openid: ['sub', 'sid'], profile: ['name'], email: ['email', 'email_verified'] },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: async (context, form) => {
            context.body = form;
          },
          postLogoutSuccessSource: async (context) => {
            context.body = 'out';
          },
        },
      },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: () => ({ sub, name: `Person ${sub}`, email: `${sub}@example.org`, email_verified: true }),
      }),
      loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
        const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    });
  }

  rotateKeys = (): Promise<void> => this.serve(this.kith);

  async down(): Promise<void> {
    this.port = (this.server.address() as AddressInfo).port;
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  async up(port = this.port): Promise<void> {
    await new Promise<void>((listening) => this.server.listen(port, '127.0.0.1', listening));
  }

  /** A token signed with the provider's key, whatever it says. */
  async sign(claims: JWTPayload, typ?: string): Promise<string> {
    const key = this.signWithOther ? (await generateKeyPair('ES256')).privateKey : this.key?.private;
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: this.key?.kid, ...(typ ? { typ } : {}) }).sign(key as CryptoKey);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider } = this;
    if (!provider) return void response.writeHead(503).end();
    if (request.url?.startsWith('/interaction/')) {
      return provider.interactionFinished(request, response, { login: { accountId: this.person } }, { mergeWithLastSubmission: false });
    }
    if (request.url === '/token' && (this.forge || this.signWithOther)) this.intercept(response);
    await provider.callback()(request, response);
  }

  private intercept(response: ServerResponse): void {
    const end = response.end.bind(response);
    response.end = ((body: string) => {
      const answer = JSON.parse(String(body)) as { id_token?: string };
      void (async () => {
        const claims = decodeJwt(answer.id_token ?? '');
        const text = JSON.stringify({ ...answer, id_token: await this.sign(this.forge?.(claims) ?? claims) });
        response.setHeader('content-length', Buffer.byteLength(text));
        end(text);
      })();
      return response;
    }) as never;
  }
}
