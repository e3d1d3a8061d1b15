import { describe, expect, test } from '@jest/globals';
import { readConfig, settings, WrongSettings } from './config.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://kith@localhost/kith',
  KITH_PUBLIC_URL: 'https://kith.example.org',
  KITH_OIDC_ISSUER: 'https://login.example.org',
  KITH_OIDC_CLIENT_ID: 'kith',
};
const ISSUER = { KITH_OIDC_ISSUER: 'https://login.example.org', KITH_OIDC_CLIENT_ID: 'kith' };

/** The sentences of a refusal. */
function refusal(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof WrongSettings) return error.message;
    throw error;
  }
  throw new Error('These settings were accepted.');
}

describe('with nothing set', () => {
  test('Kith runs on this machine only, with the bundled provider and the demonstration', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      KITH_HOST: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      bundledProvider: true,
      demonstration: true,
    });
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ PORT: '', KITH_OIDC_ISSUER: '' })).toMatchObject({ PORT: 3000, bundledProvider: true });
  });
});

describe('the bundled provider of fictional people', () => {
  test('refuses to start in production', () => {
    expect(refusal({ NODE_ENV: 'production' })).toMatch(/^KITH_OIDC_ISSUER: needed in production/);
  });

  test.each(['0.0.0.0', '::', '192.168.1.20', 'kith.example.org'])('refuses to listen on %s', (host) => {
    expect(refusal({ KITH_HOST: host })).toMatch(/^KITH_HOST: only a loopback address/);
  });

  test.each(['127.0.0.1', '::1', 'localhost'])('listens on %s', (host) => {
    expect(readConfig({ KITH_HOST: host }).bundledProvider).toBe(true);
  });

  test('says both reasons at once', () => {
    expect(refusal({ ...PRODUCTION, KITH_OIDC_ISSUER: '', KITH_HOST: '0.0.0.0' }).split('\n')).toHaveLength(2);
  });

  test('refuses to sit behind the address of another machine', () => {
    expect(refusal({ KITH_PUBLIC_URL: 'https://kith.example.org' })).toMatch(/^KITH_OIDC_ISSUER: needed where/);
  });

  test('gives way to a provider of one’s own, anywhere and in production', () => {
    const config = readConfig({ ...PRODUCTION, KITH_HOST: '0.0.0.0' });
    expect(config).toMatchObject({ bundledProvider: false, KITH_HOST: '0.0.0.0' });
  });
});

describe('production', () => {
  test.each([
    ['DATABASE_URL', '', 'needed in production; the embedded database is for looking around, and nobody backs it up.'],
    ['KITH_PUBLIC_URL', '', 'needed in production, and must begin with https://: over http:// anybody on the way could take a session.'],
    [
      'KITH_PUBLIC_URL',
      'http://kith.example.org',
      'needed in production, and must begin with https://: over http:// anybody on the way could take a session.',
    ],
  ])('refuses %s=%s', (name, value, why) => expect(refusal({ ...PRODUCTION, [name]: value })).toBe(`${name}: ${why}`));

  test('may be tried on one machine', () => {
    expect(readConfig({ ...PRODUCTION, KITH_PUBLIC_URL: 'http://localhost:3000' }).trustedDocuments).toBe(true);
  });
});

describe('settings that go together', () => {
  test('an issuer needs a client id', () => {
    expect(refusal({ KITH_OIDC_ISSUER: ISSUER.KITH_OIDC_ISSUER })).toMatch(/^KITH_OIDC_CLIENT_ID: /);
  });

  test('an external database switches the demonstration off, unless it is asked for', () => {
    const DATABASE_URL = 'postgresql://kith@localhost/kith';
    expect(readConfig({ DATABASE_URL }).demonstration).toBe(false);
    expect(readConfig({ DATABASE_URL, KITH_DEMONSTRATION: 'on' }).demonstration).toBe(true);
    expect(readConfig({ KITH_DEMONSTRATION: 'off' }).demonstration).toBe(false);
  });

  test('the public address follows the port, and loses a slash at its end', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readConfig({ KITH_PUBLIC_URL: 'https://kith.example.org/', ...ISSUER }).publicUrl).toBe('https://kith.example.org');
  });

  test('meaning from a server needs the server, the model and its dimensions', () => {
    expect(refusal({ KITH_EMBEDDINGS: 'http', KITH_EMBEDDINGS_URL: 'http://localhost:1234' })).toMatch(/^KITH_EMBEDDINGS: http needs/);
  });
});

test.each([
  ['PORT', '70000', 'a whole number from 0 to 65535'],
  ['KITH_PROXIES', 'abc', 'a whole number from 0 to 10'],
  ['KITH_DATABASE_POOL', '1.5', 'a whole number from 1 to 200'],
  ['KITH_SESSION_HOURS', '0', 'a number from 0.1 to 72'],
])('%s=%s is told that it must be %s', (name, value, must) => {
  expect(refusal({ [name]: value })).toBe(`${name}: must be ${must}`);
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'three thousand'],
  ['NODE_ENV', 'staging'],
  ['DATABASE_URL', 'mysql://localhost/kith'],
  ['KITH_DEMONSTRATION', 'yes'],
  ['KITH_PUBLIC_URL', 'kith'],
  ['KITH_SESSION_HOURS', '0'],
  ['KITH_SESSION_IDLE_MINUTES', '-5'],
  ['KITH_OIDC_ISSUER', 'login'],
  ['KITH_SMTP_URL', 'http://mail.example.org'],
  ['KITH_SMTP_URL', 'mail.example.nhs.uk:25'],
  ['KITH_PUBLIC_URL', 'javascript:alert'],
  ['KITH_PUBLIC_URL', 'http://localhost:3000/kith'],
  ['KITH_OIDC_ISSUER', 'http://login.example.org'],
  ['KITH_OIDC_SCOPE', 'profile'],
  ['KITH_MAIL_FROM', 'kith'],
  ['KITH_OIDC_ISUER', 'https://login.example.org'],
])('%s=%s is refused by its name', (name, value) => {
  expect(refusal({ [name]: value })).toContain(`${name}: `);
});

test('every setting says what it is for', () => {
  for (const setting of Object.values(settings.shape)) expect(setting.description).toBeTruthy();
});

test('an issuer that serves every Entra tenant needs the tenants that may sign in', () => {
  const shared = { KITH_OIDC_ISSUER: 'https://login.microsoftonline.com/organizations/v2.0', KITH_OIDC_CLIENT_ID: 'kith' };
  expect(() => readConfig(shared)).toThrow('KITH_OIDC_TENANTS');
  expect(readConfig({ ...shared, KITH_OIDC_TENANTS: 'AAAA, bbbb' }).KITH_OIDC_TENANTS).toEqual(['aaaa', 'bbbb']);
});

test('the owner’s address needs the running role’s', () => {
  expect(() => readConfig({ DATABASE_OWNER_URL: 'postgresql://kith@localhost/kith' })).toThrow('DATABASE_URL');
});
