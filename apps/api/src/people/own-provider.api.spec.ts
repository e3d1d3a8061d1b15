import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { CLIENT, OpenIdProvider } from '../../test/openid-provider.js';
import { useTestApp } from '../../test/test-app.js';
import { TestBrowser } from '../../test/test-browser.js';

/** A provider of one's own, over real HTTP, from the first click to its word that somebody signed out. */
const provider = await OpenIdProvider.open();
const kith = useTestApp(undefined, { PORT: '0', KITH_OIDC_ISSUER: provider.issuer, KITH_OIDC_CLIENT_ID: CLIENT });
let origin = '';
const browser = () => new TestBrowser(() => origin);

beforeAll(async () => {
  await kith.app.listen(0, '127.0.0.1');
  origin = `http://localhost:${(kith.app.getHttpServer().address() as AddressInfo).port}`;
  await provider.serve(origin);
});
afterEach(() => {
  kith.clock.run();
  Object.assign(provider, { forge: null, signWithOther: false, person: 'asha' });
});
afterAll(() => provider.down());

const WHO = `{ viewer { person { name } csrfToken } }`;
const who = async (visitor: TestBrowser): Promise<string | null> => (await visitor.ask(WHO)).data.viewer.person?.name ?? null;
const problem = (reason: string) => `/sign-in-problem?reason=${reason}`;

