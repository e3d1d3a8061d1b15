import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { writeXlsx } from 'hucre/xlsx';
import { DataSource } from 'typeorm';
import { bytesOf, exchangeScene, jsonLines } from '../../../test/exchange-scene.js';
import { addTrusts, publishEntries, signInEditors } from '../../../test/scene.js';
import { useTestApp } from '../../../test/test-app.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';
import { ImportFile } from './import-file.js';
import { countsText } from './import-report.js';
import { ImportInTheWay, ImportRuns } from './import-runs.js';
import { type ImportSource } from './read-table.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies, { strict: false }).run();
  await addTrusts(app);
});

const { load, problemsOf, countsOf, exported, found, everything } = exchangeScene(kith);

const ROW = {
  id: '7',
  title: 'Marmalade scanning at the bedside',
  lead: 'AAA',
  level: 'public',
  summary: 'Jars are scanned before they are opened.',
};

test('what is imported is found by words, at its level', async () => {
  const counts = await countsOf(
    jsonLines(ROW, { ...ROW, id: '8', title: 'Quince scanning', level: 'organisation', lessons: ['Begin small'] }),
  );
  expect(counts).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
  expect(await found('marmalade')).toEqual([ROW.title]);
  expect(await found('quince')).toEqual([]);
  const editors = await signInEditors(kith);
  expect(await found('quince', editors.AAA)).toEqual(['Quince scanning']);
  expect(await found('quince', editors.BBB)).toEqual([]);
});

test('the same file twice changes nothing; a changed row is a new revision', async () => {
  const again = await countsOf(jsonLines(ROW));
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  expect(await countsOf(jsonLines({ ...ROW, summary: 'Jars of damson are scanned.' }))).toMatchObject({ added: 0, changed: 1 });
  expect(await found('damson')).toEqual([ROW.title]);
  const revisions = await kith.app
    .get(DataSource)
    .query(
      `select r.number, r.content ->> 'summary' summary from revision r join imported_row m using (initiative_id) where m.source_ref = '7' order by 1`,
    );
  expect(revisions).toEqual([
    { number: 1, summary: ROW.summary },
    { number: 2, summary: 'Jars of damson are scanned.' },
  ]);
});

test('what its organisation changed in Kith is left, and said so', async () => {
  await countsOf(jsonLines({ ...ROW, id: 'kept', title: 'Medlar' }));
  await kith.app
    .get(DataSource)
    .query(
      `update initiative set published_revision_id = gen_random_uuid() where id = (select initiative_id from imported_row where source_ref = 'kept')`,
    );
  expect(await countsOf(jsonLines({ ...ROW, id: 'kept', title: 'Medlar anew' }))).toMatchObject({ changed: 0, leftInAll: 1, left: [1] });
});

test('a collection that no organisation owns is public and names its source', async () => {
  await countsOf(jsonLines({ id: '1', title: 'Greengage ripening', text: 'It ripens. '.repeat(200) }), 'Orchard papers');
  expect(await found('greengage')).toEqual(['Greengage ripening']);
  const [row] = await kith.app
    .get(DataSource)
    .query(`select i.level, i.lead_id, i.source, length(r.content ->> 'summary') summary, length(r.content ->> 'context') context
      from initiative i join revision r on r.id = i.published_revision_id where r.content ->> 'title' = 'Greengage ripening'`);
  expect(row).toMatchObject({ level: 'public', lead_id: null, source: { title: 'Orchard papers' } });
  expect(row.summary + row.context).toBe(2_198);
});

