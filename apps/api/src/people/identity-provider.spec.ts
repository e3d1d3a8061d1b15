import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../platform/config/config.js';
import { IdentityProvider } from './identity-provider.js';
import type { OwnAddress } from './own-address.js';

const own = { origin: 'https://kith.example.org' } as OwnAddress;
const quiet = { info() {}, warn() {}, error() {} };
let server: Server | undefined;
afterEach(async () => {
  const open = server;
  server = undefined;
  if (open) await new Promise((closed) => open.close(closed));
});

/** A provider of somebody else's, as far as its description: the one thing of the outer world that is played here. */
async function playProvider(port: number, more: object = {}): Promise<string> {
  let issuer = '';
  const played = createServer((request, response) => {
    response.statusCode = request.url === '/.well-known/openid-configuration' ? 200 : 500;
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        ...more,
      }),
    );
  });
  await new Promise<void>((listening) => played.listen(port, '127.0.0.1', listening));
  server = played;
  issuer = `http://127.0.0.1:${(played.address() as AddressInfo).port}`;
  return issuer;
}

const config = readConfig({ KITH_OIDC_ISSUER: 'https://login.example.org', KITH_OIDC_CLIENT_ID: 'kith-at-trust' });
const providerAt = (issuer: string) => new IdentityProvider({ ...config, KITH_OIDC_ISSUER: issuer }, quiet, own);

describe('a provider of one’s own', () => {
  test('is asked with a code challenge, a state and a nonce, never with the verifier', async () => {
    const provider = providerAt(await playProvider(0));
    const checks = provider.newChecks();
    const url = new URL(await provider.signInUrl(checks));
    expect(url.pathname).toBe('/authorize');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: 'kith-at-trust',
      response_type: 'code',
      redirect_uri: 'https://kith.example.org/sign-in/callback',
      scope: 'openid profile email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain(checks.codeVerifier);
  });

  test('that is down is one plain problem, and is asked again at the next sign-in', async () => {
    const issuer = await playProvider(0);
    await new Promise((closed) => server?.close(closed));
    server = undefined;
    const provider = providerAt(issuer);
    await expect(provider.signInUrl(provider.newChecks())).rejects.toMatchObject({ reason: 'unavailable' });
    await playProvider(Number(new URL(issuer).port));
    await expect(provider.signInUrl(provider.newChecks())).resolves.toContain(`${issuer}/authorize?`);
  });

  test('that fails while the code is redeemed gives a reason and no session', async () => {
    const provider = providerAt(await playProvider(0));
    const checks = provider.newChecks();
    await expect(provider.redeem(`/sign-in/callback?code=abc&state=${checks.state}`, checks)).rejects.toMatchObject({
      name: 'SignInProblem',
    });
  });

  test.each([
    ['access_denied', 'cancelled'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_scope', 'refused'],
  ])('its answer %s is shown as %s', async (error, reason) => {
    const provider = providerAt(await playProvider(0));
    const checks = provider.newChecks();
    await expect(provider.redeem(`/sign-in/callback?error=${error}&state=${checks.state}`, checks)).rejects.toMatchObject({ reason });
  });

  test('an answer in another issuer’s name is refused', async () => {
    const provider = providerAt(await playProvider(0, { authorization_response_iss_parameter_supported: true }));
    const checks = provider.newChecks();
    const answer = `/sign-in/callback?code=abc&state=${checks.state}&iss=${encodeURIComponent('https://elsewhere.example')}`;
    await expect(provider.redeem(answer, checks)).rejects.toMatchObject({ reason: 'refused' });
  });

  test('gives its own sign-out page where it has one', async () => {
    const provider = providerAt(await playProvider(0, { end_session_endpoint: 'https://login.example.org/leave' }));
    const url = new URL((await provider.signOutUrl('the-id-token')) ?? '');
    expect(`${url.origin}${url.pathname}`).toBe('https://login.example.org/leave');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      id_token_hint: 'the-id-token',
      post_logout_redirect_uri: 'https://kith.example.org/',
    });
  });

  test('signing out works without such a page, and while it is down', async () => {
    const issuer = await playProvider(0);
    expect(await providerAt(issuer).signOutUrl('the-id-token')).toBeNull();
    await new Promise((closed) => server?.close(closed));
    server = undefined;
    expect(await providerAt(issuer).signOutUrl('the-id-token')).toBeNull();
  });
});

test('a provider elsewhere is asked over TLS only, whatever the settings let through', async () => {
  const provider = providerAt('http://login.example.org');
  await expect(provider.signInUrl(provider.newChecks())).rejects.toMatchObject({
    reason: 'unavailable',
    cause: { message: expect.stringMatching(/HTTPS/i) },
  });
});
