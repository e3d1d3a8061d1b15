import { beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type SignedInHeaders, signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { LoadRegister, REGISTER_FOLDER } from '../organisations/register/load-register.js';
import { newId } from '../platform/ids.js';
import { type KeptMail, Mailer } from '../platform/mail/mail.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';
import { TellOfMergers } from './tell-of-mergers.js';

const PREPARED_ON = '2026-02-01T09:00:00Z';
const EVE = '2026-03-31T22:59:00Z';
/** Midnight in London, an hour before it in UTC. */
const DAY = '2026-03-31T23:01:00Z';

/** Sussex Partnership leads, in Sussex until the end of March 2026; since then in Surrey and Sussex. */
const kith = useTestApp(async ({ app, clock }) => {
  clock.stand(PREPARED_ON);
  await app.get(LoadVocabularies).run();
  // The register tells of the merger beforehand, as one loaded later would tell of it afterwards.
  clock.stand('2026-08-01T09:00:00Z');
  await app.get(LoadRegister, { strict: false }).run(REGISTER_FOLDER);
  clock.stand(PREPARED_ON);
});

const people: Record<string, SignedInHeaders> = {};

/** Stands at an instant, with everybody signed in there: no session lasts for months. */
async function at(instant: string): Promise<void> {
  kith.clock.stand(instant);
  const grants: Record<string, readonly [string, 'editor' | 'approver' | 'member' | 'programme_officer' | 'administrator'][]> = {
    editor: [['RX2', 'editor']],
    approver: [['RX2', 'approver']],
    reader: [['RX2', 'member']],
    inSussex: [['RYR', 'member']],
    adopter: [['RYR', 'editor']],
    inSurrey: [['RA2', 'member']],
    oldBoard: [['QNX', 'programme_officer']],
    newBoard: [['S9B9J', 'programme_officer']],
    alone: [['RA2', 'editor']],
    writer: [['RD8', 'editor']],
    head: [['RD8', 'administrator']],
  };
  for (const [name, held] of Object.entries(grants))
    people[name] = await signedIn(kith.app, { name, grants: held.map(([odsCode, role]) => ({ odsCode, role })) });
}

beforeAll(async () => {
  const [term] = await kith.app.get(DataSource).query(
    `select (select id from term where vocabulary = 'capability' order by position limit 1) capability,
       (select id from term where vocabulary = 'care_setting' order by position limit 1) setting`,
  );
  Object.assign(CONTENT, { primaryCapability: term.capability, careSettings: [term.setting] });
});

const CONTENT = {
  title: 'A shared care record',
  summary: 'One record for the whole area.',
  stage: 'LIVE',
  challenge: 'Each had a record of its own.',
  outcome: 'Nobody is asked twice',
  contact: { role: 'Digital lead' },
};
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { id version } ... on InvalidInput { problems { field message } } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) { __typename
  ... on Initiative { id slug level revisionNumber publishedAt } ... on NotAllowed { message } ... on InvalidInput { problems { field message } } } }`;
const REVISE = `mutation ($input: ReviseInitiativeInput!) { reviseInitiative(input: $input) { __typename ... on WorkingRevision { id version } } }`;
const SEND = `mutation ($input: SendForReviewInput!) { sendForReview(input: $input) { __typename ... on WorkingRevision { id version state } ... on NotAllowed { message } } }`;
const CONFIRM = `mutation ($input: ConfirmAudienceInput!) { confirmAudience(input: $input) { __typename ... on NotAllowed { message } ... on Initiative { id waitingAudience { since } } } }`;
const READ = `query ($slug: String!) { initiative(slug: $slug) { level revisionNumber publishedAt audience { level count organisations { odsCode } offices { odsCode } }
  waitingAudience { since areas viewerCanConfirm organisations { odsCode } } } initiatives(search: "shared care record", first: 50) { totalCount edges { node { slug } } } }`;
const PREVIEW = `query ($id: ID!, $level: Level!) { audiencePreview(id: $id, level: $level) { before { level count } after { level count organisations { odsCode } offices { odsCode } }
  added { odsCode } noLonger { odsCode } adaptedBy { odsCode } followedBy { odsCode } approverNeeded } }`;

const ask = (who: string | null, document: string, variables: object) => kith.ask(document, variables, who === null ? {} : people[who]);
const change = async (who: string, document: string, input: object) => {
  const answer = await ask(who, document, { input: { key: newId(), ...input } });
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as any;
};
const codes = (rows: { odsCode: string }[]) => rows.map(({ odsCode }) => odsCode);

async function published(level: string, by = 'editor', content: object = {}): Promise<{ id: string; slug: string }> {
  const draft = await change(by, SAVE, { content: { ...CONTENT, ...content }, level });
  return change(by, PUBLISH, { id: draft.id, version: draft.version, level });
}
async function revised(id: string, level: string, by = 'editor'): Promise<any> {
  const draft = await change(by, REVISE, { id });
  return change(by, PUBLISH, { id, version: draft.version, level });
}
async function sees(who: string | null, slug: string): Promise<boolean> {
  const { data, errors } = await ask(who, READ, { slug });
  expect(errors).toBeUndefined();
  const listed = data.initiatives.edges.some(({ node }: { node: { slug: string } }) => node.slug === slug);
  // By its address and in a search, or in neither.
  expect(listed).toBe(data.initiative !== null);
  return listed;
}

describe('when areas merge on 1 April 2026', () => {
  let entry: { id: string; slug: string };
  /** What the board shared with its area in winter, and what it kept to itself. */
  const boardShares = async () => {
    const [{ id: trust }] = await kith.app.get(DataSource).query(`select id from organisation where ods_code = 'RX2'`);
    const kept = { organisation_id: trust, audience_known_on: '2026-02-01', version: 1, recorded_at: PREPARED_ON };
    const insert = (table: string, columns: object) => {
      const row: Record<string, unknown> = { ...kept, id: newId(), level: 'system', ...columns };
      const names = Object.keys(row);
      return kith.app
        .get(DataSource)
        .query(
          `insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`,
          Object.values(row),
        );
    };
    const record = () => {
      const id = newId();
      return { id, record_id: id, initiative_id: entry.id };
    };
    const decided = { body: 'Board', decided_on: '2026', decided_earliest: '2026-01-01', decided_latest: '2026-12-31', decision: 'keep' };
    await insert('review', { ...record(), ...decided, reason: 'It works.' });
    await insert('review', { ...record(), ...decided, reason: 'Of ourselves', level: 'organisation' });
    await insert('seen_by_board', {
      ...record(),
      seen_on: '2026',
      seen_earliest: '2026-01-01',
      seen_latest: '2026-12-31',
      who: 'Chair',
      took_from_it: '',
    });
    const said = { said_by_id: trust };
    await insert('board_answer', { ...said, question: 'q2', text: 'Two.', owner: 'Chair', stands_on: '2026', gap: '', shown_part: 'Two.' });
    await insert('choice', { ...said, choice_id: newId(), title: 'A portal of our own', what: '', reason: 'No.', body: '', wanted_by: '' });
  };

  test('an entry is shown to the area as it was before', async () => {
    await at(PREPARED_ON);
    entry = await published('SYSTEM');
    await at(EVE);
    expect(await sees('inSussex', entry.slug)).toBe(true);
    expect(await sees('oldBoard', entry.slug)).toBe(true);
    expect(await sees('inSurrey', entry.slug)).toBe(false);
    const { data } = await ask('inSussex', READ, { slug: entry.slug });
    expect(codes(data.initiative.audience.organisations)).toEqual(expect.arrayContaining(['RX2', 'RYR']));
    expect(codes(data.initiative.audience.offices)).toEqual(['QNX']);
    expect(data.initiative.waitingAudience).toBeNull();
  });

  test('it stays with the former area, and is shown to no other trust nor to the new board', async () => {
    await at(DAY);
    expect(await sees('inSussex', entry.slug)).toBe(true);
    expect(await sees('reader', entry.slug)).toBe(true);
    expect(await sees('inSurrey', entry.slug)).toBe(false);
    expect(await sees('newBoard', entry.slug)).toBe(false);
    // The old board is a member of nothing any more.
    expect(await sees('oldBoard', entry.slug)).toBe(false);
  });

  test('its owner is shown who waits; others are not', async () => {
    const { data } = await ask('editor', READ, { slug: entry.slug });
    const { audience, waitingAudience } = data.initiative;
    expect(waitingAudience).toMatchObject({ since: '2026-04-01', areas: ['Surrey and Sussex'], viewerCanConfirm: false });
    expect(codes(waitingAudience.organisations)).toEqual(expect.arrayContaining(['RA2', 'S9B9J']));
    expect(codes(waitingAudience.organisations)).not.toContain('RYR');
    expect(codes(audience.organisations)).toContain('RYR');
    expect(codes(audience.organisations)).not.toContain('RA2');
    for (const who of ['reader', 'inSussex'])
      expect((await ask(who, READ, { slug: entry.slug })).data.initiative.waitingAudience).toBeNull();
  });

  test('approvers and administrators are told by mail, once', async () => {
    const { kept } = kith.app.get(Mailer);
    const told = () => kept.splice(0).filter(({ subject }) => subject.startsWith('Your area has merged'));
    const tell = async () => {
      const found = await kith.app.get(TellOfMergers, { strict: false }).run();
      await kith.drain();
      return { found, mails: told() };
    };
    await boardShares();
    kith.clock.stand(EVE);
    expect(await tell()).toEqual({ found: 0, mails: [] });
    kith.clock.stand(DAY);
    const { found, mails } = await tell();
    // An entry, and an organisation whose board shares something.
    expect(found).toBe(2);
    const [{ addresses }] = await kith.app.get(DataSource).query(
      `select array_agg(distinct p.email order by p.email) addresses from role_grant g join person p on p.id = g.person_id
       join organisation o on o.id = g.organisation_id where o.ods_code = 'RX2' and g.role = 'approver'`,
    );
    expect(mails.map(({ to }) => to).sort()).toEqual(addresses);
    expect(mails[0]?.text).toContain(`/initiatives/${entry.slug}`);
    expect(mails[0]?.text).toContain('Surrey and Sussex');
    expect(mails[0]?.text).toContain(`Your board’s review of ${CONTENT.title}`);
    expect(mails[0]?.text).toContain('What your board chose not to do: A portal of our own');
    expect(mails[0]?.text).toContain('/board/merged');
    expect(mails[0]?.text).not.toContain('Of ourselves');
    expect(await tell()).toEqual({ found: 0, mails: [] });
  });

  test('a new text at the same level shows it to nobody more', async () => {
    expect(await revised(entry.id, 'SYSTEM')).toMatchObject({ __typename: 'Initiative' });
    expect(await sees('inSurrey', entry.slug)).toBe(false);
  });

  test('an editor, a member, a neighbour and a stranger may not confirm', async () => {
    expect(await change('editor', CONFIRM, { id: entry.id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('reader', CONFIRM, { id: entry.id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('inSussex', CONFIRM, { id: entry.id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('inSurrey', CONFIRM, { id: entry.id })).toEqual(await change('inSurrey', CONFIRM, { id: newId() }));
    expect(await sees('inSurrey', entry.slug)).toBe(false);
  });

  test('an approver confirms, and the whole area sees it from then on, but not what it said before', async () => {
    expect(await change('approver', CONFIRM, { id: entry.id })).toMatchObject({ __typename: 'Initiative', waitingAudience: null });
    expect(await sees('inSurrey', entry.slug)).toBe(true);
    expect(await sees('newBoard', entry.slug)).toBe(true);
    expect(await sees(null, entry.slug)).toBe(false);
    // Two revisions were published, one of them to the former area alone.
    const number = async (who: string) => (await ask(who, READ, { slug: entry.slug })).data.initiative.revisionNumber;
    expect([await number('inSussex'), await number('inSurrey')]).toEqual([2, 1]);
    const audit = await kith.app.get(DataSource).query(`select detail from audit_event where action = 'initiative.audience_confirmed'`);
    expect(audit).toEqual([{ detail: { before: '2026-02-01', organisations: expect.arrayContaining([expect.any(String)]) } }]);
  });

  test('what a board shares with its area waits too, and is shown to all of it by an approver alone', async () => {
    const WAITING = `{ boardRecordsWaiting { id kind title waiting { since areas viewerCanConfirm organisations { odsCode } } } }`;
    const CONFIRM_BOARD = `mutation ($input: ConfirmBoardAudienceInput!) { confirmBoardAudience(input: $input) { __typename } }`;
    const waiting = async (who: string | null) => (await ask(who, WAITING, {})).data.boardRecordsWaiting;
    const found = await waiting('editor');
    expect(found.map(({ kind, title }: { kind: string; title: string }) => [kind, title])).toEqual([
      ['ANSWER', expect.stringContaining('chosen not to do')],
      ['CHOICE', 'A portal of our own'],
      ['REVIEW', CONTENT.title],
      ['SEEN', CONTENT.title],
    ]);
    expect(found[0].waiting).toMatchObject({ since: '2026-04-01', areas: ['Surrey and Sussex'], viewerCanConfirm: false });
    expect(codes(found[0].waiting.organisations)).toContain('RA2');
    for (const who of [null, 'reader', 'inSussex', 'inSurrey', 'newBoard']) expect(await waiting(who)).toEqual([]);
    const [, , review] = found;
    const seesReview = async (who: string) =>
      (await ask(who, `query ($id: ID!) { review(id: $id) { id } }`, { id: review.id })).data.review !== null;
    const [hidden, missing] = [
      await change('inSussex', CONFIRM_BOARD, { id: review.id }),
      await change('inSussex', CONFIRM_BOARD, { id: newId() }),
    ];
    expect(hidden).toEqual(missing);
    expect(await change('editor', CONFIRM_BOARD, { id: review.id })).toEqual({ __typename: 'NotAllowed' });
    expect((await kith.ask(CONFIRM_BOARD, { input: { key: newId(), id: review.id } })).data.confirmBoardAudience).toEqual({
      __typename: 'NotAllowed',
    });
    expect([await seesReview('inSussex'), await seesReview('inSurrey')]).toEqual([true, false]);
    for (let time = 0; time < 2; time += 1)
      expect(await change('approver', CONFIRM_BOARD, { id: review.id })).toEqual({ __typename: 'BoardAudienceConfirmed' });
    expect(await seesReview('inSurrey')).toBe(true);
    expect((await waiting('approver')).map(({ kind }: { kind: string }) => kind)).toEqual(['ANSWER', 'CHOICE', 'SEEN']);
    const audit = await kith.app
      .get(DataSource)
      .query(`select detail ->> 'kind' kind from audit_event where action = 'board.audience_confirmed'`);
    expect(audit).toEqual([{ kind: 'review' }]);
  });

  test('what is published after the merger is for the whole area', async () => {
    const later = await published('SYSTEM', 'editor', { title: 'A shared care record, again' });
    expect(await sees('inSurrey', later.slug)).toBe(true);
  });
});

describe('who would see it', () => {
  beforeAll(() => at(DAY));

  test('names whom a wider and a narrower level would add and take away', async () => {
    const entry = await published('ORGANISATION');
    const wider = (await ask('editor', PREVIEW, { id: entry.id, level: 'SYSTEM' })).data.audiencePreview;
    expect(wider.before).toEqual({ level: 'ORGANISATION', count: 1 });
    expect(codes(wider.added)).toEqual(expect.arrayContaining(['RYR', 'RA2', 'S9B9J']));
    expect([wider.noLonger, wider.adaptedBy, wider.approverNeeded]).toEqual([[], [], true]);
    const open = (await ask('editor', PREVIEW, { id: entry.id, level: 'PUBLIC' })).data.audiencePreview;
    expect(open).toMatchObject({
      after: { level: 'PUBLIC', count: null, organisations: [], offices: [] },
      added: [],
      noLonger: [],
      approverNeeded: true,
    });
  });

  test('of a new entry names all, and asks nobody', async () => {
    const draft = await change('editor', SAVE, { content: CONTENT, level: 'SYSTEM' });
    const preview = (await ask('editor', PREVIEW, { id: draft.id, level: 'SYSTEM' })).data.audiencePreview;
    expect(preview).toMatchObject({ before: null, approverNeeded: false });
    expect(preview.added).toHaveLength(preview.after.count);
  });

  test('follows the partners that are being written', async () => {
    const entry = await published('ORGANISATION');
    const draft = await change('editor', REVISE, { id: entry.id });
    const partners = [{ odsCode: 'RJ1', name: 'Guy’s and St Thomas’' }];
    await change('editor', SAVE, { id: entry.id, version: draft.version, level: 'ORGANISATION', content: { ...CONTENT, partners } });
    const preview = (await ask('editor', PREVIEW, { id: entry.id, level: 'ORGANISATION' })).data.audiencePreview;
    expect(codes(preview.added)).toEqual(['RJ1']);
    expect(preview.approverNeeded).toBe(false);
  });

  test('warns who adapted it and would lose sight of it, and narrowing takes effect at once', async () => {
    const entry = await published('SYSTEM');
    const ADAPT = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { __typename } }`;
    expect(await change('adopter', ADAPT, { origin: entry.id, status: 'PLANNING', taken: 'All of it' })).toEqual({
      __typename: 'Adaptation',
    });
    const preview = (await ask('editor', PREVIEW, { id: entry.id, level: 'ORGANISATION' })).data.audiencePreview;
    expect(codes(preview.adaptedBy)).toEqual(['RYR']);
    expect(codes(preview.noLonger)).toEqual(expect.arrayContaining(['RYR', 'RA2', 'S9B9J']));
    expect(preview.approverNeeded).toBe(false);
    expect(await revised(entry.id, 'ORGANISATION')).toMatchObject({ level: 'ORGANISATION' });
    expect(await sees('inSussex', entry.slug)).toBe(false);
    expect(await sees('reader', entry.slug)).toBe(true);
  });

  test('is answered to its editors only, hidden and missing alike', async () => {
    const entry = await published('SYSTEM');
    for (const who of [null, 'reader', 'inSussex', 'inSurrey'])
      expect((await ask(who, PREVIEW, { id: entry.id, level: 'PUBLIC' })).data).toEqual({ audiencePreview: null });
    expect((await ask('editor', PREVIEW, { id: newId(), level: 'PUBLIC' })).data).toEqual({ audiencePreview: null });
  });
});

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

