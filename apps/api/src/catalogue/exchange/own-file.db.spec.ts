import { describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { readXlsx } from 'hucre/xlsx';
import { DataSource } from 'typeorm';
import { exchangeScene } from '../../../test/exchange-scene.js';
import { addTrusts, signInEditors } from '../../../test/scene.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies, { strict: false }).run();
  await addTrusts(app);
});
const { found, everything } = exchangeScene(kith);

describe('an editor’s own file', () => {
  const OWN = {
    title: 'Mirabelle tablets',
    summary: 'Tablets on the ward.',
    outcome: 'Notes are written at once.',
    stage: 'pilot',
    primaryCapability: 'e-observations',
    careSettings: ['acute-hospital'],
    contactRole: 'Matron',
    level: 'network',
  };
  let key = 0;
  const own = async (rows: readonly object[] | Buffer, how: { dryRun?: boolean; publish?: boolean } = {}, by?: Record<string, string>) => {
    const file = Buffer.isBuffer(rows) ? rows : Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    key += 1;
    const input = { key: `own-${key}`, file: file.toString('base64'), dryRun: false, publish: false, ...how };
    const { data, errors } = await kith.ask(IMPORT_OWN, { input }, by ?? (await signInEditors(kith)).AAA);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.importOwnFile;
  };
  const IMPORT_OWN = `mutation ($input: ImportOwnFileInput!) { importOwnFile(input: $input) { __typename
    ... on FileImport { written added changed unchanged left problemCount problems { row column message } rows { row standing fate level changedColumns } }
    ... on NotAllowed { message } ... on InvalidInput { problems { field message } } } }`;

  test('is told before it is written, becomes drafts, and changes nothing twice', async () => {
    const before = await everything();
    expect(await own([{ id: 'own-1', ...OWN }], { dryRun: true })).toMatchObject({
      written: false,
      added: 1,
      rows: [{ standing: 'NEW', fate: 'DRAFT', level: 'NETWORK' }],
    });
    expect(await everything()).toBe(before);
    expect(await own([{ id: 'own-1', ...OWN }])).toMatchObject({ written: true, added: 1 });
    expect(await own([{ id: 'own-1', ...OWN }])).toMatchObject({ added: 0, changed: 0, unchanged: 1, rows: [{ fate: 'DRAFT' }] });
    expect(await found('mirabelle')).toEqual([]);
    const editors = await signInEditors(kith);
    expect(await found('mirabelle', editors.AAA)).toEqual([]);
    expect(await own([{ id: 'own-1', ...OWN, title: 'Mirabelle tablets for all' }])).toMatchObject({
      changed: 1,
      rows: [{ changedColumns: ['Title'] }],
    });
  });

  test('makes each entry once, where two colleagues import it at the same moment', async () => {
    const rows = [1, 2].map((n) => ({ id: `twin-${n}`, ...OWN, title: `Twin ${n}` }));
    const { AAA } = await signInEditors(kith);
    const both = await Promise.all([own(rows, {}, AAA), own(rows, {}, AAA)]);
    expect(both.map(({ added, unchanged }) => [added, unchanged]).sort()).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  test('waits for an operator’s import that holds the same entry', async () => {
    const row = { id: 'in-hand', ...OWN, title: 'Damson tablets' };
    await own([row]);
    const hold = (run: string | null) =>
      kith.app.get(DataSource).query(`update imported_row set run_id = $1 where source_ref = 'in-hand'`, [run]);
    await hold(newId());
    expect(await own([row])).toMatchObject({ written: false, problems: [{ row: 1, message: expect.stringContaining('operator') }] });
    await hold(null);
    expect(await own([row])).toMatchObject({ unchanged: 1 });
  });

  test('is published where that is asked for; what it leaves out stays, exact sums too', async () => {
    const row = { id: 'own-2', ...OWN, title: 'Sloe tablets' };
    expect(await own([row], { publish: true })).toMatchObject({ added: 1, rows: [{ standing: 'NEW', fate: 'PUBLISHED' }] });
    const editors = await signInEditors(kith);
    expect(await found('sloe', editors.BBB)).toEqual(['Sloe tablets']);
    const db = kith.app.get(DataSource);
    await db.query(
      `update revision set content = content || '{"money": {"wholeLife": 30000, "yearly": null, "programmeOfficesMaySee": false}, "costBand": "b_25k_100k"}'
       where state = 'published' and content ->> 'title' = 'Sloe tablets'`,
    );
    expect(await own([row], { publish: true })).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await own([{ id: 'own-2', title: 'Sloe tablets', summary: 'Said anew.' }], { publish: true })).toMatchObject({
      changed: 1,
      rows: [{ changedColumns: ['Summary'], fate: 'PUBLISHED' }],
    });
    const [{ content }] = await db.query(
      `select r.content from initiative i join revision r on r.id = i.published_revision_id where r.content ->> 'title' = 'Sloe tablets'`,
    );
    expect(content).toMatchObject({
      summary: 'Said anew.',
      outcome: OWN.outcome,
      contact: { role: 'Matron' },
      money: { wholeLife: 30_000 },
    });
  });

  test('leaves what somebody is writing at', async () => {
    const row = { id: 'own-3', ...OWN, title: 'Bullace tablets' };
    await own([row]);
    await kith.app.get(DataSource).query(`update revision set version = version + 1 where content ->> 'title' = 'Bullace tablets'`);
    expect(await own([{ ...row, summary: 'From the file.' }])).toMatchObject({
      left: 1,
      changed: 0,
      rows: [{ standing: 'LEFT', fate: 'NOTHING', level: null }],
    });
  });

  test('is refused whole: for another’s organisation, for what publishing needs, and for whoever is no editor', async () => {
    const before = await everything();
    const answer = await own(
      [
        { id: 'own-4', ...OWN },
        { id: 'own-5', ...OWN, lead: 'BBB' },
        { id: 'own-6', title: 'Bare', summary: 'Bare.' },
      ],
      { publish: true },
    );
    expect(answer).toMatchObject({ written: false, problemCount: 1, problems: [{ row: 2, column: 'Lead' }] });
    // Of headings only what is wrong with headings is said.
    expect(await own(Buffer.from('Title,Summary,Cost\nOne,a,1\n'))).toMatchObject({ problems: [{ row: 1, column: 'Cost' }] });
    const bare = await own([{ id: 'own-6', title: 'Bare', summary: 'Bare.' }], { publish: true });
    expect(bare.problems).toContainEqual({ row: 1, column: 'Contact role', message: 'Name the role of whoever can be asked.' });
    const everyWrong = await own([
      { ...OWN, id: 'own-7', startedOn: 'soon', summary: 'Of 943 476 5919.', contactRole: 'jo.bell@example.nhs.uk' },
    ]);
    expect(everyWrong.problems.map(({ column }: { column: string }) => column).sort()).toEqual(['Contact role', 'Started on', 'Summary']);
    expect(await everything()).toBe(before);
    expect(await own([OWN], {}, {})).toMatchObject({ __typename: 'NotAllowed' });
    expect(await own([])).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'file' }] });
  });

  test('does not tell of the demonstration by proposing its names', async () => {
    const { problems } = await own([{ id: 'own-7', ...OWN, lead: 'DEMOX' }]);
    expect(JSON.stringify(problems)).not.toContain('fictional');
  });

  test('goes out of Kith as it can come in again, for its editors only', async () => {
    const editors = await signInEditors(kith);
    const server = kith.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const row = { id: 'own-8', ...OWN, title: '=1+1 plums', summary: '@SUM(A1)', outcome: '-2', forWhom: '+44' };
    expect(await own([row], { publish: true }, editors.CCC)).toMatchObject({ added: 1 });
    for (const format of ['csv', 'xlsx', 'jsonl']) {
      const file = await server.inject({ url: `/exports/initiatives.${format}`, headers: editors.CCC });
      expect([format, file.statusCode]).toEqual([format, 200]);
      expect(await own(file.rawPayload, { publish: true }, editors.CCC)).toMatchObject({ added: 0, changed: 0, left: 0, problemCount: 0 });
      // Nothing that a spreadsheet would calculate with: guarded in CSV, texts in a workbook.
      if (format === 'csv') expect(file.body).toMatch(/,'=1\+1 plums,.*,'@SUM\(A1\),'-2,'\+44,/);
      if (format === 'xlsx') expect((await readXlsx(file.rawPayload)).sheets[0]?.rows.flat()).toContain('=1+1 plums');
    }
    expect((await server.inject({ url: '/exports/initiatives.csv' })).statusCode).toBe(404);
    const [{ id }] = await kith.test.dataSource.query(`select id from organisation where ods_code = 'CCC'`);
    const named = `/exports/initiatives.csv?acting-for=${id}`;
    expect((await server.inject({ url: named, headers: editors.CCC })).statusCode).toBe(200);
    for (const url of [named, '/exports/initiatives.csv?acting-for=x', '/exports/initiatives.csv?acting-for=a&acting-for=b'])
      expect((await server.inject({ url, headers: editors.AAA })).statusCode).toBe(404);
    expect((await server.inject({ url: '/exports/initiatives.exe', headers: editors.AAA })).statusCode).toBe(404);
    expect((await server.inject({ url: '/exports/template.csv' })).body).toContain('Title,Lead');
  });
});