test('a person’s address and what looks like an NHS number are taken out of what no organisation owns, and told; whoever owns an entry mends their file', async () => {
  const row = {
    // Told of what was taken out only: an id stays as it is.
    id: '9434765919',
    title: 'Medlar scanning',
    summary: 'Jars of medlar are scanned (ISBN 9434765919).',
    lessons: ['Write to jane.smith@nhs.net'],
  };
  const outcome = await load(jsonLines(row), 'Jams of the coast');
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.counts).toMatchObject({ added: 1 });
  expect(outcome.checked).toMatchObject({
    noted: 2,
    notes: [
      { row: 1, column: 'Lessons' },
      { row: 1, column: 'Summary' },
    ],
  });
  const said = countsText(outcome.counts, outcome.checked, false);
  expect(said).toContain('row 1, Lessons: The e-mail address of a person was taken out.');
  expect(said).toContain('row 1, Summary: What looks like an NHS number was taken out.');
  const file = (await exported('jsonl')).toString();
  expect(file).toContain('Write to [e-mail]');
  expect(file).toContain('(ISBN [number])');
  expect(file).not.toMatch(/jane\.smith|ISBN 9434765919/);
  expect(await countsOf(jsonLines(row), 'Jams of the coast')).toMatchObject({ added: 0, unchanged: 1 });
  expect(await problemsOf(jsonLines({ ...row, lead: 'AAA' }))).toMatchObject([
    { row: 1, column: 'Summary' },
    { row: 1, column: 'Lessons' },
  ]);
});

test('what no organisation owns is taken in without a title, or with nothing but one; its text may be as long as an entry holds', async () => {
  const orphan = { lead: undefined, level: 'public' };
  const long = 'A sentence. '.repeat(1_750);
  const rows = [
    { ...orphan, id: 'untitled', text: 'Damson wards were counted. Twice.' },
    { ...orphan, text: 'Loquat wards have neither id nor title' },
    { ...orphan, id: 'bare', title: 'Sloe wards' },
  ];
  const first = await load(jsonLines(...rows));
  expect(first).toMatchObject({ counts: { added: 3 }, checked: { noted: 3 } });
  expect(await countsOf(jsonLines(...rows))).toMatchObject({ added: 0, unchanged: 3 });
  const kept = await kith.app
    .get(DataSource)
    .query(
      `select content->>'title' title, content->>'summary' summary from revision where content->>'title' ~ '^(Damson|Loquat|Sloe)' order by 1`,
    );
  expect(kept).toEqual([
    { title: 'Damson wards were counted.', summary: 'Damson wards were counted. Twice.' },
    { title: 'Loquat wards have neither id nor title', summary: 'Loquat wards have neither id nor title' },
    { title: 'Sloe wards', summary: 'Sloe wards' },
  ]);
  const tooLong = [{ row: 1, column: 'Text', message: expect.stringContaining('at most 21,000') }];
  expect(await problemsOf(jsonLines({ ...ROW, summary: undefined, text: `${long}${long}` }))).toMatchObject(tooLong);
  expect(await problemsOf(jsonLines({ ...orphan, title: 'Long', text: long.repeat(6) }))).toMatchObject(tooLong);
  expect(await problemsOf(jsonLines({ ...orphan, title: 'Odd', text: 7 }))).toMatchObject([
    { row: 1, column: 'Text', message: 'Give the text as a text.' },
  ]);
});

test('every problem is told with its row and column, and nothing is written', async () => {
  const before = await everything();
  const problems = await problemsOf(
    jsonLines(
      ROW,
      { ...ROW, id: '9', lead: 'Aldr NHS Trust', stage: 'lively', technologies: ['artificial-inteligence'] },
      { id: '10', lead: 'AAA', summary: 'NHS number 943 476 5919' },
      { ...ROW, id: '7', partners: ['XX99'], prize: 'gold' },
      { ...ROW, id: '11', title: 'x'.repeat(500), startedOn: '2020-13', costBand: 'free' },
      { ...ROW, id: '12', lead: undefined, level: 'network' },
      ROW,
    ),
  );
  expect(problems).toEqual([
    { row: 2, column: 'Lead', message: 'Kith knows no organisation ‘Aldr NHS Trust’. Did you mean ‘Alder NHS Trust’?' },
    { row: 2, column: 'Stage', message: expect.stringContaining('Did you mean ‘live’?') },
    {
      row: 2,
      column: 'Technologies',
      message: expect.stringMatching(/^Kith knows no technology ‘artificial-inteligence’. Did you mean ‘artificial.intelligence’\?$/i),
    },
    { row: 3, column: 'Summary', message: expect.stringContaining('looks like an NHS number') },
    { row: 4, column: 'prize', message: expect.stringContaining('Kith knows no column ‘prize’') },
    { row: 4, column: 'Partners', message: expect.stringContaining('Kith knows no organisation ‘XX99’') },
    { row: 5, column: 'Title', message: expect.stringContaining('at most 400 characters') },
    { row: 5, column: 'Started on', message: expect.stringContaining('2020-05') },
    { row: 5, column: 'Cost band', message: expect.stringContaining('is not one of: under 25k') },
    { row: 6, column: 'Lead', message: expect.stringContaining('make its level public') },
    { row: 7, column: 'Id', message: 'Row 1 has the same id ‘7’ and lead. Each id may stand once.' },
  ]);
  expect(await everything()).toBe(before);
});

