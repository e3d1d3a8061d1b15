import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { TestBrowser } from '../../test/test-browser.js';
import { newId } from '../platform/ids.js';
import { LoadFictionalPeople } from './bundled-provider/load-fictional-people.js';

const kith = useTestApp(undefined, { PORT: '0' });
let origin = '';

beforeAll(async () => {
  for (const [code, name, demonstration] of [
    ['DEMO01', 'Fictional Acute Trust', true],
    ['DEMO02', 'Fictional Community Trust', true],
    ['RX1', 'A real trust', false],
  ]) {
    await kith.test.dataSource.query(
      `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, $2, $3, 'acute', $4)`,
      [newId(), code, name, demonstration],
    );
  }
  await kith.app.get(LoadFictionalPeople, { strict: false }).run();
  await kith.app.listen(0, '127.0.0.1');
  origin = `http://localhost:${(kith.app.getHttpServer().address() as AddressInfo).port}`;
});
afterEach(() => kith.clock.run());

class Browser extends TestBrowser {
  constructor() {
    super(() => origin);
  }

  /** To the choice of fictional people, then chooses; gives the callback's address, which is not visited yet. */
  async choose(answer: Record<string, string>, returnTo = '/'): Promise<string> {
    const { at } = await this.follow(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    const sent = await this.go(at, { method: 'POST', body: new URLSearchParams(answer) });
    const callback = await this.follow(sent.headers.get('location') ?? '', '/sign-in/callback');
    expect(callback.at).toContain('/sign-in/callback?');
    return callback.at;
  }

  async signIn(subject: string, returnTo = '/'): Promise<Response> {
    return this.go(await this.choose({ subject }, returnTo));
  }
}

const WHO = `{ viewer { person { name } actingFor { odsCode } roles affiliations { organisation { odsCode } roles } csrfToken demonstrationSignIn } }`;
const problem = (reason: string) => `/sign-in-problem?reason=${reason}`;

describe('signing in', () => {
  test('the digital lead signs in, comes back to the page and acts for the trust', async () => {
    const browser = new Browser();
    const back = await browser.signIn('digital-lead', '/initiatives/e-care?tab=results');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe('/initiatives/e-care?tab=results');
    expect(back.headers.get('cache-control')).toBe('no-store');
    const { data } = await browser.ask(WHO);
    expect(data.viewer).toEqual({
      person: { name: 'Asha Merrow' },
      actingFor: { odsCode: 'DEMO01' },
      roles: ['EDITOR', 'APPROVER'],
      affiliations: [{ organisation: { odsCode: 'DEMO01' }, roles: ['EDITOR', 'APPROVER'] }],
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      demonstrationSignIn: true,
    });
  });

  test('the session is a random token that scripts do not see and the table does not hold', async () => {
    const browser = new Browser();
    await browser.signIn('board-member');
    const session = browser.cookie('kith_session');
    expect(session?.value).toMatch(/^[\w-]{43}$/);
    expect(session?.line).toMatch(/HttpOnly/);
    expect(session?.line).toMatch(/SameSite=Lax/);
    expect(session?.line).not.toMatch(/Secure/);
    const rows = await kith.test.dataSource.query(`select 1 from session where id = $1`, [session?.value]);
    expect(rows).toEqual([]);
  });

  test('signing in again ends the session from before', async () => {
    const browser = new Browser();
    await browser.signIn('digital-lead');
    const before = browser.cookie('kith_session')?.value;
    await browser.signIn('board-member');
    expect(browser.cookie('kith_session')?.value).not.toBe(before);
    const old = await kith.ask(WHO, {}, { cookie: `kith_session=${before}` });
    expect(old.data.viewer.person).toBeNull();
  });

  test('two tabs of a browser can sign in at once', async () => {
    const browser = new Browser();
    const first = await browser.choose({ subject: 'digital-lead' }, '/first');
    const second = await browser.choose({ subject: 'digital-lead' }, '/second');
    expect((await browser.go(first)).headers.get('location')).toBe('/first');
    expect((await browser.go(second)).headers.get('location')).toBe('/second');
  });

  test('a link to the sign-in leads to no other site', async () => {
    const back = await new Browser().signIn('digital-lead', '//elsewhere.example/');
    expect(back.headers.get('location')).toBe('/');
  });

  test('a sign-in under another name of the machine goes on under the name that the cookies are for', async () => {
    const response = await fetch(`${origin.replace('localhost', '127.0.0.1')}/sign-in?returnTo=/here`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${origin}/sign-in?returnTo=/here`);
  });
});

describe('a sign-in that comes to nothing', () => {
  test('cancelled', async () => {
    const browser = new Browser();
    const back = await browser.go(await browser.choose({ cancel: 'yes' }));
    expect(back.headers.get('location')).toBe(problem('cancelled'));
    expect(browser.cookie('kith_session')).toBeUndefined();
  });

  test('refuses an answer with a state that this browser never sent', async () => {
    const browser = new Browser();
    const callback = new URL(await browser.choose({ subject: 'digital-lead' }));
    callback.searchParams.set('state', 'forged');
    const back = await browser.go(callback.href);
    expect(back.headers.get('location')).toBe(problem('expired'));
    expect(browser.cookie('kith_session')).toBeUndefined();
  });

  test('refuses the answer to another browser’s question', async () => {
    const callback = await new Browser().choose({ subject: 'digital-lead' });
    const other = new Browser();
    await other.follow('/sign-in');
    const back = await other.go(callback);
    expect(back.headers.get('location')).toBe(problem('expired'));
    expect(other.cookie('kith_session')).toBeUndefined();
  });

  test('refuses an answer that was used before', async () => {
    const browser = new Browser();
    const callback = await browser.choose({ subject: 'digital-lead' });
    expect((await browser.go(callback)).headers.get('location')).toBe('/');
    expect((await browser.go(callback)).headers.get('location')).toBe(problem('expired'));
  });

  test('refuses an answer that comes after ten minutes', async () => {
    const browser = new Browser();
    const callback = await browser.choose({ subject: 'digital-lead' });
    kith.clock.stand(new Date(Date.now() + 10 * 60_000 + 1_000));
    expect((await browser.go(callback)).headers.get('location')).toBe(problem('expired'));
  });

  test('refuses a made-up code', async () => {
    const browser = new Browser();
    const callback = new URL(await browser.choose({ subject: 'digital-lead' }));
    callback.searchParams.set('code', 'made-up');
    expect((await browser.go(callback.href)).headers.get('location')).toBe(problem('refused'));
  });

  test('a person who is not on the list is nobody', async () => {
    const browser = new Browser();
    const back = await browser.go(await browser.choose({ subject: 'chief-executive-of-a-real-trust' }));
    expect(back.headers.get('location')).toBe(problem('cancelled'));
  });

  test('a choice that was never begun is a plain page', async () => {
    const response = await new Browser().go('/oidc/choose/made-up');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This sign-in cannot go on');
  });

  test('a broken question to the provider shows no stack', async () => {
    const response = await new Browser().go('/oidc/auth?client_id=nobody', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('This sign-in cannot go on');
    expect(text).not.toMatch(/invalid_client|node_modules|at .*\.js/);
  });
});

describe('the page of fictional people', () => {
  test('says that everyone is fictional, names each, and loads nothing from elsewhere', async () => {
    const browser = new Browser();
    const { response, at } = await browser.follow('/sign-in');
    expect(at).toContain('/oidc/choose/');
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'self'`);
    const page = await response.text();
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('Everyone here is fictional');
    expect(page).toContain('For Fictional Acute Trust.');
    expect(page).toContain('The organisation is not loaded here');
    expect(page).not.toContain('A real trust');
    expect(page.match(/<button/g)).toHaveLength(9);
    expect(page).not.toMatch(/https?:|style=|<script/);
    const styles = await browser.go('/oidc/pages.css');
    expect(styles.headers.get('content-type')).toContain('text/css');
    expect(await styles.text()).not.toMatch(/https?:|@import/);
  });

  test('the library’s own answers carry the same security headers', async () => {
    const response = await new Browser().go('/oidc/.well-known/openid-configuration');
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(await response.json()).toMatchObject({ issuer: `${origin}/oidc`, authorization_endpoint: `${origin}/oidc/auth` });
  });
});

describe('a session', () => {
  const CHANGE = `mutation { actFor(odsCode: null) { __typename } }`;

  test('ends when nothing was asked for an hour', async () => {
    const headers = await signedIn(kith.app, { name: 'Idle', grants: [{ odsCode: 'RX1', role: 'member' }] });
    kith.clock.stand(new Date(Date.now() + 59 * 60_000));
    expect((await kith.ask(WHO, {}, headers)).data.viewer.person).toEqual({ name: 'Idle' });
    kith.clock.stand(new Date(Date.now() + 118 * 60_000));
    expect((await kith.ask(WHO, {}, headers)).data.viewer.person).toEqual({ name: 'Idle' });
    kith.clock.stand(new Date(Date.now() + 180 * 60_000));
    expect((await kith.ask(WHO, {}, headers)).data.viewer.person).toBeNull();
  });

  test('says with each answer how many seconds are left, and to nobody else', async () => {
    const headers = await signedIn(kith.app, { name: 'Watching the clock' });
    const ask = (more: Record<string, string>) =>
      kith.app.inject({ method: 'POST', url: '/graphql', headers: more, payload: { query: '{ viewer { roles } }' } });
    const began = Date.now();
    expect((await ask(headers)).headers).toMatchObject({
      'kith-session-idle': expect.stringMatching(/^3(600|59\d)$/),
      'kith-session-left': expect.stringMatching(/^43(200|19\d)$/),
    });
    for (let hours = 0.9; hours < 11.8; hours += 0.9) {
      kith.clock.stand(new Date(began + hours * 3_600_000));
      await ask(headers);
    }
    kith.clock.stand(new Date(began + 11.9 * 3_600_000));
    const last = (await ask(headers)).headers;
    expect(Number(last['kith-session-left'])).toBeLessThanOrEqual(360);
    expect(last['kith-session-idle']).toBe(last['kith-session-left']);
    expect((await ask({})).headers).not.toHaveProperty('kith-session-left');
  });

  test('makes no change without its token against forged requests', async () => {
    const { cookie } = await signedIn(kith.app, { name: 'Forged', grants: [{ odsCode: 'RX1', role: 'member' }] });
    const forged: Record<string, string>[] = [{ cookie }, { cookie, 'x-csrf-token': 'guessed' }];
    for (const headers of forged) {
      const { data, errors } = await kith.ask(CHANGE, {}, headers);
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('FORGED_REQUEST');
    }
  });

  test('is over at once after signing out, and the provider asks afresh', async () => {
    const browser = new Browser();
    await browser.signIn('digital-lead');
    const token = browser.cookie('kith_session')?.value;
    const { data: before } = await browser.ask(WHO);
    const { data } = await browser.ask(`mutation { signOut { goTo } }`, before.viewer.csrfToken);
    expect(data.signOut.goTo).toBe('/');
    expect(browser.cookie('kith_session')).toBeUndefined();
    const stolen = await kith.ask(WHO, {}, { cookie: `kith_session=${token}` });
    expect(stolen.data.viewer.person).toBeNull();
    expect((await browser.follow('/sign-in')).at).toContain('/oidc/choose/');
  });

  test('a made-up token is nobody', async () => {
    const { data } = await kith.ask(WHO, {}, { cookie: 'kith_session=made-up' });
    expect(data.viewer).toMatchObject({ person: null, actingFor: null, roles: [], affiliations: [], csrfToken: null });
  });
});

describe('acting for an organisation', () => {
  const ACT = `mutation Act($odsCode: String) { actFor(odsCode: $odsCode) {
    __typename ... on Viewer { actingFor { odsCode } roles } ... on NotAllowed { message signInNeeded } } }`;

  test('chooses among one’s own, and nobody', async () => {
    const headers = await signedIn(kith.app, {
      name: 'Two hats',
      grants: [
        { odsCode: 'DEMO01', role: 'editor' },
        { odsCode: 'RX1', role: 'board_member' },
      ],
    });
    expect((await kith.ask(WHO, {}, headers)).data.viewer.actingFor).toEqual({ odsCode: 'DEMO01' });
    const chosen = await kith.ask(ACT, { odsCode: 'rx1' }, headers);
    expect(chosen.data.actFor).toEqual({ __typename: 'Viewer', actingFor: { odsCode: 'RX1' }, roles: ['BOARD_MEMBER'] });
    expect((await kith.ask(WHO, {}, headers)).data.viewer).toMatchObject({ actingFor: { odsCode: 'RX1' }, roles: ['BOARD_MEMBER'] });
    const nobody = await kith.ask(ACT, { odsCode: null }, headers);
    expect(nobody.data.actFor).toEqual({ __typename: 'Viewer', actingFor: null, roles: [] });
  });

  test('refuses an organisation of others in the same words as one that does not exist', async () => {
    const headers = await signedIn(kith.app, { name: 'One hat', grants: [{ odsCode: 'DEMO01', role: 'editor' }] });
    const foreign = await kith.ask(ACT, { odsCode: 'RX1' }, headers);
    const missing = await kith.ask(ACT, { odsCode: 'NONE' }, headers);
    expect(foreign.data.actFor).toEqual({
      __typename: 'NotAllowed',
      message: 'You hold no role in this organisation.',
      signInNeeded: false,
    });
    expect(missing.data).toEqual(foreign.data);
    expect((await kith.ask(WHO, {}, headers)).data.viewer.actingFor).toEqual({ odsCode: 'DEMO01' });
  });

  test('asks a reader who is not signed in to sign in', async () => {
    const { data } = await kith.ask(ACT, { odsCode: 'RX1' });
    expect(data.actFor).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });
});
