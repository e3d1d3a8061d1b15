import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ModelUnavailable, TextRefused } from './embedder.js';
import { HttpEmbedder, type HttpOptions } from './http.embedder.js';

/** Far longer than an answer takes where other work shares the cores. */
const PATIENCE_MS = 2_000;

type Asked = { path: string; headers: IncomingHttpHeaders; body: { model: string; input: string[] } };

describe('embeddings over http', () => {
  let server: Server;
  let asked: Asked[];
  let warnings: string[];
  let reply: (asked: Asked, response: ServerResponse) => void;

  /** Like a real service, but in the wrong order, which `index` allows. */
  const vectors = ({ body }: Asked, response: ServerResponse) =>
    response.end(
      JSON.stringify({ data: body.input.map((text, index) => ({ index, embedding: [3 * text.length, 4 * text.length] })).reverse() }),
    );

  beforeEach(async () => {
    asked = [];
    warnings = [];
    reply = vectors;
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const heard = {
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'],
      };
      asked.push(heard);
      reply(heard, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const embedder = (more: Partial<HttpOptions> = {}) =>
    new HttpEmbedder({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/?api-version=3`,
      model: 'small',
      dims: 2,
      apiKey: 'secret',
      log: { log: () => {}, warn: (message) => warnings.push(message) },
      ...more,
    });

  it('asks as OpenAI does, in batches, and returns unit vectors in order', async () => {
    const texts = Array.from({ length: 33 }, (_, i) => 'x'.repeat(i + 1));
    const found = await embedder().embed(texts, 'document');
    expect(found).toHaveLength(33);
    expect(found[20]?.[0]).toBeCloseTo(0.6);
    expect(asked.map(({ body }) => body.input.length)).toEqual([32, 1]);
    expect(asked[0]?.body.model).toBe('small');
    expect(asked[0]?.path).toBe('/v1/embeddings?api-version=3');
    expect(asked[0]?.headers.authorization).toBe('Bearer secret');
  });

  it('keeps the order by index', async () => {
    reply = (_, response) => response.end('{"data":[{"index":1,"embedding":[0,2]},{"index":0,"embedding":[5,0]}]}');
    expect(await embedder().embed(['a', 'b'], 'query')).toEqual([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
  });

  it('sends no authorisation without a key', async () => {
    await embedder({ apiKey: undefined }).embed(['a'], 'query');
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it.each<[string, (asked: Asked, response: ServerResponse) => void, string]>([
    ['a refused key', (_, response) => response.writeHead(401).end('{"error":"Incorrect API key: secret"}'), 'answered 401'],
    ['a broken service', (_, response) => response.writeHead(500).end(), 'answered 500'],
    ['something that is not JSON', (_, response) => response.end('<html>'), 'not a list of embeddings'],
    ['other JSON', (_, response) => response.end('{"data":[{"index":0}]}'), 'not a list of embeddings'],
    [
      'another number of dimensions',
      (_, response) => response.end('{"data":[{"index":0,"embedding":[1,2,3]}]}'),
      '3 dimensions where 2 are configured',
    ],
    ['a vector of nothing', (_, response) => response.end('{"data":[{"index":0,"embedding":[0,0]}]}'), 'without a direction'],
    ['too few vectors', (_, response) => response.end('{"data":[]}'), '0 embeddings for 1 texts'],
    ['a number beyond all', (_, response) => response.end('{"data":[{"index":0,"embedding":[1,1e300]}]}'), 'without a direction'],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(), 'redirect'],
    ['a dropped connection', (_, response) => response.destroy(), 'fetch failed'],
    ['silence', () => {}, `no answer within ${PATIENCE_MS} ms`],
  ])('answers %s with one sentence that does not hold the key', async (_, badReply, sentence) => {
    reply = badReply;
    const failure = await embedder({ queryTimeoutMs: PATIENCE_MS })
      .embed(['a'], 'query')
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(failure).toBeInstanceOf(ModelUnavailable);
    expect((failure as Error).message).toContain(sentence);
    expect((failure as Error).message).not.toContain('secret');
    expect(warnings).toHaveLength(1);
  });

  it('does not repeat a key that no header can hold', async () => {
    await expect(embedder({ apiKey: 'secret\nkey' }).embed(['a'], 'query')).rejects.toThrow(/^(?!.*secret).*model small: /s);
  });

  it('tries a failing service later, not at each request', async () => {
    const failing = embedder({ firstPauseMs: PATIENCE_MS });
    reply = (_, response) => response.writeHead(503).end();
    for (let i = 0; i < 3; i++) await expect(failing.embed(['a'], 'query')).rejects.toBeInstanceOf(ModelUnavailable);
    expect(asked).toHaveLength(1);
    reply = vectors;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS + 100));
    expect(await failing.embed(['a'], 'query')).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it('gives the others their vectors when one text is refused, and a long one that of its beginning', async () => {
    const picky = embedder();
    reply = (heard, response) =>
      heard.body.input.some((text) => text.length > 700) ? response.writeHead(413).end() : vectors(heard, response);
    expect(await picky.embed(['short', 'long'.repeat(1_000), 'short too'], 'document')).toHaveLength(3);
    expect(asked.at(-1)?.body.input).toEqual(['short too']);
    expect(asked.map(({ body }) => body.input[0]?.length ?? 0)).toContain(500);
    expect(warnings).toEqual([]);
  });

  it('goes on asking when a text is refused at any length', async () => {
    const picky = embedder();
    reply = (heard, response) => (heard.body.input.includes('odd') ? response.writeHead(422).end() : vectors(heard, response));
    await expect(picky.embed(['odd'], 'document')).rejects.toBeInstanceOf(TextRefused);
    expect(await picky.embed(['short'], 'document')).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['500', (response) => response.writeHead(500).end()],
    ['nothing for it', (response) => response.end('{"data":[{"index":0,"embedding":null}]}')],
    ['a vector without a direction', (response) => response.end('{"data":[{"index":0,"embedding":[0,0]}]}')],
  ])(
    'gives the others their vectors where one text is answered with %s, and counts the service as down where a word is',
    async (_, odd) => {
      const fragile = embedder();
      reply = (heard, response) => (heard.body.input.includes('odd') ? odd(response) : vectors(heard, response));
      await expect(fragile.embed(['odd'], 'document')).rejects.toBeInstanceOf(TextRefused);
      expect(await fragile.embed(['even'], 'document')).toHaveLength(1);
      const [, ...longOnes] = await fragile.embed(['odd'.padEnd(600), 'even', 'even too'], 'document');
      expect(longOnes).toHaveLength(2);
      expect(warnings).toEqual([]);
      reply = (_heard, response) => odd(response);
      const failure = await fragile.embed(['even'], 'document').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ModelUnavailable);
      expect(failure).not.toBeInstanceOf(TextRefused);
      expect(warnings).toHaveLength(1);
    },
  );

  it('counts a service that refuses every text as one that is down', async () => {
    const wrong = embedder();
    reply = (_, response) => response.writeHead(400).end('{"error":"no such model"}');
    for (let i = 0; i < 3; i++) {
      const failure = await wrong.embed(['a', 'b'], 'document').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ModelUnavailable);
      expect(failure).not.toBeInstanceOf(TextRefused);
    }
    expect(asked).toHaveLength(2);
    expect(warnings).toHaveLength(1);
  });

  it('lets nobody who types wait as long as a document may', async () => {
    reply = () => {};
    await expect(embedder({ queryTimeoutMs: 100 }).embed(['a draft'], 'draft')).rejects.toThrow('no answer within 100 ms');
  });

  it('gives up what is under way when it is closed', async () => {
    reply = () => {};
    const closing = embedder();
    const waiting = closing.embed(['a'], 'document');
    setTimeout(() => void closing.close(), 50);
    await expect(waiting).rejects.toThrow('the embedder is closed');
  });
});