const jsonWith = (most: number, each: (n: number) => string): string => `{${Array.from({ length: most }, (_, n) => each(n)).join()}}`;

test.each<[string, ImportSource, object]>([
  ['an empty file', bytesOf(''), { row: 1, message: 'The file is empty.' }],
  ['headings alone', bytesOf('id,title\r\n'), { row: 1, message: 'There is no initiative in this file.' }],
  [
    'Latin 1',
    bytesOf('title,lead,summary\nOne,AAA,a\nT', new Uint8Array([0xe9]), 'l,AAA,b\n'),
    { row: 3, message: expect.stringContaining('no UTF-8') },
  ],
  ['UTF-16', bytesOf(Buffer.from('\ufefftitle,lead', 'utf16le')), { row: 1, message: expect.stringContaining('no text in UTF-8') }],
  ['a PDF', bytesOf('%PDF-1.7\n', new Uint8Array([0xe2, 0xe3])), { row: 1, message: expect.stringContaining('PDF') }],
  ['semicolons', bytesOf('title;lead;summary\nOne;AAA;a\n'), { row: 1, message: expect.stringContaining('commas') }],
  ['an open quotation', bytesOf('title,lead,summary\n"One,AAA,a\n'), { row: 2, message: expect.stringContaining('quotation mark') }],
  ['no JSON', bytesOf('{"title": \n'), { row: 1, message: 'This line is no JSON.' }],
  ['a list of all', bytesOf('[\n {"title": "One"}\n]\n'), { row: 1, message: expect.stringContaining('one JSON list') }],
  ['a list', bytesOf('{}\n[]\n'), { row: 1, column: 'Title' }],
  ['too many cells', bytesOf('title,lead,summary\nOne,AAA,a,b\n'), { row: 2, message: expect.stringContaining('more cells') }],
  ['a value under no heading', bytesOf('title,lead,,summary\nOne,AAA,x,a\n'), { row: 2, column: 'column 3' }],
  ['a heading twice', bytesOf('title,Title,lead,summary\nOne,One,AAA,a\n'), { row: 1, column: 'Title' }],
  [
    'a huge cell',
    bytesOf(`title,lead,context\nOne,AAA,${'x '.repeat(11_000)}\n`),
    { row: 2, column: 'Context', message: expect.stringContaining('20,000') },
  ],
  [
    'a huger cell',
    bytesOf(`title,lead,context\nOne,AAA,${'x '.repeat(600_000)}\n`),
    { row: 2, message: expect.stringContaining('too long') },
  ],
  ['a broken workbook', bytesOf('PK\x03\x04 and then nothing'), { row: 1, message: expect.stringContaining('damaged') }],
  [
    'columns without end',
    bytesOf(','.repeat(20_000), 'id,'.repeat(20_000)),
    { row: 1, message: expect.stringContaining('20,000 columns') },
  ],
  [
    'an object of columns without end',
    bytesOf(jsonWith(20_000, (n) => `"${n}": 1`)),
    { row: 1, message: expect.stringContaining('columns') },
  ],
  [
    'a list without end',
    bytesOf(`{"title": "One", "summary": "a", "capabilities": [${Array.from({ length: 15_000 }, (_, n) => `"${n}"`)}]}`),
    { row: 1, column: 'Capabilities', message: 'These are 15,000: give at most 40.' },
  ],
  ['an object as lead', bytesOf('{"title": "One", "summary": "a", "lead": {"toString": 1}}'), { row: 1, column: 'Lead' }],
  ['a part left out', bytesOf('{"title": "One", "summary": "a", "products": [{"supplier": "s"}]}'), { row: 1, column: 'Products' }],
])('%s is refused with its place', async (_, source, problem) => {
  const problems = await problemsOf(source);
  expect(problems[0]).toMatchObject(problem);
});

