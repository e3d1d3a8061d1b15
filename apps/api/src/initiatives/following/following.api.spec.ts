import { beforeAll, describe, expect, test } from '@jest/globals';
import { CONTENT, codes, DAY, PREVIEW, useMergingAreas } from '../../../test/merging-areas.js';
import { signedIn } from '../../../test/signed-in.js';
import { newId } from '../../platform/ids.js';
import { type KeptMail, Mailer } from '../../platform/mail/mail.js';

const { kith, at, ask, change, published, revised } = useMergingAreas();

describe('following an entry', () => {
  const FOLLOW = `mutation ($input: FollowInitiativeInput!) { followInitiative(input: $input) { __typename ... on Initiative { followed } ... on NotAllowed { message signInNeeded } } }`;
  const UNFOLLOW = `mutation ($input: UnfollowInitiativeInput!) { unfollowInitiative(input: $input) { __typename ... on Initiative { followed } ... on NotAllowed { signInNeeded } } }`;
  const ARCHIVE = `mutation ($input: ArchiveInitiativeInput!) { archiveInitiative(input: $input) { __typename } }`;
  const followed = async (who: string | null, slug: string) =>
    (await ask(who, `query ($slug: String!) { initiative(slug: $slug) { followed } }`, { slug })).data.initiative.followed;
  const rows = async (id: string): Promise<string[]> =>
    (
      await kith.test.dataSource.query(
        `select o.ods_code code from follow f join organisation o on o.id = f.organisation_id where f.initiative_id = $1 order by 1`,
        [id],
      )
    ).map(({ code }: { code: string }) => code);
  const told = async (): Promise<KeptMail[]> => {
    await kith.drain();
    return kith.app
      .get(Mailer)
      .kept.splice(0)
      .filter(({ subject }) => /^(A new version|Archived): /.test(subject));
  };
  const standing = async (id: string) => {
    const { dataSource } = kith.test;
    const [revision] = await dataSource.query(`select published_revision_id id from initiative where id = $1`, [id]);
    const [follow] = await dataSource.query(
      `select f.person_id "personId" from follow f join organisation o on o.id = f.organisation_id where f.initiative_id = $1 and o.ods_code = 'RYR'`,
      [id],
    );
    return { revisionId: revision.id as string, personId: follow.personId as string };
  };
  const address = async (who: string) => `${(await ask(who, `{ viewer { person { id } } }`, {})).data.viewer.person.id}@example.org`;
  beforeAll(() => at(DAY));

  test('is a member’s to begin and to end, once however often it is asked', async () => {
    const entry = await published('SYSTEM');
    expect(await followed('inSussex', entry.slug)).toBe(false);
    const since = kith.clock.now().toISOString();
    for (let time = 0; time < 2; time += 1)
      expect(await change('inSussex', FOLLOW, { id: entry.id })).toEqual({ __typename: 'Initiative', followed: true });
    expect(await change('reader', FOLLOW, { id: entry.id })).toMatchObject({ followed: true });
    expect(await rows(entry.id)).toEqual(['RX2', 'RYR']);
    const [{ at: kept }] = await kith.test.dataSource.query(`select max(since) "at" from follow where initiative_id = $1`, [entry.id]);
    expect(new Date(kept).toISOString()).toBe(since);
    for (let time = 0; time < 2; time += 1)
      expect(await change('inSussex', UNFOLLOW, { id: entry.id })).toEqual({ __typename: 'Initiative', followed: false });
    expect(await followed('reader', entry.slug)).toBe(true);
    expect(await rows(entry.id)).toEqual(['RX2']);
    const acts = await kith.test.dataSource.query(`select 1 from audit_event where action like '%follow%' and subject_id = $1`, [entry.id]);
    expect(acts).toEqual([]);
  });

  test('makes a list of one’s own, narrowed and searched like any other', async () => {
    const FOLLOWED = `query ($search: String) { initiatives(search: $search, filter: { followed: true }, first: 50) {
      totalCount facets { name values { count } } edges { node { id followed } } } }`;
    const list = async (who: string | null, search?: string) => (await ask(who, FOLLOWED, { search })).data.initiatives;
    const before = await list('inSurrey');
    const entry = await published('SYSTEM');
    await change('inSurrey', FOLLOW, { id: entry.id });
    for (const search of [undefined, CONTENT.title]) {
      const { totalCount, edges } = await list('inSurrey', search);
      expect(edges).toContainEqual({ node: { id: entry.id, followed: true } });
      expect(edges).toHaveLength(totalCount);
    }
    const after = await list('inSurrey');
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.facets.find(({ name }: { name: string }) => name === 'stage').values[0].count).toBe(after.totalCount);
    expect((await list(null)).totalCount).toBe(0);
    await change('inSurrey', UNFOLLOW, { id: entry.id });
    expect((await list('inSurrey')).totalCount).toBe(before.totalCount);
  });

  test('is refused to whoever is no member, and finds nothing where nothing is visible', async () => {
    const [hidden, open] = [await published('ORGANISATION'), await published('ORGANISATION', 'alone')];
    await revised(open.id, 'PUBLIC', 'alone');
    const guest = await signedIn(kith.app, { name: 'A guest' });
    for (const headers of [{}, guest]) {
      const { data } = await kith.ask(FOLLOW, { input: { key: newId(), id: open.id } }, headers);
      expect(data.followInitiative).toMatchObject({ __typename: 'NotAllowed', signInNeeded: headers !== guest });
      const read = await kith.ask(`query ($slug: String!) { initiative(slug: $slug) { followed } }`, { slug: open.slug }, headers);
      expect(read.data.initiative.followed).toBeNull();
    }
    const out = await kith.ask(UNFOLLOW, { input: { key: newId(), id: open.id } });
    expect(out.data.unfollowInitiative).toEqual({ __typename: 'NotAllowed', signInNeeded: true });
    for (const id of [hidden.id, newId(), 'no id'])
      for (const document of [FOLLOW, UNFOLLOW]) expect(await change('inSussex', document, { id })).toEqual({ __typename: 'NotFound' });
    expect(await rows(hidden.id)).toEqual([]);
  });

  test('brings one mail of what was published anew or archived, to others than who did it', async () => {
    const entry = await published('SYSTEM');
    for (const who of ['inSussex', 'editor', 'inSurrey']) await change(who, FOLLOW, { id: entry.id });
    await told();
    await revised(entry.id, 'SYSTEM');
    const mails = await told();
    const inSurrey = await address('inSurrey');
    expect(mails.map(({ to }) => to).sort()).toEqual([await address('inSussex'), inSurrey].sort());
    expect(mails[0]?.subject).toBe(`A new version: ${CONTENT.title}`);
    expect(mails[0]?.text).toContain(`/initiatives/${entry.slug}`);
    expect(mails[0]?.text).toContain('choose ‘Stop following’');
    const [mail] = mails.filter(({ to }) => to === inSurrey);
    const url = mail?.unsubscribe?.address.replace(/^https?:\/\/[^/]+/, '') ?? '';
    const press = async (payload: string | null, type = 'application/x-www-form-urlencoded', at = url) => {
      const asked =
        payload === null
          ? { url: at, headers: { accept: 'text/html' } }
          : { method: 'POST' as const, url: at, headers: { 'content-type': type }, payload };
      return (await kith.app.inject(asked)).statusCode;
    };
    // Opened, guessed, or sent without the word of a mail programme, it stops nothing.
    await press(null);
    expect(await press('List-Unsubscribe=One-Click', 'text/plain')).toBe(400);
    expect(await press('List-Unsubscribe=No')).toBe(400);
    expect(await press('List-Unsubscribe=One-Click', undefined, '/mail/stop?token=guessed')).toBe(404);
    expect(await press('List-Unsubscribe=One-Click', undefined, '/mail/stop?token=a&token=b')).toBe(400);
    expect(await rows(entry.id)).toHaveLength(3);
    const parts = '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect([await press(parts, 'multipart/form-data; boundary=b'), await press('List-Unsubscribe=One-Click')]).toEqual([200, 200]);
    expect(await rows(entry.id)).toHaveLength(2);
    await change('editor', ARCHIVE, { id: entry.id, reason: 'It has ended.' });
    const archived = await told();
    expect(archived.map(({ to, subject }) => [to, subject])).toEqual([[await address('inSussex'), `Archived: ${CONTENT.title}`]]);
    // A mail that comes late says nothing of what is not so any more: brought back, or published anew since.
    await revised(entry.id, 'SYSTEM');
    expect(await told()).toHaveLength(1);
    const { revisionId, personId } = await standing(entry.id);
    const late = async (act: string, of: string) => {
      const payload = JSON.stringify({ initiativeId: entry.id, act, revisionId: of, personId });
      await kith.test.dataSource.query(`insert into job (id, kind, payload, run_after) values ($1, 'initiatives.follow_mail', $2, $3)`, [
        newId(),
        payload,
        kith.clock.now(),
      ]);
      return (await told()).length;
    };
    expect([await late('published', revisionId), await late('archived', revisionId), await late('published', newId())]).toEqual([1, 0, 0]);
  });

  test('is told, before it is shown to fewer, by organisation; and who no longer sees it gets no mail', async () => {
    const entry = await published('SYSTEM');
    for (const who of ['inSussex', 'adopter', 'inSurrey', 'reader']) await change(who, FOLLOW, { id: entry.id });
    const previewAt = async (level: string) => (await ask('editor', PREVIEW, { id: entry.id, level })).data.audiencePreview;
    expect(codes((await previewAt('ORGANISATION')).followedBy).sort()).toEqual(['RA2', 'RYR']);
    expect((await previewAt('SYSTEM')).followedBy).toEqual([]);
    expect((await previewAt('NETWORK')).followedBy).toEqual([]);
    await told();
    await revised(entry.id, 'ORGANISATION');
    expect((await told()).map(({ to }) => to)).toEqual([await address('reader')]);
    // Nor is its owner told of who lost sight of it earlier.
    expect((await previewAt('ORGANISATION')).followedBy).toEqual([]);
    // What one can no longer see one can still stop following, and learns nothing by it.
    expect(await change('inSussex', UNFOLLOW, { id: entry.id })).toEqual({ __typename: 'NotFound' });
    await revised(entry.id, 'SYSTEM', 'approver');
    expect((await told()).map(({ to }) => to).sort()).toEqual(
      [await address('adopter'), await address('inSurrey'), await address('reader')].sort(),
    );
  });

  test('ends with the role for which it was begun', async () => {
    const entry = await published('NETWORK', 'writer');
    await change('inSussex', FOLLOW, { id: entry.id });
    await kith.test.dataSource.query(
      `update role_grant set ends_at = $1 where person_id = (select person_id from follow where initiative_id = $2)`,
      [kith.clock.now(), entry.id],
    );
    await told();
    await revised(entry.id, 'NETWORK', 'writer');
    expect(await told()).toEqual([]);
    const { data } = await ask('writer', PREVIEW, { id: entry.id, level: 'ORGANISATION' });
    expect(data.audiencePreview.followedBy).toEqual([]);
    await at(DAY);
  });
});
