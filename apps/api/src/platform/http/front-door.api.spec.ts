import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { PagesController } from './pages.controller.js';

/** Pages as their build leaves them; set before the application is made, since the tests of the API do not build them. */
const pages = mkdtempSync(join(tmpdir(), 'kith-pages-'));
mkdirSync(join(pages, 'assets'));
writeFileSync(join(pages, 'index.html'), '<!DOCTYPE html><title>Kith</title>');
writeFileSync(join(pages, 'assets/app-1a2b3c.js'), '// built');
PagesController.folder = pages;
afterAll(() => rmSync(pages, { recursive: true, force: true }));

const kith = useTestApp();
const limited = useTestApp(undefined, { KITH_RATE_LIMIT: '3' });
const personal = useTestApp(undefined, { KITH_RATE_LIMIT: '100', KITH_RATE_LIMIT_PERSON: '3' });
const behindProxy = useTestApp(undefined, {
  KITH_RATE_LIMIT: '3',
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://kith@localhost/kith',
  KITH_OIDC_ISSUER: 'https://id.example.org',
  KITH_OIDC_CLIENT_ID: 'kith',
  KITH_PUBLIC_URL: 'https://kith.example.org',
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const json = { 'content-type': 'application/json' };
const post = (payload: string, headers: Record<string, string> = json): InjectOptions => ({
  method: 'POST',
  url: '/graphql',
  headers,
  payload,
});
const TYPENAME = '{"query":"{ __typename }"}';

/** Directives of a policy by their names. */
const policy = (header: unknown) =>
  Object.fromEntries(
    String(header)
      .split(';')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  );

describe('headers', () => {
  test.each<[string, InjectOptions, number]>([
    ['a page', { url: '/find', headers: { accept: 'text/html' } }, 200],
    ['a page for whoever takes anything', { url: '/initiatives/some-slug?from=a.b', headers: { accept: '*/*' } }, 200],
    ['a page for a probe', { method: 'HEAD', url: '/' }, 200],
    ['a built file', { url: '/assets/app-1a2b3c.js' }, 200],
    ['a built file of an earlier release', { url: '/assets/app-9z8y7x.js', headers: { accept: '*/*' } }, 404],
    ['a fault of ours', { url: '/sitemap.xml' }, 500],
    ['a fault of ours, as GraphQL', post('{"query":"{ systems { name } }"}'), 500],
    ['an answer', post(TYPENAME), 200],
    ['a refused question', post('{"query":"{ nothing }"}'), 400],
    ['a feed', { url: '/feed.atom' }, 200],
    ['the fictional sign-in’s stylesheet', { url: '/oidc/pages.css' }, 200],
    ['an address that is not there', { method: 'DELETE', url: '/nothing' }, 404],
  ])('of %s let nothing in from elsewhere', async (_name, asked, status) => {
    const { dataSource } = kith.test;
    const { query } = dataSource;
    if (status === 500) dataSource.query = () => Promise.reject(new Error('gone'));
    const { headers, statusCode } = await kith.app.inject(asked).finally(() => {
      dataSource.query = query;
    });
    expect(statusCode).toBe(status);
    const {
      'default-src': standard,
      'script-src': scripts = standard,
      'style-src': styles = standard,
      ...rest
    } = policy(headers['content-security-policy']);
    expect(scripts).toEqual(["'self'"]);
    expect(styles).toEqual(["'self'"]);
    expect(rest).toMatchObject({
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'"],
    });
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-correlation-id': expect.stringMatching(UUID),
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('only promise TLS where Kith is reached by it', async () => {
    expect((await kith.app.inject({ url: '/healthz' })).headers).not.toHaveProperty('strict-transport-security');
    const hsts = (await behindProxy.app.inject({ url: '/healthz', remoteAddress: '198.51.100.99' })).headers['strict-transport-security'];
    expect(Number(/max-age=(\d+)/.exec(String(hsts))?.[1])).toBeGreaterThanOrEqual(31_536_000);
    expect(hsts).toContain('includeSubDomains');
  });

  test('keep answers out of caches', async () => {
    expect((await kith.app.inject(post(TYPENAME))).headers['cache-control']).toBe('no-store');
    expect((await kith.app.inject(post('{'))).headers['cache-control']).toBe('no-store');
  });

  test('fit the page that is served: nothing in it runs or looks from inside', () => {
    const files = ['../../../../web/index.html', '../../../../web/dist/index.html']
      .map((path) => new URL(path, import.meta.url))
      .filter((file) => existsSync(file));
    for (const file of files) {
      const page = readFileSync(file, 'utf8');
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(page.match(/<script(?![^>]*\ssrc="\/)/g)).toBeNull();
      expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('a question that cannot be read', () => {
  test.each<[string, InjectOptions, number, string]>([
    ['broken JSON', post('{"query":'), 400, 'BAD_REQUEST'],
    ['no body', post(''), 400, 'BAD_REQUEST'],
    ['a list of questions', post(`[${TYPENAME}]`), 400, 'BAD_REQUEST'],
    ['a number', post('5'), 400, 'BAD_REQUEST'],
    ['no query', post('{}'), 400, 'BAD_REQUEST'],
    ['a query that is a number', post('{"query":5}'), 400, 'BAD_REQUEST'],
    [
      'a syntax tree made up as JSON',
      post(JSON.stringify({ query: JSON.stringify({ kind: 'Document', definitions: [{ kind: 'OperationDefinition' }] }) })),
      400,
      'BAD_REQUEST',
    ],
    ['the poisoned key __proto__', post('{"__proto__":{"x":1},"query":"{__typename}"}'), 400, 'BAD_REQUEST'],
    ['variables that are text', post('{"query":"{__typename}","variables":"x"}'), 400, 'BAD_REQUEST'],
    ['an operation that is not in it', post('{"query":"query A {__typename}","operationName":"B"}'), 400, 'BAD_REQUEST'],
    ['a query of 20,001 characters', post(JSON.stringify({ query: `{__typename}${' '.repeat(20_001 - 12)}` })), 400, 'BAD_REQUEST'],
    ['a query of 1,501 words', post(JSON.stringify({ query: `{${' __typename'.repeat(1_499)}}` })), 400, 'BAD_REQUEST'],
    [
      'lists within lists',
      post('{"query":"{ organisations(first: 100) { edges { node { peers { peers { peers { name } } } } } } }"}'),
      400,
      'BAD_REQUEST',
    ],
    ['a body over a megabyte', post(JSON.stringify({ query: '{__typename}', pad: 'x'.repeat(1_000_001) })), 413, 'TOO_LARGE'],
    ['a form', post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'BAD_REQUEST'],
    ['plain text', post(TYPENAME, { 'content-type': 'text/plain' }), 415, 'BAD_REQUEST'],
    ['a form with files', post('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'BAD_REQUEST'],
    ['no content type', post(TYPENAME, {}), 415, 'BAD_REQUEST'],
    ['an address with the question in it', { url: '/graphql?query={__typename}' }, 405, 'BAD_REQUEST'],
    ['an unknown operation in an address', { url: '/graphql?query={__typename}&operationName=B' }, 405, 'BAD_REQUEST'],
    ['the path in disguise', { url: '/%67raphql?query={__typename}' }, 405, 'BAD_REQUEST'],
  ])('%s is refused in JSON, with its number', async (_name, asked, status, code) => {
    const response = await kith.app.inject(asked);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.headers['x-correlation-id']).toMatch(UUID);
    expect(response.json()).toEqual({
      data: null,
      errors: expect.arrayContaining([
        expect.objectContaining({
          message: expect.stringMatching(/\w/),
          extensions: { code, correlationId: response.headers['x-correlation-id'] },
        }),
      ]),
    });
    expect(response.body).not.toMatch(/node_modules|\.js:\d|\bat \w+ \(/);
  });

  test('several operations in one document are refused, since the second would be answered as the first', async () => {
    const query = 'query A { viewer { csrfToken } } query B { figures { entries } }';
    for (const operationName of ['A', 'A', 'B']) {
      const response = await kith.app.inject(post(JSON.stringify({ query, operationName })));
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].message).toBe('Send one operation at a time.');
    }
  });

  test.each<[string, InjectOptions, number]>([
    ['an address that is not there', { url: '/nothing', headers: { accept: 'application/json' } }, 404],
    ['a method that is not there', { method: 'DELETE', url: '/healthz' }, 404],
    ['an address that cannot be decoded', { url: '/%E0%A4%A' }, 400],
    ['a body that is not read', { method: 'POST', url: '/sign-in', headers: json, payload: '{' }, 400],
    ['a body over a megabyte', { method: 'POST', url: '/sign-in', headers: json, payload: `"${'x'.repeat(1_000_001)}"` }, 413],
  ])('outside GraphQL: %s', async (_name, asked, status) => {
    const response = await kith.app.inject(asked);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toEqual({ message: expect.stringMatching(/\w/), correlationId: response.headers['x-correlation-id'] });
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });

  test('an access token that opens nothing is refused in words, as GraphQL', async () => {
    const response = await kith.app.inject(post(TYPENAME, { ...json, authorization: 'Bearer made-up' }));
    expect(response.statusCode).toBe(401);
    expect(response.json()).toEqual({
      data: null,
      errors: [
        {
          message: expect.stringContaining('token'),
          extensions: { code: 'NOT_SIGNED_IN', correlationId: response.headers['x-correlation-id'] },
        },
      ],
    });
  });

  test('a database that is down before anybody is known is our fault, as GraphQL', async () => {
    const query = kith.test.dataSource.query;
    kith.test.dataSource.query = () => Promise.reject(new Error('connection refused by 10.0.0.5'));
    try {
      const response = await kith.app.inject(post(TYPENAME, { ...json, cookie: 'kith_session=anything' }));
      expect(response.statusCode).toBe(500);
      expect(response.json().errors).toEqual([
        expect.objectContaining({ extensions: { code: 'INTERNAL', correlationId: response.headers['x-correlation-id'] } }),
      ]);
      expect(response.body).not.toContain('10.0.0.5');
    } finally {
      kith.test.dataSource.query = query;
    }
  });

  test('a fault of ours is answered without its cause, under its number', async () => {
    const query = kith.test.dataSource.query;
    kith.test.dataSource.query = () => Promise.reject(new Error('relation "secret_table" does not exist'));
    try {
      const outside = await kith.app.inject({ url: '/sitemap.xml' });
      expect(outside.statusCode).toBe(500);
      expect(outside.json()).toEqual({ message: expect.stringMatching(/\w/), correlationId: outside.headers['x-correlation-id'] });
      const inside = await kith.app.inject(post('{"query":"{ systems { name } }"}'));
      expect(inside.statusCode).toBe(500);
      expect(inside.json().errors).toEqual([
        expect.objectContaining({ extensions: { code: 'INTERNAL', correlationId: inside.headers['x-correlation-id'] } }),
      ]);
      expect(outside.body + inside.body).not.toContain('secret_table');
    } finally {
      kith.test.dataSource.query = query;
    }
  });
});

test('an address that cannot be decoded is a page with a way on, for whoever follows a link', async () => {
  const { statusCode, headers, body } = await limited.app.inject({ url: '/%E0%A4%A', headers: { accept: 'text/html' } });
  expect([statusCode, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
  expect(body).toContain('<h1>Page not found</h1>');
  expect(body).toContain('<a href="/">');
});

describe('the limit', () => {
  test('counts down honestly, then says when to come back', async () => {
    const remoteAddress = '192.0.2.1';
    for (const remaining of ['2', '1', '0']) {
      const { statusCode, headers } = await limited.app.inject({ ...post(TYPENAME), remoteAddress });
      expect(statusCode).toBe(200);
      expect(headers['ratelimit-policy']).toBe('"address";q=3;w=60');
      expect(headers.ratelimit).toMatch(new RegExp(`^"address";r=${remaining};t=([1-9]|[1-5]\\d|60)$`));
      expect(headers).not.toHaveProperty('retry-after');
    }
    const over = await limited.app.inject({ ...post(TYPENAME), remoteAddress });
    expect(over.statusCode).toBe(429);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(over.headers.ratelimit).toMatch(/^"address";r=0;t=\d+$/);
    expect(over.headers['x-frame-options']).toBe('DENY');
    expect(over.json()).toEqual({
      data: null,
      errors: [
        {
          message: expect.stringContaining('Try again in'),
          extensions: { code: 'TOO_MANY_REQUESTS', correlationId: over.headers['x-correlation-id'] },
        },
      ],
    });
    const page = await limited.app.inject({ url: '/nothing', method: 'DELETE', remoteAddress });
    expect(page.statusCode).toBe(429);
    expect(page.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', correlationId: page.headers['x-correlation-id'] });
    expect((await limited.app.inject({ url: '/healthz', remoteAddress: '192.0.2.2' })).statusCode).toBe(200);
    // A browser that comes for a first page asks for thirty of these.
    const file = await limited.app.inject({ url: '/assets/part.js', remoteAddress });
    expect([file.statusCode, file.headers.ratelimit]).toEqual([404, undefined]);
  });

  test('is a page in plain words for a reader who follows a link', async () => {
    const remoteAddress = '192.0.2.9';
    const asked = () => limited.app.inject({ url: '/find', headers: { accept: 'text/html' }, remoteAddress });
    for (let count = 0; count < 3; count++) await asked();
    const { statusCode, headers, body } = await asked();
    expect(statusCode).toBe(429);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': expect.any(String),
    });
    expect(headers['content-security-policy']).toContain(`default-src 'self'`);
    expect(body).toContain('<h1>Please wait a moment</h1>');
    expect(body).toContain(String(headers['x-correlation-id']));
    expect(body).not.toMatch(/<script|style|src=|https?:/);
  });

  test('counts each person too, from whatever address and with cookie or token', async () => {
    const headers = await signedIn(personal.app, { name: 'Busy' });
    const other = await signedIn(personal.app, { name: 'Calm' });
    const asked = (remoteAddress: string, more: Record<string, string>) =>
      personal.app.inject({ ...post(TYPENAME, { ...json, ...more }), remoteAddress });
    for (const remaining of [2, 1, 0]) {
      const answer = await asked(`192.0.2.${10 + remaining}`, headers);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers.ratelimit).toMatch(new RegExp(`^"address";r=\\d+;t=\\d+, "person";r=${remaining};t=\\d+$`));
      expect(answer.headers['ratelimit-policy']).toBe('"address";q=100;w=60, "person";q=3;w=60');
    }
    const over = await asked('192.0.2.20', headers);
    expect(over.statusCode).toBe(429);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect(over.json().errors).toEqual([
      {
        message: expect.stringContaining('Try again in'),
        extensions: { code: 'TOO_MANY_REQUESTS', correlationId: over.headers['x-correlation-id'] },
      },
    ]);
    expect((await asked('192.0.2.20', other)).statusCode).toBe(200);
    expect((await asked('192.0.2.20', {})).statusCode).toBe(200);
  });

  test('a flood costs no statement, whatever session it claims', async () => {
    const remoteAddress = '192.0.2.3';
    const asked = () => limited.app.inject({ ...post(TYPENAME, { ...json, cookie: 'kith_session=made-up' }), remoteAddress });
    for (let count = 0; count < 3; count++) await asked();
    const query = limited.test.dataSource.query;
    let statements = 0;
    limited.test.dataSource.query = ((...args: Parameters<typeof query>) => {
      if (String(args[0]).includes('from session')) statements++;
      return query.apply(limited.test.dataSource, args);
    }) as typeof query;
    try {
      expect((await limited.app.inject(post(TYPENAME, { ...json, cookie: 'kith_session=made-up' }))).statusCode).toBe(200);
      expect(statements).toBe(1);
      expect((await asked()).statusCode).toBe(429);
      expect(statements).toBe(1);
    } finally {
      limited.test.dataSource.query = query;
    }
  });

  test('is not evaded by made-up forwarded addresses', async () => {
    const asked = (invented: string, real: string) =>
      behindProxy.app.inject({ url: '/healthz', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': `${invented}, ${real}` } });
    for (const invented of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) expect((await asked(invented, '198.51.100.7')).statusCode).toBe(200);
    expect((await asked('4.4.4.4', '198.51.100.7')).statusCode).toBe(429);
    expect((await asked('4.4.4.4', '198.51.100.8')).statusCode).toBe(200);
  });

  test.each([
    ['192.0.2.77', ['192.0.2.77:5555', '192.0.2.77:5556', '192.0.2.77']],
    ['2001:db8:1:2::1', ['[2001:db8:1:2::1]:443', '[2001:db8:1:2::2]:444', '2001:db8:1:2::3']],
  ])('counts %s with whatever port a proxy writes behind it', async (_, forwarded) => {
    const asked = (address: string) =>
      behindProxy.app.inject({ url: '/healthz', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': `9.9.9.9:1, ${address}` } });
    for (const address of forwarded) expect((await asked(address)).statusCode).toBe(200);
    expect((await asked(forwarded[0] ?? '')).statusCode).toBe(429);
  });
});