test('a workbook is read like a file: numbers and days as they are written, formulas as what they came to', async () => {
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'Ours',
        rows: [
          ['Id', 'Title', 'Lead', 'Level', 'Outcome', 'Started on', 'Stage as of', 'Openness'],
          [
            12,
            'Elderflower telemetry',
            'Alder NHS Trust',
            'public',
            'Faster.',
            2021,
            new Date('2025-03-01T00:00:00Z'),
            'share ideas; Host visit',
          ],
          [null, '', null],
          [13, '=1+1 sums', 'AAA', 'public', '#REF!'],
        ],
      },
    ],
  });
  expect(await problemsOf(bytesOf(workbook))).toEqual([{ row: 4, column: 'Outcome', message: 'A formula came to #REF!.' }]);
  const good = await writeXlsx({
    sheets: [
      {
        name: 'Ours',
        rows: [
          ['Id', 'Title', 'Lead', 'Started on', 'Stage as of', 'Outcome', 'Openness'],
          [12, 'Elderflower telemetry', 'AAA', 2021, new Date('2025-03-01T00:00:00Z'), 'Faster', 'share ideas; Host visit'],
        ],
      },
    ],
  });
  expect(await countsOf(bytesOf(good))).toMatchObject({ added: 1 });
  const [row] = await kith.app.get(DataSource).query(`select content from revision where content ->> 'title' = 'Elderflower telemetry'`);
  expect(row.content).toMatchObject({ startedOn: '2021', stageAsOf: '2025-03-01', openness: ['share_ideas', 'host_visit'] });
});

const FULL = {
  summary: '=HYPERLINK("https://example.org")\nsecond line, with "quotes" and ; and | and \\',
  outcome: "'@already guarded",
  context: '- one\n- two',
  lessons: [{ text: 'First | line\nstill the first; lesson \\n' }, { text: '+1' }],
  stage: 'rolling_out',
  stageAsOf: '2025-06',
  startedOn: '2024',
  decisionOn: '2027-03',
  primaryCapability: 'electronic-patient-record',
  capabilities: ['digital-leadership'],
  technologies: ['patient-record-platform'],
  careSettings: ['acute-hospital'],
  products: [
    { name: 'Ward; one', supplier: 'Maker | two' },
    { name: 'Alone', supplier: '' },
  ],
  partners: [
    { odsCode: 'BBB', name: 'Birch as it was' },
    { odsCode: 'CCC', name: '' },
    { odsCode: null, name: 'RX99' },
    { odsCode: null, name: 'A charity; local' },
  ],
  measures: [{ name: 'Doses', before: '10', after: '', unit: '%', period: '', howMeasured: '', saidBy: 'Audit' }],
  quotes: [
    { text: 'It helps', role: 'Nurse' },
    { text: 'Yes', role: '' },
  ],
  assets: [
    { title: 'Case', kind: 'business-case', licence: 'ogl-3', url: 'https://example.org/a' },
    { title: 'Other', kind: 'business-case', licence: null, url: '' },
  ],
  costBand: 'b_100k_500k',
  openness: ['share_ideas', 'host_visit'],
  contact: { role: '-Lead', deputyRole: '', timeOffered: 'an hour', replyTime: '' },
  reviewBy: '2027',
};

