import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { LoadCatalogue } from './load-catalogue.js';

const kith = useTestApp(addTrusts);
let editor: Record<TrustCode, Record<string, string>>;
let operator: Record<string, string>;
let ids: Record<string, string>;

async function change(name: string, input: object, fields: string, headers: Record<string, string> = {}) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${fields}
    ... on InvalidInput { problems { field message } } } }`;
  return (await kith.ask(document, { input: { key: newId(), ...input } }, headers)).data[name];
}
const claim = (slug: string, headers?: Record<string, string>) =>
  change(
    'claimEntry',
    { id: ids[slug] ?? slug },
    '... on WorkingRevision { id content { title } } ... on NotAllowed { signInNeeded }',
    headers,
  );
const report = (slug: string, more: object, headers?: Record<string, string>) =>
  change(
    'reportEntry',
    { id: ids[slug] ?? slug, kind: 'MISTAKE', message: 'It was 2019.', ...more },
    '... on ReportReceipt { id hidden answeredWithinDays }',
    headers,
  );
const answer = (id: string, outcome: string, headers?: Record<string, string>, text = 'We looked.') =>
  change(
    'answerEntryCase',
    { id, outcome, answer: text },
    '... on EntryCase { outcome hidden answer } ... on NotAllowed { signInNeeded }',
    headers,
  );
const cases = async (headers: Record<string, string> = {}) =>
  (await kith.ask(`{ entryCases { id slug title kind message replyTo hidden outcome organisation { odsCode } } }`, {}, headers)).data
    .entryCases;
const page = async (slug: string, headers: Record<string, string> = {}) =>
  (await kith.ask(`query ($slug: String!) { initiative(slug: $slug) { title } }`, { slug }, headers)).data.initiative;
const found = async (words: string) =>
  (await kith.ask(`query ($words: String) { initiatives(search: $words) { totalCount } }`, { words })).data.initiatives.totalCount;
const fetched = (url: string) => kith.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });

beforeAll(async () => {
  editor = await signInEditors(kith);
  operator = await signedIn(kith.app, { name: 'Operator', grants: [{ odsCode: null, role: 'operator' }] });
  ids = await publishEntries(kith, [
    { slug: 'summary-one', organisation: 'AAA', level: 'public', source: SUMMARISED, content: { title: 'Wayfinding kiosks' } },
    { slug: 'summary-two', organisation: 'AAA', level: 'public', source: SUMMARISED },
    { slug: 'summary-shared', organisation: 'BBB', level: 'public', source: SUMMARISED, content: { partners: [{ odsCode: 'AAA' }] } },
    { slug: 'summary-of-nobody', organisation: null, level: 'public', source: SUMMARISED },
    { slug: 'own-work', organisation: 'AAA', level: 'public', content: { title: 'Own & <checked>', boardQuestions: ['q8'] } },
    { slug: 'network-work', organisation: 'AAA', level: 'network' },
    { slug: 'demo-work', organisation: 'DEMOX', level: 'public' },
  ]);
});

describe('loading the catalogue', () => {
  it('publishes the lines of a file once, and again when it changed', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'catalogue-')), 'entries.jsonl');
    const line = (title: string) => `${JSON.stringify({ id: 'from-file', organisation: 'CCC', content: { title }, source: SUMMARISED })}\n`;
    const load = kith.app.get(LoadCatalogue, { strict: false });
    await writeFile(file, line('First'));
    expect(await load.run(file)).toEqual({ added: 1, changed: 0 });
    expect(await load.run(file)).toEqual({ added: 0, changed: 0 });
    expect(await page('from-file')).toEqual({ title: 'First' });
    await writeFile(file, line('Second'));
    expect(await load.run(file)).toEqual({ added: 0, changed: 1 });
    expect(await page('from-file')).toEqual({ title: 'Second' });
  });

  it('keeps nothing of a file with an entry of an unknown organisation', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'catalogue-')), 'entries.jsonl');
    const good = JSON.stringify({ id: 'half-a-file', organisation: null, content: { title: 'Half' }, source: SUMMARISED });
    await writeFile(file, `${good}\n${JSON.stringify({ id: 'bad', organisation: 'NO9', content: {}, source: SUMMARISED })}\n`);
    await expect(kith.app.get(LoadCatalogue, { strict: false }).run(file)).rejects.toThrow('NO9');
    expect(await page('half-a-file')).toBeNull();
  });
});

describe('claiming', () => {
  it('lists what nobody from the trust has checked', async () => {
    const listed = async (odsCode: string) =>
      (await kith.ask(`query ($odsCode: String!) { unclaimedEntries(odsCode: $odsCode) { slug } }`, { odsCode })).data.unclaimedEntries;
    expect((await listed('aaa')).map(({ slug }: { slug: string }) => slug).sort()).toEqual(['summary-one', 'summary-two']);
    expect(await listed('DEMOX')).toEqual([]);
    expect(await listed('\u0000')).toEqual([]);
  });

  it('opens a working revision for the trust’s editor, and the page stays as it is', async () => {
    expect(await claim('summary-two', editor.AAA)).toMatchObject({
      __typename: 'WorkingRevision',
      id: ids['summary-two'],
      content: { title: 'summary-two' },
    });
    const audited = await kith.test.dataSource.query(`select action from audit_event where subject_id = $1`, [ids['summary-two']]);
    expect(audited).toEqual([{ action: 'initiative.claimed' }]);
    const { data } = await kith.ask(`{ initiative(slug: "summary-two") { source { title } reviewedAt } }`);
    expect(data.initiative).toEqual({ source: { title: 'A report' }, reviewedAt: null });
  });

  it('is refused to others, for what has no owner, and for what is claimed', async () => {
    expect(await claim('summary-one', editor.BBB)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await claim('summary-one')).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await claim('summary-of-nobody', editor.AAA)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await claim('own-work', editor.AAA)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await claim('demo-work', editor.AAA)).toMatchObject({ __typename: 'NotFound' });
    expect(await claim('no id', editor.AAA)).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('reporting', () => {
  it('is open to anyone, answered by the operator, and the answer is sent', async () => {
    const receipt = await report('summary-one', { replyTo: 'reader@example.org' });
    expect(receipt).toMatchObject({ __typename: 'ReportReceipt', hidden: false, answeredWithinDays: 10 });
    expect(await cases(operator)).toContainEqual({
      id: receipt.id,
      slug: 'summary-one',
      title: 'Wayfinding kiosks',
      kind: 'MISTAKE',
      message: 'It was 2019.',
      replyTo: 'reader@example.org',
      hidden: false,
      outcome: 'OPEN',
      organisation: null,
    });
    expect(await answer(receipt.id, 'CORRECTED', operator)).toMatchObject({ outcome: 'CORRECTED', hidden: false, answer: 'We looked.' });
    await kith.drain();
    expect(kith.app.get(Mailer).kept[0]).toMatchObject({ to: 'reader@example.org', text: expect.stringContaining('We looked.') });
  });

  it('hides at once what the trust itself wants removed, everywhere, until it is restored', async () => {
    expect(await found('wayfinding kiosks')).toBe(1);
    const receipt = await report('summary-one', { kind: 'REMOVAL', message: 'Not ours.' }, editor.AAA);
    expect(receipt).toMatchObject({ hidden: true });
    for (const anyone of [{}, editor.AAA, operator]) expect(await page('summary-one', anyone)).toBeNull();
    expect(await found('wayfinding kiosks')).toBe(0);
    expect(await answer(receipt.id, 'KEPT', operator)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'outcome' }] });
    expect(await answer(receipt.id, 'RESTORED', operator)).toMatchObject({ outcome: 'RESTORED', hidden: false });
    expect(await page('summary-one')).not.toBeNull();
    expect(await found('wayfinding kiosks')).toBe(1);
    expect(await answer(receipt.id, 'REMOVED', operator)).toMatchObject({ outcome: 'REMOVED', hidden: true });
    expect(await page('summary-one')).toBeNull();
    await answer(receipt.id, 'RESTORED', operator);
  });

  it('hides nothing when others want it removed', async () => {
    expect(await report('summary-one', { kind: 'REMOVAL' }, editor.BBB)).toMatchObject({ hidden: false });
    expect(await report('summary-shared', { kind: 'REMOVAL' }, editor.AAA)).toMatchObject({ hidden: false });
    expect(await page('summary-shared')).not.toBeNull();
  });

  it('gives one receipt for one key', async () => {
    const key = newId();
    const first = await report('summary-one', { key });
    expect((await report('summary-one', { key })).id).toBe(first.id);
  });

  it('is answered to a person who was signed in and left no address', async () => {
    const receipt = await report('summary-two', {}, editor.BBB);
    await answer(receipt.id, 'KEPT', operator, 'It stands.');
    await kith.drain();
    const [sent] = kith.app.get(Mailer).kept.filter(({ text }) => text.includes(receipt.id));
    expect(sent).toMatchObject({ to: expect.stringContaining('@'), text: expect.stringContaining('It stands.') });
  });

  it('of what its trust wrote is looked at too, and nobody but the trust takes that away', async () => {
    const receipt = await report('own-work', { kind: 'REMOVAL' });
    expect(receipt).toMatchObject({ __typename: 'ReportReceipt', hidden: false });
    expect(await answer(receipt.id, 'REMOVED', operator)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'outcome' }] });
    expect(await answer(receipt.id, 'KEPT', operator, 'Its trust was asked.')).toMatchObject({ outcome: 'KEPT' });
    expect(await page('own-work')).not.toBeNull();
  });

  it('is refused for what the reader may not see, and to a trust for what it wrote', async () => {
    expect(await report('network-work', {})).toMatchObject({ __typename: 'NotFound' });
    expect(await report('no id', {})).toMatchObject({ __typename: 'NotFound' });
    expect(await report('own-work', {}, editor.AAA)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'id' }] });
  });

  it.each([
    ['message', { message: ' ' }],
    ['message', { message: 'x'.repeat(4_001) }],
    ['message', { message: 'patient 9434765919' }],
    ['replyTo', { replyTo: 'nobody' }],
  ])('refuses a wrong %s', async (field, more) => {
    expect(await report('summary-one', more)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });

  it('is the operator’s to read and to answer', async () => {
    const { id } = await report('summary-one', {});
    for (const others of [{}, editor.AAA]) expect(await cases(others)).toEqual([]);
    expect(await answer(id, 'KEPT', editor.AAA)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await answer(id, 'KEPT')).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await answer('no id', 'KEPT', operator)).toMatchObject({ __typename: 'NotFound' });
    expect(await answer(id, 'KEPT', operator, ' ')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'answer' }] });
  });
});

describe('feeds and robots', () => {
  it('give only what is public and checked by its trust', async () => {
    const feed = await fetched('/feed.atom');
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.body).toContain('<title>Own &amp; &lt;checked&gt;</title>');
    const map = await fetched('/sitemap.xml');
    expect(map.body).toContain('/initiatives/own-work<');
    for (const slug of ['summary-two', 'network-work', 'demo-work']) {
      expect(feed.body).not.toContain(slug);
      expect(map.body).not.toContain(slug);
    }
    expect((await fetched('/robots.txt')).body).toContain('/sitemap.xml');
    const ofQuestion = await fetched('/feeds/questions/q8.atom');
    expect(ofQuestion.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(ofQuestion.body).toContain('/initiatives/own-work"');
    expect(ofQuestion.body).toContain('/questions/q8"');
    expect((await fetched('/feeds/questions/q9.atom')).body).not.toContain('<entry>');
    expect((await fetched('/feeds/questions/q10.atom')).statusCode).toBe(404);
  });

  it('keep unchecked summaries out of indexes, and say nothing of what is hidden', async () => {
    expect((await fetched('/initiatives/summary-two')).headers['x-robots-tag']).toBe('noindex');
    for (const slug of ['own-work', 'network-work', 'demo-work', 'no-such-page']) {
      expect((await fetched(`/initiatives/${slug}`)).headers['x-robots-tag']).toBeUndefined();
    }
  });
});

it('takes only so many reports an hour from one address', async () => {
  const answers: string[] = [];
  for (let count = 0; count < 21; count += 1) answers.push((await report('summary-two', {})).__typename);
  expect(answers.at(-1)).toBe('InvalidInput');
  kith.clock.stand(new Date(Date.now() + 3_700_000));
  expect(await report('summary-two', {})).toMatchObject({ __typename: 'ReportReceipt' });
  kith.clock.run();
});
