import { expect, test } from '@jest/globals';
import { addTrusts, publishEntries } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';
import { FindOverlaps } from './find-overlaps.js';

const AT_ONCE = 5;
const PLAN = {
  stage: 'planned',
  primaryCapability: 'virtual-ward',
  summary: 'A virtual ward for people with frailty, looked after at home.',
};
const DECIDE = `mutation ($input: DecideOverlapInput!) { decideOverlap(input: $input) { __typename ... on Overlap { version } ... on OverlapConflict { theirs { version } } } }`;
const LIST = `{ overlaps(area: "QA1") { totalCount edges { node { id version decisions { why } } } } }`;
let officers: Record<string, string>[] = [];

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  const { dataSource } = app.test;
  await dataSource.query(
    `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, 'QA1B', 'QA1 Board', 'icb', false)`,
    [newId()],
  );
  await dataSource.query(
    `insert into membership (id, organisation_id, system_id) select $1, o.id, s.id from organisation o, system s where o.ods_code = 'QA1B' and s.ods_code = 'QA1'`,
    [newId()],
  );
  await publishEntries(app, [
    { slug: 'ward-a', organisation: 'AAA', level: 'system', content: PLAN },
    { slug: 'ward-b', organisation: 'BBB', level: 'network', content: PLAN },
  ]);
  const names = Array.from({ length: AT_ONCE }, (_, place) => `Officer ${place}`);
  officers = await Promise.all(names.map((name) => signedIn(app.app, { name, grants: [{ odsCode: 'QA1B', role: 'programme_officer' }] })));
  await app.drain();
});

const list = async () => (await kith.ask(LIST, {}, officers[0])).data.overlaps;
const decide = async (headers: Record<string, string> | undefined, id: string, version: number, why: string) =>
  (await kith.ask(DECIDE, { input: { key: newId(), id, version, kind: 'SEQUENCE', why } }, headers)).data.decideOverlap;
const find = async (): Promise<void> => {
  const [system]: { id: string }[] = await kith.test.dataSource.query(`select id from system where ods_code = 'QA1'`);
  await kith.app.get(FindOverlaps, { strict: false }).run(system?.id ?? '');
};

test('of officers who decide at once one does, also while groups are found; the others are shown what was decided', async () => {
  const [{ node }] = (await list()).edges;
  for (let version = 0; version < 3; version++) {
    const [answers] = await Promise.all([
      Promise.all(officers.map((headers, place) => decide(headers, node.id, version, `Round ${version} of ${place}`))),
      find(),
      find(),
    ]);
    expect(answers.filter(({ __typename }) => __typename === 'Overlap')).toEqual([{ __typename: 'Overlap', version: version + 1 }]);
    expect(answers.filter(({ __typename }) => __typename === 'OverlapConflict')).toEqual(
      Array.from({ length: AT_ONCE - 1 }, () => ({ __typename: 'OverlapConflict', theirs: { version: version + 1 } })),
    );
  }
  const after = await list();
  expect(after).toMatchObject({ totalCount: 1, edges: [{ node: { id: node.id, version: 3 } }] });
  expect(after.edges[0].node.decisions).toHaveLength(3);
});

test('processes that find groups at once find each once', async () => {
  for (const table of ['disposition', 'overlap_member', 'overlap_group']) await kith.test.dataSource.query(`delete from ${table}`);
  await Promise.all(Array.from({ length: AT_ONCE }, find));
  const rows = await kith.test.dataSource.query(
    `select count(distinct g.id)::int groups, count(*)::int members from overlap_group g join overlap_member m on m.group_id = g.id`,
  );
  expect(rows).toEqual([{ groups: 1, members: 2 }]);
});

test('what was read earlier does not replace what was read later', async () => {
  const query = (sql: string) => kith.test.dataSource.query(sql);
  await query(`update overlap_group set gone_at = now()`);
  await query(`update note set value = '{"began": "2999-01-01"}' where key ~ '^overlaps.find/'`);
  await find();
  expect((await list()).totalCount).toBe(0);
  await query(`delete from note where key ~ '^overlaps.find/'`);
  await find();
  expect((await list()).totalCount).toBe(1);
});

test('many changes in a row lead to one search of each system, once they have been gathered', async () => {
  const jobs = (state: string): Promise<{ kind: string; n: number }[]> =>
    kith.test.dataSource.query(`select kind, count(*)::int n from job where kind ~ '^overlaps' and ${state} group by kind order by kind`);
  await kith.drain();
  await kith.test.dataSource.query(`delete from job`);
  await publishEntries(
    kith,
    ['c', 'd', 'e'].map((each) => ({ slug: `ward-${each}`, organisation: 'AAA', level: 'system', content: PLAN })),
  );
  expect(await jobs('run_after > now()')).toEqual([{ kind: 'overlaps.changed', n: 3 }]);
  await kith.drain();
  const [{ systems }] = await kith.test.dataSource.query(
    `select count(*)::int systems from membership m join organisation o on o.id = m.organisation_id where o.ods_code = 'AAA'`,
  );
  expect(await jobs('done_at is not null')).toEqual(
    expect.arrayContaining([
      { kind: 'overlaps.changed', n: 3 },
      { kind: 'overlaps.find', n: systems },
    ]),
  );
});