test('a file that is changed while it is imported is not shown', async () => {
  let reads = 0;
  const source: ImportSource = {
    async *bytes() {
      reads += 1;
      yield Buffer.from(`${JSON.stringify({ ...ROW, id: 'changing', title: reads < 4 ? 'Whinberry tablets' : 'Cloudberry tablets' })}\n`);
    },
  };
  await expect(kith.app.get(ImportFile).run(source, '')).rejects.toThrow('changed while it was imported');
  expect(await found('whinberry')).toEqual([]);
  await kith.app.get(ImportRuns).discard();
});

test('an export of what came without an id is known again, also under another title', async () => {
  await countsOf(jsonLines({ ...ROW, id: undefined, title: 'Greengage tablets', lead: 'BBB' }));
  const lineOf = async (title: string) =>
    (await exported('jsonl', 'BBB'))
      .toString()
      .split('\n')
      .find((line) => line.includes(title));
  expect(await lineOf('Greengage')).not.toContain('"id"');
  await kith.app
    .get(DataSource)
    .query(
      `update revision set content = content || '{"title": "Bullfinch tablets"}' where content ->> 'title' = 'Greengage tablets' and state = 'published'`,
    );
  expect(await lineOf('Bullfinch')).toContain('"id"');
  expect(await countsOf(bytesOf(await exported('jsonl', 'BBB')))).toMatchObject({ added: 0, changed: 0 });
});

test.each(['jsonl', 'csv', 'xlsx'] as const)(
  'an export as %s of two collections that count alike is read as it was, here and in an empty database',
  async (format) => {
    const [shelf, cellar] = ['shelf', 'cellar'].map((place) => `${place} of ${format}`);
    const row = (collection = '') => jsonLines({ id: '1', title: `Quince in the ${collection}`, summary: 'A jar.' });
    for (const collection of [shelf, cellar]) await countsOf(row(collection), collection);
    const file = await exported(format);
    const again = { added: 0, changed: 0, leftInAll: 0 };
    expect(await countsOf(bytesOf(file))).toMatchObject(again);
    const dataSource = kith.app.get(DataSource);
    const orphans = `(select id from initiative where lead_id is null)`;
    for (const table of ['search_doc', 'search_spelling']) await dataSource.query(`delete from ${table} where initiative_id in ${orphans}`);
    await dataSource.query(`delete from initiative where id in ${orphans}`);
    expect((await countsOf(bytesOf(file))).added).toBeGreaterThanOrEqual(2);
    expect(await exported(format)).toEqual(file);
    expect(await countsOf(row(shelf), shelf)).toMatchObject(again);
  },
);

test('a document that is longer than one part of a story goes on in the next, and a title that is too long begins it', async () => {
  const title = `Medlars ${'and more medlars '.repeat(30)}`.trim();
  const text = `${'One sentence of many. '.repeat(2_300)}The last of them speaks of bletting.`;
  const outcome = await load(jsonLines({ id: 'medlar', title, text }), 'medlars');
  expect(outcome).toMatchObject({
    checked: {
      notes: [
        { column: 'Title', message: 'It was too long: the whole of it begins the text.' },
        { column: 'Text', message: 'It is longer than one part of a story holds: it goes on in Challenge, Approach.' },
      ],
    },
  });
  const [{ content }] = await kith.app
    .get(DataSource)
    .query(`select r.content from revision r join imported_row m using (initiative_id) where m.source_ref = 'medlar'`);
  expect(content.title).toMatch(/^Medlars .* medlars$/);
  const parts = [content.summary, content.context, content.challenge, content.approach];
  expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(`${title} ${text}`.replace(/\s+/g, ' '));
  expect(await found('bletting')).toEqual([content.title]);
});

