import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Options, transform } from '@swc/core';
import { ModelUnavailable } from './embedder.js';
import { MinilmEmbedder, type MinilmOptions } from './minilm.embedder.js';
import { cosine } from './vector-codec.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../../../node_modules/.cache');

/** A thread needs plain JavaScript: this folder as it is now, compiled to where its packages are still found. */
async function compileThread(): Promise<string> {
  const { swcOptions } = (await import(new URL('../../../test/swc.mjs', import.meta.url).href)) as { swcOptions: Options };
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'kith-minilm-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of (await readdir(here)).filter((each) => /(?<!\.spec)\.ts$/.test(each))) {
    const { code } = await transform(await readFile(join(here, name), 'utf8'), {
      ...swcOptions,
      filename: name,
      configFile: false,
      swcrc: false,
    });
    await writeFile(join(folder, name.replace(/ts$/, 'js')), code);
  }
  return folder;
}

describe('the model that comes along', () => {
  let built: string;
  let workerUrl: URL;
  let cacheDir: string;
  let said: string[];
  let open: MinilmEmbedder[] = [];

  beforeAll(async () => {
    built = await compileThread();
    workerUrl = pathToFileURL(join(built, 'minilm.worker.js'));
    cacheDir = await mkdtemp(join(tmpdir(), 'kith-minilm-'));
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each.close()));
    open = [];
  });
  afterAll(async () => {
    for (const each of [cacheDir, built]) await rm(each, { recursive: true, force: true });
  });

  const embedder = (more: Partial<MinilmOptions> = {}) => {
    said = [];
    const log = { log: (message: string) => said.push(message), warn: (message: string) => said.push(`warning: ${message}`) };
    const made = new MinilmEmbedder({ cacheDir, log, workerUrl, queryPatienceMs: 30_000, ...more });
    open.push(made);
    return made;
  };
  const own = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(`${standIn}${code}`)}`);
  const standIn = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ kind }) => kind === 'close' && process.exit());`;
  const one = async (model: MinilmEmbedder, text: string) => (await model.embed([text], 'query'))[0] as Float32Array;

  it('has a second thread help with many documents while nobody searches, and lets it go', async () => {
    const counting = own(`import { threadId } from 'node:worker_threads';
      parentPort.on('message', ({ kind }) => kind === 'embed' && setTimeout(() => parentPort.postMessage({ kind: 'vector', vector: Float32Array.of(threadId) }), 5));
      parentPort.postMessage({ kind: 'ready' });`);
    const threadsOf = async (model: MinilmEmbedder, texts: number) =>
      new Set(
        (
          await model.embed(
            Array.from({ length: texts }, (_, n) => `text ${n}`),
            'document',
          )
        ).map(([id]) => id),
      ).size;
    const model = embedder({ workerUrl: counting, mayHelp: true, calmMs: 60_000, restMs: 50 });
    expect(await threadsOf(model, 8)).toBe(1);
    expect(await threadsOf(model, 600)).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [helped] = await model.embed(['a search'], 'query');
    expect(helped).toHaveLength(1);
    expect(await threadsOf(model, 30)).toBe(1);
    const alone = embedder({ workerUrl: counting, mayHelp: false });
    expect(await threadsOf(alone, 200)).toBe(1);
  });

  it('puts a paraphrase nearer than another subject', async () => {
    const model = embedder();
    const asked = await one(model, 'getting rid of paper drug charts');
    const [prescribing, ambulance] = (await model.embed(
      ['Electronic prescribing and medicines administration on every ward', 'A fleet-wide electronic patient record in ambulances'],
      'document',
    )) as [Float32Array, Float32Array];
    expect(cosine(asked, prescribing)).toBeGreaterThan(cosine(asked, ambulance) + 0.1);
    expect(Math.hypot(...asked)).toBeCloseTo(1, 4);
    expect(asked).toHaveLength(model.dims);
  });

  it('gives a text the same vector alone and among others, now and after a restart', async () => {
    const first = await one(embedder(), 'virtual ward');
    const [, second] = await embedder().embed(['a much longer text about something else altogether', 'virtual ward', ''], 'document');
    expect([...(second as Float32Array)]).toEqual([...first]);
  });

  it('keeps the converted model, and converts again when the kept one is broken', async () => {
    await one(embedder(), 'a');
    const [name, ...others] = await readdir(cacheDir);
    const path = join(cacheDir, name as string);
    const whole = await readFile(path);
    expect(others).toEqual([]);
    await writeFile(path, whole.subarray(0, 1_000_000));
    await one(embedder(), 'a');
    expect((await readFile(path)).equals(whole)).toBe(true);
  });

  it('works without a cache it can write to', async () => {
    expect(await one(embedder({ cacheDir: join(cacheDir, (await readdir(cacheDir))[0] as string, 'below a file') }), 'a')).toHaveLength(
      384,
    );
  });

  it('answers a query before the documents that wait', async () => {
    const model = embedder();
    const order: string[] = [];
    const documents = Array.from({ length: 20 }, (_, i) => model.embed([`document ${i}`], 'document').then(() => order.push('document')));
    await Promise.all([...documents, model.embed(['query'], 'query').then(() => order.push('query'))]);
    expect(order.indexOf('query')).toBe(0);
  });

  it('has no vectors for no texts and takes any text', async () => {
    const model = embedder();
    expect(await model.embed([], 'document')).toEqual([]);
    const odd = await model.embed(['', '\u0000\ud800', '😀'.repeat(5_000), 'x'.repeat(20_000), '‮مرحبا'], 'document');
    for (const vector of odd) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
  });

  it('says that the model is unavailable when its file is missing, and tries again later only', async () => {
    const path = join(cacheDir, 'late.worker.mjs');
    const model = embedder({ workerUrl: pathToFileURL(path), firstPauseMs: 2_000 });
    await expect(one(model, 'a')).rejects.toBeInstanceOf(ModelUnavailable);
    await expect(one(model, 'a')).rejects.toThrow('next attempt');
    expect(said).toHaveLength(1);
    await writeFile(path, `import ${JSON.stringify(workerUrl.href)};`);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await one(model, 'a')).toHaveLength(384);
    await rm(path);
  });

  it.each([
    [
      'says it is unusable',
      `parentPort.postMessage({ kind: 'unusable', reason: 'the weights are not the expected file' });`,
      'not the expected file',
    ],
    [
      'crashes',
      `parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => { throw new Error('out of memory'); });`,
      'out of memory',
    ],
    ['ends', `parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => process.exit(3));`, 'ended with code 3'],
    ['hangs', `parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => { for (;;); });`, 'took longer than 3000 ms'],
  ])('refuses everybody who waits when the thread %s', async (_, code, reason) => {
    const model = embedder({ workerUrl: own(code), threadPatienceMs: 3_000 });
    const answers = await Promise.allSettled([one(model, 'a'), one(model, 'b'), model.embed(['c', 'd'], 'document')]);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'ModelUnavailable', message: expect.stringContaining(reason) } });
    expect(said.filter((each) => each.startsWith('warning'))).toEqual([expect.stringContaining('search goes by words alone')]);
  });

  it('refuses a text the model fails on and goes on with the next', async () => {
    const code = `parentPort.postMessage({ kind: 'ready' });
      parentPort.on('message', ({ text }) => parentPort.postMessage(text === 'bad' ? { kind: 'failed', reason: 'no' } : { kind: 'vector', vector: Float32Array.of(1) }));`;
    const model = embedder({ workerUrl: own(code) });
    const [bad, good] = await Promise.allSettled([one(model, 'bad'), one(model, 'good')]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'ModelUnavailable', message: 'no' } });
    expect(good.status).toBe('fulfilled');
    expect(said.filter((each) => each.startsWith('warning'))).toEqual([]);
  });

  it('does not let a query wait for a slow model, but keeps the document', async () => {
    const code = `setTimeout(() => { parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => parentPort.postMessage({ kind: 'vector', vector: Float32Array.of(1) })); }, 2_000);`;
    const model = embedder({ workerUrl: own(code), queryPatienceMs: 50 });
    const document = model.embed(['a'], 'document');
    await expect(one(model, 'b')).rejects.toThrow('loading or busy');
    expect(await document).toHaveLength(1);
  });

  it('refuses after it is closed, and what was waiting then', async () => {
    const model = embedder();
    const waiting = Promise.allSettled([one(model, 'a'), model.embed(['b'], 'document')]);
    await model.close();
    for (const answer of await waiting) expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'ModelUnavailable' } });
    await expect(one(model, 'c')).rejects.toThrow('closed');
  });
});
