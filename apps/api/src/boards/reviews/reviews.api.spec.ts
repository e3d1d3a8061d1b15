import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { SuccessionListeners } from '../../organisations/succession-listeners.js';
import { newId } from '../../platform/ids.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';

type Headers = Record<string, string>;

const kith = useTestApp(async (app) => {
  app.clock.stand('2026-11-20T12:00:00Z');
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
});
let editor: Record<TrustCode, Headers>;
let as: Record<'board' | 'member' | 'nobody', Headers>;
let ids: Record<string, string>;
let organisations: Record<string, string>;

const sql = <T = any>(text: string, values: unknown[] = []): Promise<T[]> => kith.app.get(DataSource).query(text, values);
const mutate = async (name: string, input: object, by: Headers, fields: string) => {
  const { data, errors } = await kith.ask(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields}
      ${name.startsWith('withdraw') ? '' : '... on InvalidInput { problems { field } }'} ... on NotAllowed { message signInNeeded } } }`,
    { input: { key: newId(), ...input } },
    by,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
};

const REVIEW = `id body decidedOn decision reason level version viewerCanEdit viewerCanWithdraw organisation { odsCode } formerOrganisation { odsCode } initiative { slug }`;
const content = { body: 'Digital committee', decidedOn: '2026-05', decision: 'EXPAND', reason: 'It saves time.', level: 'ORGANISATION' };
const record = (by: Headers, more: object = {}, about = ids.chart) =>
  mutate('recordReview', { initiative: about, content: { ...content, ...more } }, by, `... on Review { ${REVIEW} }`);
const change = (by: Headers, { id, version }: { id: string; version: number }, more: object = {}) =>
  mutate(
    'changeReview',
    { id, version, content: { ...content, ...more } },
    by,
    `... on Review { ${REVIEW} } ... on ReviewConflict { theirs { ${REVIEW} } }`,
  );
const withdraw = (by: Headers, id: string) => mutate('withdrawReview', { id }, by, '... on Removed { id }');
const review = async (by: Headers, id: string) =>
  (await kith.ask(`query ($id: ID!) { review(id: $id) { ${REVIEW} } }`, { id }, by)).data.review;
const beside = async (by: Headers, slug = 'chart') =>
  (
    await kith.ask(
      `query ($slug: String!) { initiative(slug: $slug) { viewerMayReview viewerMayShow viewerMayRecordSeen reviews { ${REVIEW} }
        peerReviews { product capability { id } count sentence decisions { decision organisations { odsCode } } } } }`,
      { slug },
      by,
    )
  ).data.initiative;

beforeAll(async () => {
  editor = await signInEditors(kith);
  as = {
    board: await signedIn(kith.app, { name: 'Bea', grants: [{ odsCode: 'AAA', role: 'board_member' }] }),
    member: await signedIn(kith.app, { name: 'Mia', grants: [{ odsCode: 'AAA', role: 'member' }] }),
    nobody: {},
  };
  const products = [{ name: 'Redshank Charts Ltd', supplier: 'Redshank' }];
  const telling = { primaryCapability: 'e-prescribing', stage: 'live', products };
  ids = await publishEntries(kith, [
    { slug: 'chart', organisation: 'AAA', level: 'public', content: telling },
    { slug: 'kept-close', organisation: 'AAA', level: 'organisation', content: telling },
    {
      slug: 'their-chart',
      organisation: 'BBB',
      level: 'public',
      content: { ...telling, products: [{ name: 'Redshank charts', supplier: '' }] },
    },
    { slug: 'far-chart', organisation: 'CCC', level: 'network', content: telling },
  ]);
  const rows = await sql<{ id: string; ods_code: string }>(`select id, ods_code from organisation`);
  organisations = Object.fromEntries(rows.map(({ id, ods_code }) => [ods_code, id]));
});
beforeEach(async () => {
  for (const table of ['review', 'seen_by_board', 'showing', 'journey_mark', 'adaptation']) await sql(`delete from ${table}`);
});

describe('keep, expand, adapt, drop', () => {
  it('is recorded by whoever keeps the board of an organisation that leads it, for that organisation alone', async () => {
    const made = await record(as.board);
    expect(made).toMatchObject({
      ...content,
      __typename: 'Review',
      version: 1,
      viewerCanEdit: true,
      organisation: { odsCode: 'AAA' },
      formerOrganisation: null,
      initiative: { slug: 'chart' },
    });
    expect(await review(as.member, made.id)).toMatchObject({ reason: 'It saves time.', version: null, viewerCanEdit: false });
    for (const by of [editor.BBB, editor.CCC, editor.DEMOX, as.nobody]) {
      expect(await review(by, made.id)).toBeNull();
      expect((await beside(by)).reviews).toEqual([]);
    }
    expect(await sql(`select action, detail->>'decision' decision from audit_event where action like 'review.%'`)).toEqual([
      { action: 'review.recorded', decision: 'expand' },
    ]);
  });

  it('is refused to others, and where it says nothing', async () => {
    expect(await record(as.nobody)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await record(as.member)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect((await record(editor.BBB)).message).toMatch(/leads, takes part in or adapted/);
    expect(await record(editor.BBB, {}, ids['kept-close'])).toMatchObject({ __typename: 'NotFound' });
    expect(await record(editor.AAA, {}, 'no id')).toMatchObject({ __typename: 'NotFound' });
    expect(await record(editor.AAA, { body: ' ', decidedOn: '2027', reason: 'For 943 476 5919.' })).toMatchObject({
      problems: [{ field: 'body' }, { field: 'decidedOn' }, { field: 'reason' }],
    });
    expect(await beside(editor.BBB)).toMatchObject({ viewerMayReview: false, viewerMayShow: false, viewerMayRecordSeen: true });
    expect(await beside(as.board)).toMatchObject({ viewerMayReview: true, viewerMayShow: true, viewerMayRecordSeen: true });
    expect(await beside(as.member)).toMatchObject({ viewerMayReview: false, viewerMayShow: false, viewerMayRecordSeen: false });
  });

  it('is for who adapted it too, and seen by both levels: its own, and that of the entry', async () => {
    await sql(
      `insert into adaptation (id, origin_id, origin_lead_id, origin_revision, adopter_id, status, taken, changed, why, outcome, level, confirmation, version, recorded_at, updated_at)
       values ($1, $2, $3, 1, $4, 'live', '', '', '', '', 'network', 'confirmed', 1, now(), now())`,
      [newId(), ids.chart, organisations.AAA, organisations.BBB],
    );
    const made = await record(editor.BBB, { level: 'PUBLIC' });
    expect(made).toMatchObject({ __typename: 'Review', organisation: { odsCode: 'BBB' } });
    expect(await review(as.nobody, made.id)).toMatchObject({ body: 'Digital committee' });
    const close = await record(editor.AAA, { level: 'PUBLIC' }, ids['kept-close']);
    expect(await review(editor.BBB, close.id)).toBeNull();
    expect(await review(as.member, close.id)).toMatchObject({ id: close.id });
    const system = await record(editor.AAA, { level: 'SYSTEM' });
    expect(await review(editor.BBB, system.id)).toMatchObject({ id: system.id });
    expect(await review(editor.CCC, system.id)).toBeNull();
  });

  it('is put right with what it said before kept, and taken back', async () => {
    const made = await record(as.board);
    expect(await change(as.board, made, { reason: 'Two wards more.', level: 'NETWORK' })).toMatchObject({
      id: made.id,
      version: 2,
      level: 'NETWORK',
    });
    const EARLIER = `query ($id: ID!) { review(id: $id) { reason earlier { body decidedOn decision reason level recordedAt until } } }`;
    const earlier = async (by: Headers) => (await kith.ask(EARLIER, { id: made.id }, by)).data.review;
    for (const by of [as.board, as.member])
      expect(await earlier(by)).toEqual({
        reason: 'Two wards more.',
        earlier: [{ ...content, recordedAt: expect.any(String), until: expect.any(String) }],
      });
    expect(await earlier(editor.BBB)).toEqual({ reason: 'Two wards more.', earlier: [] });
    expect(await change(editor.AAA, made)).toMatchObject({ __typename: 'ReviewConflict', theirs: { reason: 'Two wards more.' } });
    expect(await change(as.member, { ...made, version: 2 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change(editor.CCC, { ...made, version: 2 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change(as.nobody, made)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await sql(`select reason, version, ended_at is null stands from review order by version`)).toEqual([
      { reason: 'It saves time.', version: 1, stands: false },
      { reason: 'Two wards more.', version: 2, stands: true },
    ]);
    expect(await withdraw(editor.BBB, made.id)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw(as.board, made.id)).toEqual({ __typename: 'Removed', id: made.id });
    expect(await review(as.board, made.id)).toBeNull();
    expect(await withdraw(as.board, made.id)).toMatchObject({ __typename: 'NotFound' });
    expect(await sql(`select 1 from review`)).toHaveLength(2);
  });

  it('is listed for the own board, the latest decision first, by pages', async () => {
    const made = [];
    for (const decidedOn of ['2024', '2026-02', '2025-11-03']) made.push(await record(as.board, { decidedOn }));
    await record(editor.BBB, { level: 'PUBLIC' }, ids['their-chart']);
    const page = async (by: Headers, after: string | null = null) =>
      (
        await kith.ask(
          `query ($after: String) { ownReviews(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { decidedOn } } } }`,
          { after },
          by,
        )
      ).data.ownReviews;
    const first = await page(as.member);
    expect(first).toMatchObject({ totalCount: 3, edges: [{ node: { decidedOn: '2026-02' } }, { node: { decidedOn: '2025-11-03' } }] });
    expect((await page(as.member, first.pageInfo.endCursor)).edges).toEqual([{ node: { decidedOn: '2024' } }]);
    // What the page ended with may be gone by then.
    await withdraw(as.board, made[2].id);
    expect((await page(as.member, first.pageInfo.endCursor)).edges).toEqual([{ node: { decidedOn: '2024' } }]);
    expect(await page(as.nobody)).toMatchObject({ totalCount: 0, edges: [] });
    const { errors } = await kith.ask(
      `query ($after: String) { ownReviews(after: $after) { totalCount } }`,
      { after: first.pageInfo.endCursor },
      editor.AAA,
    );
    expect(errors).toHaveLength(1);
  });

  it('goes with who carries its organisation on, named as the predecessor’s, and stays as it was', async () => {
    const { id, version } = await record(editor.AAA, { level: 'SYSTEM' });
    await kith.app
      .get(DataSource)
      .transaction((manager) =>
        kith.app
          .get(SuccessionListeners, { strict: false })
          .tell(manager, [{ from: organisations.AAA ?? '', to: organisations.CCC ?? '' }], [ids.chart ?? '']),
      );
    const moved = await review(editor.CCC, id);
    // What was for the area of then is for nobody of another.
    expect(moved).toMatchObject({
      organisation: { odsCode: 'CCC' },
      formerOrganisation: { odsCode: 'AAA' },
      level: 'ORGANISATION',
      viewerCanEdit: false,
    });
    expect((await change(editor.CCC, { id, version })).message).toMatch(/^Alder NHS Trust decided this/);
    expect(await withdraw(editor.CCC, id)).toMatchObject({ __typename: 'Removed' });
    await sql(`update initiative set lead_id = $2, member_ids = array[$2]::uuid[], former_lead_id = null where id = $1`, [
      ids.chart,
      organisations.AAA,
    ]);
  });
});

describe('what peers decided of the same product', () => {
  const peers = async (by: Headers, variables: object) =>
    (
      await kith.ask(
        `query ($product: String, $capability: ID) { peerReviews(product: $product, capability: $capability) {
          product capability { id } count sentence decisions { decision organisations { odsCode } } } }`,
        variables,
        by,
      )
    ).data.peerReviews;

  it('is said of three that this viewer may see, by the latest review of each, in the order of the alphabet', async () => {
    await record(editor.AAA, { decision: 'DROP', decidedOn: '2024', level: 'PUBLIC' });
    await record(editor.AAA, { decision: 'KEEP', decidedOn: '2026', level: 'PUBLIC' });
    await record(editor.BBB, { decision: 'KEEP', level: 'NETWORK' }, ids['their-chart']);
    expect(await peers(editor.CCC, { product: 'redshank CHARTS' })).toBeNull();
    const last = await record(editor.CCC, { decision: 'DROP', level: 'NETWORK' }, ids['far-chart']);
    const told = {
      product: 'redshank CHARTS',
      count: 3,
      sentence: 'Of three trusts that reviewed redshank CHARTS, two kept it and one dropped it.',
      decisions: [
        { decision: 'KEEP', organisations: [{ odsCode: 'AAA' }, { odsCode: 'BBB' }] },
        { decision: 'DROP', organisations: [{ odsCode: 'CCC' }] },
      ],
    };
    expect(await peers(editor.AAA, { product: 'redshank CHARTS' })).toEqual({ ...told, capability: null });
    expect((await peers(editor.AAA, { capability: 'e-prescribing' })).sentence).toMatch(
      /^Of three trusts that reviewed work for .+, two kept it/,
    );
    // Who sees two of them is told of none: no number, and no difference to nothing at all.
    expect(await peers(as.nobody, { product: 'redshank charts' })).toBeNull();
    expect((await beside(as.nobody)).peerReviews).toEqual([]);
    expect((await beside(as.member)).peerReviews.map(({ product, count }: any) => [product, count])).toEqual([
      ['Redshank Charts Ltd', 3],
      [null, 3],
    ]);
    await change(editor.CCC, last, { decision: 'DROP', level: 'ORGANISATION' });
    expect(await peers(editor.AAA, { product: 'redshank charts' })).toBeNull();
    expect((await peers(editor.CCC, { product: 'redshank charts' })).count).toBe(3);
    for (const asked of [{}, { product: '!' }, { capability: 'none' }, { product: 'redshank charts', capability: 'e-prescribing' }])
      expect(await peers(editor.CCC, asked)).toBeNull();
  });
});

describe('see it for yourself', () => {
  const SHOWING = `id kind when place url offeredTo note version viewerCanEdit initiative { slug }`;
  const visit = { kind: 'VISIT', when: 'Tuesdays', place: 'Ward 12', url: '', offeredTo: 'Boards', note: 'Ring first.' };
  const keep = (name: string, input: object, by: Headers) =>
    mutate(
      name,
      input,
      by,
      name === 'withdrawShowing' ? '... on Removed { id }' : `... on Showing { ${SHOWING} } ... on ShowingConflict { theirs { version } }`,
    );
  const shown = async (by: Headers, slug = 'chart') =>
    (await kith.ask(`query ($slug: String!) { initiative(slug: $slug) { showings { ${SHOWING} } } }`, { slug }, by)).data.initiative
      ?.showings;
  const one = async (by: Headers, id: string) => (await kith.ask(`query ($id: ID!) { showing(id: $id) { id } }`, { id }, by)).data.showing;

  it('is offered by the lead, and seen by whoever sees the entry', async () => {
    const made = await keep('recordShowing', { initiative: ids.chart, content: visit }, as.board);
    expect(made).toMatchObject({ kind: 'VISIT', when: 'Tuesdays', url: null, version: 1, viewerCanEdit: true });
    const second = await keep(
      'recordShowing',
      { initiative: ids.chart, content: { kind: 'RECORDING', url: 'https://example.org/a' } },
      editor.AAA,
    );
    expect(await shown(as.nobody)).toHaveLength(2);
    expect((await shown(editor.BBB)).map(({ version }: any) => version)).toEqual([null, null]);
    const close = await keep('recordShowing', { initiative: ids['kept-close'], content: visit }, editor.AAA);
    expect(await one(editor.BBB, close.id)).toBeNull();
    expect(await one(as.member, close.id)).toEqual({ id: close.id });
    expect(await keep('changeShowing', { id: made.id, version: 1, content: { ...visit, place: 'Ward 2' } }, editor.AAA)).toMatchObject({
      place: 'Ward 2',
      version: 2,
    });
    expect(await keep('changeShowing', { id: made.id, version: 1, content: visit }, editor.AAA)).toMatchObject({ theirs: { version: 2 } });
    expect(await keep('withdrawShowing', { id: second.id }, editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await keep('withdrawShowing', { id: second.id }, as.board)).toMatchObject({ __typename: 'Removed' });
    expect(await shown(as.nobody)).toHaveLength(1);
    // What was offered is kept.
    expect(await sql(`select 1 from showing where ended_at is not null`)).toHaveLength(2);
  });

  it('is refused to others, and where an address is not safe or nothing is said', async () => {
    const record = (content: object, by: Headers, initiative = ids.chart) => keep('recordShowing', { initiative, content }, by);
    expect(await record(visit, as.nobody)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    for (const by of [as.member, editor.BBB]) expect(await record(visit, by)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(visit, editor.BBB, ids['kept-close'])).toMatchObject({ __typename: 'NotFound' });
    for (const url of ['http://example.org', 'javascript:alert(1)', 'https://user:secret@example.org', 'https://localhost'])
      expect(await record({ ...visit, url }, editor.AAA)).toMatchObject({ problems: [{ field: 'url' }] });
    expect(await record({ kind: 'RECORDING' }, editor.AAA)).toMatchObject({ problems: [{ field: 'url' }] });
    expect(await record({ kind: 'VISIT', offeredTo: 'All' }, editor.AAA)).toMatchObject({ problems: [{ field: 'when' }] });
  });

  it('is seen by boards, which say so of any entry they see, to whom they choose', async () => {
    const SEEN = `id seenOn who tookFromIt level version viewerCanEdit organisation { odsCode } initiative { slug }`;
    const content = { seenOn: '2026-10', who: 'The chair', tookFromIt: 'It is people.', level: 'ORGANISATION' };
    const keepSeen = (name: string, input: object, by: Headers) =>
      mutate(
        name,
        input,
        by,
        name.startsWith('withdraw')
          ? '... on Removed { id }'
          : `... on SeenByBoard { ${SEEN} } ... on SeenByBoardConflict { theirs { version } }`,
      );
    const made = await keepSeen('recordSeenByBoard', { initiative: ids['their-chart'], content }, as.board);
    expect(made).toMatchObject({ ...content, organisation: { odsCode: 'AAA' }, initiative: { slug: 'their-chart' } });
    const boards = async (by: Headers) =>
      (await kith.ask(`{ initiative(slug: "their-chart") { seenByBoards { id } } }`, {}, by)).data.initiative.seenByBoards;
    expect(await boards(as.member)).toEqual([{ id: made.id }]);
    for (const by of [editor.BBB, as.nobody]) expect(await boards(by)).toEqual([]);
    expect(
      await keepSeen('changeSeenByBoard', { id: made.id, version: 1, content: { ...content, level: 'PUBLIC' } }, editor.AAA),
    ).toMatchObject({ version: 2 });
    expect(await boards(as.nobody)).toEqual([{ id: made.id }]);
    expect(await keepSeen('changeSeenByBoard', { id: made.id, version: 1, content }, editor.AAA)).toMatchObject({ theirs: { version: 2 } });
    expect(
      await keepSeen('recordSeenByBoard', { initiative: ids.chart, content: { ...content, who: '', seenOn: '2030' } }, as.board),
    ).toMatchObject({
      problems: [{ field: 'seenOn' }, { field: 'who' }],
    });
    expect(await keepSeen('recordSeenByBoard', { initiative: ids['kept-close'], content }, editor.BBB)).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await keepSeen('recordSeenByBoard', { initiative: ids.chart, content }, as.member)).toMatchObject({ __typename: 'NotAllowed' });
    const own = (await kith.ask(`{ ownSeenByBoard { totalCount edges { node { id } } } }`, {}, as.member)).data.ownSeenByBoard;
    expect(own).toEqual({ totalCount: 1, edges: [{ node: { id: made.id } }] });
    expect(await keepSeen('withdrawSeenByBoard', { id: made.id }, editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await keepSeen('withdrawSeenByBoard', { id: made.id }, as.board)).toMatchObject({ __typename: 'Removed' });
    expect(await boards(as.member)).toEqual([]);
  });
});

describe('the journey', () => {
  const JOURNEY = `organisation { odsCode } asOf viewerCanEdit steps { initiative { slug } businessCritical liveFrom liveTo version dependsOn { slug } } warnings { kind from to initiatives { slug } }`;
  const journey = async (by: Headers) => (await kith.ask(`{ journey { ${JOURNEY} } }`, {}, by)).data.journey;
  const mark = (by: Headers, initiative: string | undefined, more: object = {}) =>
    mutate(
      'markJourney',
      { initiative, version: 0, businessCritical: true, ...more },
      by,
      `... on Journey { ${JOURNEY} } ... on JourneyConflict { theirs { ${JOURNEY} } }`,
    );

  it('is that of the organisation acted for, with its marks, and nobody else’s whatever the level of the entry', async () => {
    expect(
      await mark(as.board, ids.chart, { liveFrom: '2027-03', liveTo: '2027-05', dependsOn: [ids['their-chart'], ids['far-chart']] }),
    ).toMatchObject({
      __typename: 'Journey',
      organisation: { odsCode: 'AAA' },
    });
    const own = await journey(as.member);
    expect(own).toMatchObject({
      asOf: '2026-11-20',
      viewerCanEdit: false,
      steps: [
        {
          initiative: { slug: 'chart' },
          businessCritical: true,
          liveFrom: '2027-03',
          version: null,
          dependsOn: [{ slug: 'their-chart' }, { slug: 'far-chart' }],
        },
        { initiative: { slug: 'kept-close' }, businessCritical: false, liveFrom: null },
      ],
      warnings: [],
    });
    expect((await journey(editor.BBB)).steps).toEqual([
      { initiative: { slug: 'their-chart' }, businessCritical: false, liveFrom: null, liveTo: null, version: 0, dependsOn: [] },
    ]);
    expect(await journey(as.nobody)).toBeNull();
    // What is shown to them no more is not named, and kept when something else is marked.
    await sql(`update initiative set level = 'organisation' where slug = 'far-chart'`);
    expect((await journey(as.member)).steps[0].dependsOn).toEqual([{ slug: 'their-chart' }]);
    await mark(as.board, ids.chart, { version: 1, liveFrom: '2027-04', dependsOn: [] });
    expect((await journey(as.member)).steps[0]).toMatchObject({ liveFrom: '2027-04', dependsOn: [] });
    await sql(`update initiative set level = 'network' where slug = 'far-chart'`);
    expect((await journey(as.member)).steps[0].dependsOn).toEqual([{ slug: 'far-chart' }]);
  });

  it('warns, refuses what can’t be, and is never overwritten unseen', async () => {
    await mark(as.board, ids.chart, { liveFrom: '2027-01' });
    const { warnings } = await mark(editor.AAA, ids['kept-close'], { liveFrom: '2027-02-10' });
    expect(warnings).toEqual([
      { kind: 'FALL_TOGETHER', from: '2027-01-01', to: '2027-03-31', initiatives: [{ slug: 'chart' }, { slug: 'kept-close' }] },
    ]);
    expect(await mark(editor.AAA, ids.chart, { liveFrom: '2028' })).toMatchObject({
      __typename: 'JourneyConflict',
      theirs: { organisation: { odsCode: 'AAA' } },
    });
    expect(await mark(editor.AAA, ids.chart, { version: 1, liveFrom: '2028', liveTo: '2027', dependsOn: [] })).toMatchObject({
      problems: [{ field: 'liveTo' }],
    });
    for (const dependsOn of [[ids.chart], [newId()], ['no id']])
      expect(await mark(editor.AAA, ids.chart, { version: 1, dependsOn })).toMatchObject({ problems: [{ field: 'dependsOn' }] });
    expect(await mark(editor.BBB, ids['their-chart'], { dependsOn: [ids['kept-close']] })).toMatchObject({
      problems: [{ field: 'dependsOn' }],
    });
    expect(await mark(editor.AAA, ids['their-chart'])).toMatchObject({ __typename: 'NotAllowed' });
    expect(await mark(editor.BBB, ids['kept-close'])).toMatchObject({ __typename: 'NotFound' });
    expect(await mark(as.member, ids.chart)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await mark(as.nobody, ids.chart)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await sql(`select 1 from journey_mark`)).toHaveLength(2);
  });

  it('goes with who carries the organisation on; of two marks of one entry the newest stands', async () => {
    await mark(as.board, ids.chart, { liveFrom: '2027-01' });
    await sql(
      `insert into journey_mark (id, organisation_id, initiative_id, business_critical, version, recorded_at) values ($1, $2, $3, false, 1, '2020-01-01')`,
      [newId(), organisations.BBB, ids.chart],
    );
    await kith.app.get(DataSource).transaction((manager) =>
      kith.app.get(SuccessionListeners, { strict: false }).tell(
        manager,
        [
          { from: organisations.AAA ?? '', to: organisations.CCC ?? '' },
          { from: organisations.BBB ?? '', to: organisations.CCC ?? '' },
        ],
        [ids.chart ?? ''],
      ),
    );
    expect(
      await sql(
        `select o.ods_code, m.business_critical from journey_mark m join organisation o on o.id = m.organisation_id where m.ended_at is null`,
      ),
    ).toEqual([{ ods_code: 'CCC', business_critical: true }]);
    await sql(`update initiative set lead_id = $2, member_ids = array[$2]::uuid[], former_lead_id = null where id = $1`, [
      ids.chart,
      organisations.AAA,
    ]);
  });
});