/** To the provider and back; gives the callback's address, which is not visited yet. */
const answered = async (visitor: TestBrowser, returnTo = '/') =>
  (await visitor.follow(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`, '/sign-in/callback?')).at;
const signIn = async (visitor: TestBrowser, returnTo = '/') =>
  (await visitor.go(await answered(visitor, returnTo))).headers.get('location');
const now = () => Math.floor(Date.now() / 1_000);

describe('signing in', () => {
  test('proves the person, makes a session and goes back to the page', async () => {
    const visitor = browser();
    expect(await signIn(visitor, '/find?search=beds')).toBe('/find?search=beds');
    expect(await who(visitor)).toBe('Person asha');
    expect(await kith.test.dataSource.query(`select issuer, subject from identity`)).toEqual([
      { issuer: provider.issuer, subject: 'asha' },
    ]);
  });

  test('a code counts once, and only in the browser that asked', async () => {
    const visitor = browser();
    const callback = await answered(visitor);
    expect((await browser().go(callback)).headers.get('location')).toBe(problem('expired'));
    expect((await visitor.go(callback)).headers.get('location')).toBe('/');
    expect((await visitor.go(callback)).headers.get('location')).toBe(problem('expired'));
  });

  test('a code that the provider has redeemed already is refused', async () => {
    const [first, second] = [browser(), browser()];
    const callback = await answered(first);
    expect((await first.go(callback)).headers.get('location')).toBe('/');
    const used = new URL(callback).searchParams.get('code') ?? '';
    const stolen = new URL(await answered(second));
    stolen.searchParams.set('code', used);
    expect((await second.go(stolen.href)).headers.get('location')).toBe(problem('refused'));
    expect(await who(second)).toBeNull();
  });

  test('a code is too old after ten minutes', async () => {
    const visitor = browser();
    const callback = await answered(visitor);
    kith.clock.stand(new Date(Date.now() + 10 * 60_000 + 1_000));
    expect((await visitor.go(callback)).headers.get('location')).toBe(problem('expired'));
  });

  test('new keys of the provider are taken up by themselves', async () => {
    expect(await signIn(browser())).toBe('/');
    // A key that is not known is asked for again only after a moment.
    await new Promise((later) => setTimeout(later, 2_100));
    await provider.rotateKeys();
    const visitor = browser();
    expect(await signIn(visitor)).toBe('/');
    expect(await who(visitor)).toBe('Person asha');
  });
});

describe('an id token that does not hold signs nobody in', () => {
  test.each<[string, (claims: JWTPayload) => JWTPayload]>([
    ['another nonce', (claims) => ({ ...claims, nonce: 'of-another-sign-in' })],
    ['no nonce', ({ nonce, ...claims }) => claims],
    ['another client’s', (claims) => ({ ...claims, aud: 'somebody-else' })],
    ['another issuer’s', (claims) => ({ ...claims, iss: 'https://elsewhere.example' })],
    ['one that ended five minutes ago', (claims) => ({ ...claims, iat: now() - 600, exp: now() - 300 })],
    ['one that begins in five minutes', (claims) => ({ ...claims, nbf: now() + 300 })],
    ['nobody’s', ({ sub, ...claims }) => claims],
  ])('%s', async (_name, forge) => {
    provider.forge = forge;
    const visitor = browser();
    expect(await signIn(visitor)).toBe(problem('refused'));
    expect(await who(visitor)).toBeNull();
    expect(visitor.cookie('kith_session')).toBeUndefined();
  });

  test('one signed with a key that is not the provider’s', async () => {
    provider.signWithOther = true;
    const visitor = browser();
    expect(await signIn(visitor)).toBe(problem('refused'));
    expect(await who(visitor)).toBeNull();
  });

  test.each<[string, (claims: JWTPayload) => JWTPayload]>([
    ['ended ten seconds ago by our clock', (claims) => ({ ...claims, exp: now() - 10 })],
    ['begins in ten seconds by our clock', (claims) => ({ ...claims, nbf: now() + 10, iat: now() + 10 })],
  ])('clocks may be a little apart: one that %s', async (_name, forge) => {
    provider.forge = forge;
    expect(await signIn(browser())).toBe('/');
  });
});

describe('a provider that is down', () => {
  test('is a clear page; reading and open sessions go on; the next try asks it again', async () => {
    const [inside, halfway, visitor] = [browser(), browser(), browser()];
    await signIn(inside);
    const callback = await answered(halfway);
    await provider.down();
    try {
      expect((await halfway.go(callback)).headers.get('location')).toBe(problem('unavailable'));
      expect(await who(inside)).toBe('Person asha');
      expect((await visitor.ask('{ figures { entries } }')).data.figures.entries).toBe(0);
      expect((await visitor.go('/feed.atom')).status).toBe(200);
      const { data } = await inside.ask(WHO);
      expect((await inside.ask(`mutation { signOut { goTo } }`, data.viewer.csrfToken)).data.signOut.goTo).toMatch(/^(\/|http)/);
      expect(await who(inside)).toBeNull();
    } finally {
      await provider.up();
    }
    expect(await signIn(visitor)).toBe('/');
  });
});

describe('signing out', () => {
  test('here leads to the provider’s own page with the id token, and back', async () => {
    const visitor = browser();
    await signIn(visitor);
    const { data } = await visitor.ask(WHO);
    const { goTo } = (await visitor.ask(`mutation { signOut { goTo } }`, data.viewer.csrfToken)).data.signOut;
    const url = new URL(goTo);
    expect(`${url.origin}${url.pathname}`).toBe(`${provider.issuer}/session/end`);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect((await fetch(goTo)).status).toBe(200);
    expect(await who(visitor)).toBeNull();
  });

  const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const said = async (more: JWTPayload, typ: string | null = 'logout+jwt') =>
    provider.sign(
      { iss: provider.issuer, aud: CLIENT, iat: now(), exp: now() + 120, jti: `${Math.random()}`, events: EVENT, ...more },
      typ ?? undefined,
    );
  const tell = async (token: string) =>
    (await fetch(`${origin}/sign-out/back-channel`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })).status;

  test('at the provider ends the session here, by the provider’s own form', async () => {
    const visitor = browser();
    await signIn(visitor);
    const [{ id_token: hint }] = await kith.test.dataSource.query(`select id_token from session order by created_at desc limit 1`);
    const page = await visitor.follow(`${provider.issuer}/session/end?id_token_hint=${hint}`);
    const form = await page.response.text();
    const secret = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
    await visitor.go(`${provider.issuer}/session/end/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf: secret, logout: 'yes' }),
    });
    expect(await who(visitor)).toBeNull();
    const acts = await kith.test.dataSource.query(`select 1 from audit_event where action = 'person.signed_out_by_provider'`);
    expect(acts).toHaveLength(1);
  });

  test('of one session at the provider leaves the person’s other sessions', async () => {
    provider.person = 'two-places';
    const [here, there] = [browser(), browser()];
    await signIn(here);
    await signIn(there);
    const [{ sid }] = await kith.test.dataSource.query(`select provider_session sid from session order by created_at desc limit 1`);
    expect(await tell(await said({ sub: 'two-places', sid }))).toBe(200);
    expect([await who(here), await who(there)]).toEqual(['Person two-places', null]);
  });

  test('of a person ends what was open then, and nothing that began later, however often it is said', async () => {
    provider.person = 'everywhere';
    const [here, there, later] = [browser(), browser(), browser()];
    await signIn(here);
    await signIn(there);
    const word = await said({ sub: 'everywhere' });
    expect(await tell(word)).toBe(200);
    expect([await who(here), await who(there)]).toEqual([null, null]);
    kith.clock.stand(new Date(Date.now() + 90_000));
    await signIn(later);
    expect(await tell(word)).toBe(200);
    expect(await who(later)).toBe('Person everywhere');
  });

  test.each<[string, JWTPayload, string?]>([
    ['of another type', {}, 'JWT'],
    ['without a type', {}, ''],
    ['that is an id token', { nonce: 'n' }],
    ['without the event', { events: {} }],
    ['for another client', { aud: 'somebody-else' }],
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['that is an hour old', { iat: now() - 3_600 }],
    ['that ended', { exp: now() - 300 }],
    ['that names nobody', { sub: undefined }],
  ])('a word %s ends nothing', async (_name, more, typ = 'logout+jwt') => {
    const visitor = browser();
    await signIn(visitor);
    expect(await tell(await said({ sub: 'asha', ...more }, typ || null))).toBe(400);
    expect(await who(visitor)).toBe('Person asha');
  });

  test('a word that somebody else signed, or none, ends nothing', async () => {
    const visitor = browser();
    await signIn(visitor);
    provider.signWithOther = true;
    expect(await tell(await said({ sub: 'asha' }))).toBe(400);
    expect(await tell('made-up')).toBe(400);
    expect((await fetch(`${origin}/sign-out/back-channel`, { method: 'POST' })).status).toBe(400);
    await fetch(`${origin}/sign-out/back-channel`);
    expect(await who(visitor)).toBe('Person asha');
  });
});