test('what a document of a collection has of its own is left out and told once; in any other row it is a problem', async () => {
  const document = (id: string) => ({
    _id: id,
    title: `Damson ${id}`,
    text: 'A jar of it.',
    organisation: 'Elsewhere',
    metadata: { url: '' },
  });
  const outcome = await load(jsonLines(document('d1'), document('d2')), 'damsons');
  expect(outcome).toMatchObject({
    counts: { added: 2 },
    checked: {
      noted: 2,
      notes: ['organisation', 'metadata'].map((column) => ({
        row: 1,
        column,
        message: 'Kith has no such column: it was left out, in every row.',
      })),
    },
  });
  expect(await found('damson')).toEqual(expect.arrayContaining(['Damson d1', 'Damson d2']));
  const unknown = (rows: readonly { column: string; message: string }[]) => rows.map(({ column, message }) => [column, message]);
  for (const row of [
    { ...document('d3'), lead: 'AAA' },
    { ...document('d4'), text: undefined, summary: 'A jar.' },
  ])
    expect(unknown(await problemsOf(jsonLines(row)))).toEqual([
      ['organisation', expect.stringContaining('Kith knows no column ‘organisation’.')],
      ['metadata', 'Kith knows no column ‘metadata’.'],
    ]);
  expect(await problemsOf(jsonLines(document('d5')))).toEqual(
    ['organisation', 'metadata'].map((column) => ({
      row: 1,
      column,
      message: expect.stringMatching(/^Kith knows no column .* if the collection is named/),
    })),
  );
});

test('a collection is named by a row that nobody leads', async () => {
  const outcome = await load(jsonLines({ id: 'odd', title: 'Bilberry', text: 'A jar.', collection: 'odd\u0000 shelf' }));
  expect(outcome).toMatchObject({ counts: { added: 1 } });
  const led = { ...ROW, id: 'led', collection: 'shelf' };
  expect(await problemsOf(jsonLines(led))).toEqual([
    { row: 1, column: 'Collection', message: 'Leave this empty where an organisation leads the entry.' },
  ]);
});

