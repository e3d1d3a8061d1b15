import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { breakOperation } from './break-operation.js';
import { hostileText } from './hostile-values.js';
import { makeTemplate, type Operation } from './make-operation.js';
import { type Draw, often, oneOf, upTo } from './make-value.js';
import type { World } from './world.js';

export interface Asked {
  /** What is wrong with it, or that nothing is. */
  readonly how: string;
  readonly request: InjectOptions;
}

/** Headers of whoever asks: nobody, or one of the people. */
export type Asker = Record<string, string>;

const JSON_TYPE = { 'content-type': 'application/json' };

/** One generated turn: an operation asked up to three times with other values, or one request that is wrong as such. */
export const makeRequests = (world: World, askers: readonly Asker[]): fc.Arbitrary<readonly Asked[]> =>
  fc.gen().map((draw) => {
    // Another network each time: some limits count by address.
    const remoteAddress = `198.51.${upTo(draw, 255)}.${upTo(draw, 255)}`;
    const asker = oneOf(draw, askers);
    const ask = (operation: Operation): InjectOptions => ({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: { ...JSON_TYPE, ...asker },
      payload: JSON.stringify(operation),
    });
    const choice = upTo(draw, 99);
    if (choice < 8) return [brokenRequest(draw)].map(({ how, request }) => ({ how, request: { remoteAddress, ...request } }));
    if (choice < 12) return [{ how: 'an address', request: { remoteAddress, ...address(draw, asker) } }];
    const template = makeTemplate(draw, world);
    if (choice < 35) {
      const { how, operation } = breakOperation(draw, { query: template.query, variables: template.variables() });
      return Array.from({ length: often(draw, 30) ? 2 : 1 }, () => ({ how, request: ask(operation) }));
    }
    return Array.from({ length: 1 + upTo(draw, 2) }, () => ({
      how: 'well formed',
      request: ask({ query: template.query, variables: template.variables() }),
    }));
  });

/** Wrong before GraphQL begins. */
function brokenRequest(draw: Draw): { how: string; request: InjectOptions } {
  const good = '{"query":"{ viewer { csrfToken } }"}';
  const bodies: Record<string, () => { payload: string | Buffer; headers?: Record<string, string> }> = {
    'cut off JSON': () => ({ payload: good.slice(0, upTo(draw, good.length - 1)) }),
    'JSON that is no question': () => ({
      payload: oneOf(draw, [
        'null',
        '5',
        '"x"',
        '[]',
        '[{"query":"{__typename}"}]',
        '{"query":null}',
        '{"query":[]}',
        '{"query":{}}',
        '{"query":5}',
        '{"query":true}',
      ]),
    }),
    'numbers past counting': () => ({ payload: '{"query":"query($f:Int){initiatives(first:$f){totalCount}}","variables":{"f":1e999}}' }),
    'poisoned keys': () => ({
      payload: oneOf(draw, [
        '{"query":"{__typename}","__proto__":{"a":1}}',
        '{"query":"{__typename}","variables":{"__proto__":{"a":1}}}',
        '{"query":"{__typename}","constructor":{"prototype":{"a":1}}}',
      ]),
    }),
    'extensions and hashes': () => ({
      payload: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}},"persisted":true,"query":"abc"}',
    }),
    'bytes that are no text': () => ({ payload: Buffer.from(draw(fc.uint8Array, { maxLength: 300 })) }),
    'a deep JSON nest': () => ({ payload: `{"query":"{__typename}","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}` }),
    'a huge body': () => ({
      payload: JSON.stringify({ query: '{__typename}', variables: { pad: 'x'.repeat(oneOf(draw, [900_000, 1_000_001, 2_000_000])) } }),
    }),
    'a huge query': () => ({ payload: JSON.stringify({ query: `{ ${'a '.repeat(oneOf(draw, [2_000, 9_000, 200_000]))}}` }) }),
    'another content type': () => ({
      payload: good,
      headers: {
        'content-type': oneOf(draw, [
          'text/plain',
          'application/xml',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'application/graphql',
          'application/json; charset=utf-7',
          'application/json;;;',
          'x',
          '',
        ]),
      },
    }),
    'a made-up session': () => ({
      payload: good,
      headers: {
        cookie: oneOf(draw, [
          'kith_session=',
          'kith_session=x',
          `kith_session=${'A'.repeat(5_000)}`,
          'kith_session=%00',
          'kith_session=%E0%A4%A; kith_session=1',
          'kith_session="; ;=;;',
        ]),
        'x-csrf-token': 'x',
      },
    }),
    'a made-up access token': () => ({
      payload: good,
      headers: {
        authorization: oneOf(draw, [
          'Bearer',
          'Bearer ',
          'Bearer x',
          'bearer kith_x',
          `Bearer ${'A'.repeat(5_000)}`,
          'Basic YTpi',
          'Bearer \u00e9\u00ff',
          'Bearer a, Bearer b',
        ]),
      },
    }),
    'odd headers': () => ({
      payload: good,
      headers: { 'content-encoding': 'gzip', 'x-forwarded-for': '1.1.1.1, x, \t', 'x-correlation-id': 'mine', host: 'evil.example' },
    }),
  };
  const how = oneOf(draw, Object.keys(bodies));
  const { payload, headers } = (bodies[how] as () => { payload: string | Buffer; headers?: Record<string, string> })();
  const method = often(draw, 90) ? 'POST' : oneOf(draw, ['PUT', 'PATCH', 'DELETE'] as const);
  return { how, request: { method, url: '/graphql', headers: { ...JSON_TYPE, ...headers }, payload } };
}

/** Everything else that answers, by addresses that people and scanners try. */
function address(draw: Draw, asker: Asker): InjectOptions {
  const text = encodeURIComponent(draw(() => hostileText).replaceAll(/\p{Surrogate}/gu, '')).slice(0, 4_000);
  const url = oneOf(draw, [
    `/sign-in?returnTo=${text}`,
    '/sign-in?returnTo[]=a&returnTo[b]=c',
    `/sign-in/callback?state=${text}&code=${text}`,
    `/sign-in/callback?error=access_denied&state=${text}`,
    `/graphql?query=${text}`,
    `/initiatives/${text}`,
    `/assets/${text}`,
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/%00',
    '/%E0%A4%A',
    '/feed.atom',
    '/feeds/questions/q3.atom',
    '/compare.pdf?initiatives=a,b',
    '/sitemap.xml',
    '/robots.txt',
    '/readyz',
    '/development/mail.json',
    '/.env',
    `/?${text}`,
  ]);
  const method = often(draw, 85) ? 'GET' : oneOf(draw, ['HEAD', 'POST', 'OPTIONS', 'DELETE'] as const);
  const headers = { ...asker, accept: oneOf(draw, ['text/html', 'application/json', '*/*', '']) };
  return { method, url, headers };
}
