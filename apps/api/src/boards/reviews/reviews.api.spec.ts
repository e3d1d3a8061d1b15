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
    for (const decidedOn of ['2024', '2026-02', '2025-11-03']) await record(as.board, { decidedOn });
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
