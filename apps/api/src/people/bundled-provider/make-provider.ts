import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import { BUNDLED_CLIENT, BUNDLED_PATH, FICTIONAL_PEOPLE } from './fictional-people.js';
import { memoryAdapters } from './memory-adapter.js';
import { problemPage } from './pages.js';

/** Name of the cookies in which the library remembers who signed in. */
export const SESSION_MEMORY = 'kith_oidc_session';

/**
 * A real OpenID provider of people who do not exist. Keys are made at each start, so nothing it signed outlives the process.
 * Loaded only when it is used: a Kith with a provider of its own never reads this library.
 */
export async function makeProvider(origin: string): Promise<Provider> {
  const { Provider } = await import('oidc-provider');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(`${origin}${BUNDLED_PATH}`, {
    adapter: memoryAdapters(),
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: randomBytes(9).toString('base64url') } as never],
    },
    clients: [
      {
        client_id: BUNDLED_CLIENT,
        redirect_uris: [`${origin}/sign-in/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: SESSION_MEMORY, interaction: 'kith_oidc_interaction', resume: 'kith_oidc_resume' },
    },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, interaction) => `${BUNDLED_PATH}/choose/${interaction.uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    // Signing in in a second tab must not undo the first.
    expiresWithSession: () => false,
    findAccount: (_context, subject) => {
      const person = FICTIONAL_PEOPLE.find((one) => one.subject === subject);
      if (!person) return undefined;
      return { accountId: subject, claims: () => ({ sub: subject, name: person.name, email: person.email, email_verified: true }) };
    },
    // Nobody is asked for consent: the only client is Kith itself.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError: (context) => {
      context.type = 'html';
      context.body = problemPage();
    },
  });
  // What Kith knows of its own address counts, not what a request says of it.
  provider.proxy = true;
  return provider;
}
