import { beforeAll, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, SUMMARISED, signInEditors } from '../../test/scene.js';
import { signedIn, standSignedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { Mailer } from '../platform/mail/mail.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const kith = useTestApp(async ({ app, test }) => {
  await app.get(LoadVocabularies).run();
  const [setting] = await test.dataSource.query(`select id from term where vocabulary = 'care_setting' order by position limit 1`);
  CONTENT.careSettings = [setting.id];
});
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on WorkingRevision { id version } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename ... on Initiative { slug reviewBy } } }`;
const CONFIRM = `mutation ($input: ConfirmReviewedInput!) { confirmReviewed(input: $input) { __typename
  ... on Initiative { reviewedAt reviewBy reviewOverdue revisionNumber } ... on InvalidInput { problems { field } } ... on NotAllowed { message } } }`;
const BACK = `mutation ($input: UnarchiveInitiativeInput!) { unarchiveInitiative(input: $input) { __typename
  ... on Initiative { archived archivedAt archiveReason reviewedAt reviewBy } ... on NotAllowed { message } } }`;
const ENTRY = `query ($slug: String!) { initiative(slug: $slug) { reviewedAt reviewBy reviewOverdue archived archivedAt archiveReason } }`;
const LIST = `query ($archived: Boolean) { initiatives(filter: { archived: $archived }, first: 50) { totalCount edges { node { slug } } } }`;

const CONTENT = {
  summary: 'What it is.',
  outcome: 'Fewer errors',
  stage: 'LIVE',
  primaryCapability: 'e-prescribing',
  careSettings: [''],
  contact: { role: 'Chief pharmacist' },
};

let editors: Awaited<ReturnType<typeof signInEditors>>;
let keys = 0;
const key = () => {
  keys += 1;
  return `review-${keys}`;
};

beforeAll(async () => {
  kith.clock.stand('2026-03-10T12:00:00Z');
  await addTrusts(kith);
  editors = await signInEditors(kith);
});

async function publish(title: string, more: object = {}, level = 'NETWORK'): Promise<{ id: string; slug: string; reviewBy: string }> {
  const saved = await kith.ask(SAVE, { input: { key: key(), content: { ...CONTENT, title, ...more } } }, editors.AAA);
  const { id, version } = saved.data.saveDraft;
  const published = await kith.ask(PUBLISH, { input: { key: key(), id, version, level } }, editors.AAA);
  if (published.errors) throw new Error(JSON.stringify(published.errors));
  return { id, ...published.data.publishInitiative };
}
const entry = async (slug: string, headers: Record<string, string> = editors.AAA) =>
  (await kith.ask(ENTRY, { slug }, headers)).data.initiative;
const confirm = async (input: object, headers: Record<string, string> = editors.AAA) =>
  (await kith.ask(CONFIRM, { input: { key: key(), ...input } }, headers)).data.confirmReviewed;
const back = async (id: string, headers: Record<string, string> = editors.AAA) =>
  (await kith.ask(BACK, { input: { key: key(), id } }, headers)).data.unarchiveInitiative;
const listed = async (archived: boolean, headers: Record<string, string> = editors.AAA): Promise<string[]> =>
  (await kith.ask(LIST, { archived }, headers)).data.initiatives.edges.map(({ node }: { node: { slug: string } }) => node.slug);
/** What came since the last look. */
function mails(): { to: string; subject: string; text: string }[] {
  return kith.app
    .get(Mailer)
    .kept.splice(0)
    .map(({ to, subject, text }) => ({ to, subject, text }));
}
const on = async (day: string): Promise<void> => {
  await standSignedIn(kith, `${day}T12:00:00Z`);
  await kith.drain();
};

describe('by when it is to be looked at again', () => {
  test('a year after publishing, or as the editor wrote it, where that is still to come', async () => {
    expect((await publish('Without a date')).reviewBy).toBe('2027-03-10');
    expect((await publish('With a date', { reviewBy: '2026-09' })).reviewBy).toBe('2026-09');
    expect((await publish('With an old date', { reviewBy: '2025' })).reviewBy).toBe('2027-03-10');
  });

  test('“still right” reviews it today, once for one key, and leaves what it says as it is', async () => {
    const { id, slug } = await publish('Still right');
    await standSignedIn(kith, '2026-06-01T12:00:00Z');
    const input = { key: 'same', id };
    for (let time = 0; time < 2; time += 1)
      expect(await confirm(input)).toEqual({
        __typename: 'Initiative',
        reviewedAt: '2026-06-01T12:00:00.000Z',
        reviewBy: '2027-06-01',
        reviewOverdue: false,
        revisionNumber: 1,
      });
    expect(await confirm({ id, reviewBy: '2027-01' })).toMatchObject({ reviewBy: '2027-01-31' });
    for (const reviewBy of ['2026-06', '2026-05-31', '2031']) {
      expect(await confirm({ id, reviewBy })).toMatchObject(
        reviewBy === '2026-06' ? { __typename: 'Initiative' } : { __typename: 'InvalidInput', problems: [{ field: 'reviewBy' }] },
      );
    }
    const acts = await kith.test.dataSource.query(
      `select action from audit_event where subject_id = $1 and action = 'initiative.reviewed'`,
      [id],
    );
    expect(acts).toHaveLength(3);
    expect((await entry(slug)).reviewedAt).toBe('2026-06-01T12:00:00.000Z');
  });

  test('only editors of the lead confirm or bring back, and who may not know of it finds nothing', async () => {
    const { id } = await publish('Ours alone', {}, 'ORGANISATION');
    const member = await signedIn(kith.app, { name: 'A member', grants: [{ odsCode: 'AAA', role: 'member' }] });
    expect(await confirm({ id }, member)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await back(id, member)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await confirm({ id }, editors.CCC)).toEqual({ __typename: 'NotFound' });
    expect(await back(id, editors.CCC)).toEqual({ __typename: 'NotFound' });
    expect(await confirm({ id }, {})).toMatchObject({ __typename: 'NotAllowed' });
    expect(await back(id)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('not archived') });
  });

  test('a summary that nobody checked is not confirmed, has no date and is left alone for ever', async () => {
    const { summary } = await publishEntries(kith, [{ slug: 'summary', organisation: 'AAA', source: SUMMARISED }]);
    expect(await confirm({ id: summary })).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('Claim it') });
    await on('2040-01-01');
    expect(await entry('summary')).toMatchObject({ reviewBy: null, reviewOverdue: false, archived: false });
    await standSignedIn(kith, '2026-03-10T12:00:00Z');
  });
});

describe('what nobody reviews', () => {
  test('is asked for once, warned of, archived, found under archived, and brought back', async () => {
    await on('2050-03-10');
    mails();
    const { id, slug } = await publish('Forgotten work', {}, 'SYSTEM');
    await on('2051-02-07');
    expect(mails()).toEqual([]);
    await on('2051-02-08');
    const asked = mails();
    expect(asked.map(({ subject }) => subject)).toEqual(['Still right?: Forgotten work']);
    expect(asked[0]?.text).toContain('by 10 March 2051');
    expect(asked[0]?.text).toContain(`/initiatives/${slug}`);
    await on('2051-02-09');
    await on('2051-03-10');
    expect(mails()).toEqual([]);
    expect((await entry(slug)).reviewOverdue).toBe(false);
    await on('2051-03-11');
    expect(await entry(slug)).toMatchObject({ reviewOverdue: true, archived: false });

    await on('2052-02-10');
    expect(mails().map(({ subject }) => subject)).toEqual(['To be archived soon: Forgotten work']);
    await on('2052-03-09');
    expect(mails()).toEqual([]);
    expect((await entry(slug)).archived).toBe(false);
    await on('2052-03-10');
    expect(mails().map(({ subject }) => subject)).toEqual(['Archived: Forgotten work']);
    expect(await entry(slug)).toMatchObject({
      archived: true,
      archivedAt: '2052-03-10T12:00:00.000Z',
      archiveReason: 'Not reviewed since March 2050.',
    });
    const [act] = await kith.test.dataSource.query(
      `select person_id, organisation_id is not null owned from audit_event where subject_id = $1 and action = 'initiative.archived'`,
      [id],
    );
    expect(act).toEqual({ person_id: null, owned: true });

    // Found where one looks for it, by those who may know of it; nowhere else.
    expect(await listed(false)).not.toContain(slug);
    expect(await listed(true)).toContain(slug);
    expect(await listed(true, editors.BBB)).toContain(slug);
    expect(await listed(true, editors.CCC)).not.toContain(slug);
    expect(await listed(true, {})).not.toContain(slug);
    expect(await entry(slug, editors.CCC)).toBeNull();

    expect(await confirm({ id })).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('Bring it back') });
    expect(await back(id)).toEqual({
      __typename: 'Initiative',
      archived: false,
      archivedAt: null,
      archiveReason: null,
      reviewedAt: '2052-03-10T12:00:00.000Z',
      reviewBy: '2053-03-10',
    });
    await on('2052-03-11');
    expect(await listed(false)).toContain(slug);
    expect(mails()).toEqual([]);
  });

  test('is warned of first even after a long silence of the server, and spared if somebody looks', async () => {
    await on('2060-01-01');
    mails();
    const { id, slug } = await publish('Slept through');
    await on('2065-01-01');
    expect(
      mails()
        .filter(({ subject }) => subject.includes('Slept'))
        .map(({ subject }) => subject),
    ).toEqual(['To be archived soon: Slept through']);
    expect((await entry(slug)).archived).toBe(false);
    await confirm({ id });
    await on('2065-02-01');
    expect(await entry(slug)).toMatchObject({ archived: false, reviewOverdue: false });
    await on('2067-02-01');
    await on('2067-03-05');
    expect((await entry(slug)).archived).toBe(true);
  });

  test('sends nothing to whoever may not edit it any more, nor of what was reviewed before the mail went', async () => {
    await on('2070-01-01');
    const { id } = await publish('In between');
    await standSignedIn(kith, '2070-12-20T12:00:00Z');
    await kith.test.dataSource.query(
      `update role_grant set ends_at = $1 where role = 'editor' and organisation_id = (select lead_id from initiative where id = $2)`,
      [new Date('2070-12-20T11:00:00Z'), id],
    );
    mails();
    await kith.drain();
    expect(mails().filter(({ subject }) => subject.includes('In between'))).toEqual([]);
  });
});