describe('a record of adapting, when areas merge', () => {
  const ADAPT = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { ... on Adaptation { id } } }`;
  const CONFIRM_RECORD = `mutation ($input: ConfirmAdaptationAudienceInput!) { confirmAdaptationAudience(input: $input) { __typename ... on Adaptation { waitingAudience { since } } } }`;
  const RECORD = `query ($id: ID!) { adaptation(id: $id) { waitingAudience { since areas viewerCanConfirm organisations { odsCode } } } }`;
  const record = async (who: string, id: string) => (await ask(who, RECORD, { id })).data.adaptation;
  let id: string;

  test('stays with the former area, and its adopter is shown who waits', async () => {
    await at(PREPARED_ON);
    const origin = await published('NETWORK', 'writer');
    id = (await change('editor', ADAPT, { origin: origin.id, status: 'LIVE', taken: 'All of it', level: 'SYSTEM' })).id;
    expect(await record('editor', id)).toEqual({ waitingAudience: null });
    await at(DAY);
    expect(await record('inSurrey', id)).toBeNull();
    const { waitingAudience } = await record('editor', id);
    expect(waitingAudience).toMatchObject({ since: '2026-04-01', areas: ['Surrey and Sussex'], viewerCanConfirm: false });
    expect(codes(waitingAudience.organisations)).toEqual(expect.arrayContaining(['RA2', 'S9B9J']));
    expect(codes(waitingAudience.organisations)).not.toContain('RYR');
    // The origin sees the record, and not whom it waits for.
    for (const who of ['reader', 'inSussex', 'writer']) expect(await record(who, id)).toEqual({ waitingAudience: null });
  });

  test('its adopter’s approvers are told by mail, once', async () => {
    const { kept } = kith.app.get(Mailer);
    kept.splice(0);
    const tell = async () => {
      const found = await kith.app.get(TellOfMergers, { strict: false }).run();
      await kith.drain();
      return { found, mails: kept.splice(0).filter(({ subject }) => subject.startsWith('Your area has merged')) };
    };
    const { found, mails } = await tell();
    expect(found).toBe(1);
    expect(mails.length).toBeGreaterThan(0);
    for (const { text } of mails) {
      expect(text).toContain(`Your record of adapting ${CONTENT.title}\n`);
      expect(text).toContain(`/adaptations/${id}\n`);
    }
    expect(await tell()).toEqual({ found: 0, mails: [] });
  });

  test('is shown to the whole area once an approver of the adopter confirms, and nobody else may', async () => {
    for (const who of ['editor', 'reader', 'inSussex', 'writer'])
      expect(await change(who, CONFIRM_RECORD, { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('inSurrey', CONFIRM_RECORD, { id })).toEqual(await change('inSurrey', CONFIRM_RECORD, { id: newId() }));
    expect((await record('approver', id)).waitingAudience.viewerCanConfirm).toBe(true);
    for (let time = 0; time < 2; time += 1)
      expect(await change('approver', CONFIRM_RECORD, { id })).toEqual({ __typename: 'Adaptation', waitingAudience: null });
    expect(await record('inSurrey', id)).toEqual({ waitingAudience: null });
    const audit = await kith.app.get(DataSource).query(`select detail from audit_event where action = 'adaptation.audience_confirmed'`);
    expect(audit).toMatchObject([{ detail: { before: '2026-02-01', organisations: expect.arrayContaining([expect.any(String)]) } }]);
  });
});

describe('showing an entry to more', () => {
  beforeAll(() => at(DAY));

  test('is refused to an editor where somebody could agree, and goes for review', async () => {
    const entry = await published('SYSTEM');
    const refusal = await revised(entry.id, 'PUBLIC');
    expect(refusal).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('approver') });
    expect((await ask('reader', READ, { slug: entry.slug })).data.initiative.level).toBe('SYSTEM');
    const draft = await change('editor', REVISE, { id: entry.id });
    expect(await change('editor', SEND, { id: entry.id, version: draft.version, level: 'SYSTEM' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    const sent = await change('editor', SEND, { id: entry.id, version: draft.version, level: 'PUBLIC' });
    expect(sent).toMatchObject({ __typename: 'WorkingRevision', state: 'IN_REVIEW' });
    expect(await change('approver', PUBLISH, { id: entry.id, version: sent.version, level: 'PUBLIC' })).toMatchObject({ level: 'PUBLIC' });
  });

  test('betrays nothing of what was published to fewer: not how often, not since when', async () => {
    await at('2026-05-01T09:00:00Z');
    const entry = await published('ORGANISATION');
    await revised(entry.id, 'ORGANISATION');
    await at('2026-06-01T09:00:00Z');
    await revised(entry.id, 'NETWORK', 'approver');
    const read = async (who: string) => (await ask(who, READ, { slug: entry.slug })).data.initiative;
    expect(await read('reader')).toMatchObject({ revisionNumber: 3, publishedAt: '2026-06-01T09:00:00.000Z' });
    expect(await read('inSurrey')).toMatchObject({ revisionNumber: 1, publishedAt: '2026-06-01T09:00:00.000Z' });
    await at(DAY);
  });

  test('tells an administrator where there is no approver, without a word of the entry', async () => {
    const entry = await published('ORGANISATION', 'writer');
    expect(await revised(entry.id, 'NETWORK', 'writer')).toMatchObject({ __typename: 'NotAllowed' });
    const draft = await change('writer', REVISE, { id: entry.id });
    const { kept } = kith.app.get(Mailer);
    kept.splice(0);
    expect(await change('writer', SEND, { id: entry.id, version: draft.version, level: 'NETWORK' })).toMatchObject({ state: 'IN_REVIEW' });
    await kith.drain();
    const mails = kept.filter(({ subject }) => subject.includes('no approver'));
    expect(mails.length).toBeGreaterThan(0);
    for (const { text } of mails) expect(text).not.toContain(CONTENT.title);
  });

  test('is an editor’s own to do where nobody could agree', async () => {
    const entry = await published('ORGANISATION', 'alone');
    expect(await revised(entry.id, 'PUBLIC', 'alone')).toMatchObject({ __typename: 'Initiative', level: 'PUBLIC' });
  });
});