test.each(['jsonl', 'csv', 'xlsx'] as const)('an export as %s is read as it was, here and in an empty database', async (format) => {
  await publishEntries(kith, [
    { slug: `full-${format}`, organisation: 'CCC', level: 'system', content: FULL },
    {
      slug: `source-${format}`,
      organisation: 'CCC',
      level: 'public',
      source: { title: 'A report', url: '', date: '2020', summarisedBy: 'Editors' },
      content: { title: '_x000D_ @SUM(1)', outcome: '＝1+1' },
    },
  ]);
  const file = await exported(format, 'CCC');
  expect(await exported(format, 'CCC')).toEqual(file);
  expect(await countsOf(bytesOf(file))).toMatchObject({ added: 0, changed: 0, leftInAll: 0 });
  if (format === 'csv')
    for (const cell of (parse(file, { bom: true }) as string[][]).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  // As in an empty database: nothing of it is known.
  const dataSource = kith.app.get(DataSource);
  const trust = `(select id from initiative where lead_id = (select id from organisation where ods_code = 'CCC'))`;
  for (const table of ['search_doc', 'search_spelling']) await dataSource.query(`delete from ${table} where initiative_id in ${trust}`);
  await dataSource.query(`delete from initiative where id in ${trust}`);
  expect((await countsOf(bytesOf(file))).added).toBeGreaterThanOrEqual(2);
  expect(await exported(format, 'CCC')).toEqual(file);
});

test('of two imports at the same moment one is done, and the other told that it is in the way', async () => {
  const runs = kith.app.get(ImportRuns);
  const files = ['one', 'other'].map((fileHash) => ({ fileHash, collection: 'at-once', entries: 1 }));
  const opened = await Promise.allSettled(files.map((file) => runs.open(file)));
  expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(opened).toContainEqual({ status: 'rejected', reason: expect.any(ImportInTheWay) });
  await runs.discard();
  // The same file twice: of each step one is first.
  const file = jsonLines(
    ...Array.from({ length: 20 }, (_, place) => ({ id: `twice-${place}`, title: `Twice ${place}`, summary: 'Said.' })),
  );
  const twice = await Promise.allSettled([load(file, 'at-once'), load(file, 'at-once')]);
  const refused = twice.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  for (const reason of refused) expect(reason).toBeInstanceOf(ImportInTheWay);
  expect(refused.length).toBeLessThan(2);
  expect(await kith.app.get(DataSource).query(`select count(*)::int n from imported_row where scope like '%at-once%'`)).toEqual([
    { n: 20 },
  ]);
  expect(await countsOf(file, 'at-once')).toMatchObject({ added: 0, unchanged: 20 });
});

test('an import that was interrupted goes on, and nobody sees any of it before its end', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => ({ ...ROW, id: `many-${index}`, title: `Rhubarb ${index}` }));
  const file = jsonLines(...rows);
  let passes = 0;
  const breaking: ImportSource = {
    async *bytes() {
      passes += 1;
      for await (const bytes of file.bytes()) {
        if (passes < 4) yield bytes;
        else {
          yield bytes.subarray(0, 200_000);
          throw new Error('The power failed');
        }
      }
    },
  };
  await expect(load(breaking)).rejects.toThrow('The power failed');
  const editors = await signInEditors(kith);
  const [{ slug, id }] = await kith.app.get(DataSource).query(`select slug, id from initiative where slug like 'rhubarb-%' limit 1`);
  for (const headers of [{}, editors.AAA]) {
    expect(await found('rhubarb', headers)).toEqual([]);
    const answer = await kith.ask(
      `query ($slug: String!, $id: ID!) { initiative(slug: $slug) { id } workingRevision(id: $id) { id } workingRevisions { id } }`,
      { slug, id },
      headers,
    );
    expect(answer.data).toEqual({ initiative: null, workingRevision: null, workingRevisions: [] });
  }
  const { done } = (await kith.app.get(ImportRuns).unfinished()) as { done: number };
  expect(done).toBeGreaterThanOrEqual(500);
  expect(done).toBeLessThan(1_200);
  const another = () => load(jsonLines({ ...ROW, id: 'another' }));
  await expect(another()).rejects.toThrow(`it is at entry ${done} of 1200`);
  await kith.test.dataSource.query(`update import_run set touched_at = touched_at - interval '2 minutes' where finished_at is null`);
  await expect(another()).rejects.toThrow(`stopped at entry ${done} of 1200`);
  expect(await countsOf(file)).toMatchObject({ added: 1_200, unchanged: 0 });
  expect(await found('rhubarb')).toHaveLength(20);
  expect(await countsOf(file)).toMatchObject({ added: 0, unchanged: 1_200 });
  const [{ audited }] = await kith.app
    .get(DataSource)
    .query(`select count(*)::int audited from audit_event where action = 'initiative.imported' and detail ? 'file'`);
  expect(audited).toBeGreaterThanOrEqual(1_200);
  await kith.drain();
  const [{ vectors }] = await kith.app
    .get(DataSource)
    .query(
      `select count(*)::int vectors from initiative_vector v join imported_row m using (initiative_id) where m.source_ref like 'many-%'`,
    );
  expect(vectors).toBe(1_200);
}, 120_000);

test('an import that is given up leaves nothing', async () => {
  const before = await everything();
  const rows = Array.from({ length: 700 }, (_, index) => ({ ...ROW, id: `gone-${index}`, title: `Sloe ${index}` }));
  let passes = 0;
  const file = jsonLines(...rows);
  const breaking: ImportSource = {
    async *bytes() {
      passes += 1;
      for await (const bytes of file.bytes()) {
        if (passes < 4) yield bytes;
        else {
          yield bytes.subarray(0, 120_000);
          throw new Error('The power failed');
        }
      }
    },
  };
  await expect(load(breaking)).rejects.toThrow('The power failed');
  expect(await everything()).toBeGreaterThan(before);
  expect(await kith.app.get(ImportRuns).discard()).toBe(500);
  expect(await everything()).toBe(before);
  expect(await kith.app.get(ImportRuns).unfinished()).toBeNull();
});
