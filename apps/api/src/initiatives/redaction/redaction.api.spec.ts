import { beforeAll, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { standsIn } from '../../../test/stands-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { RedactPassage } from './redact-passage.js';

const PLACES = `query ($id: ID!, $passage: String!, $messages: Boolean) {
  passagePlaces(id: $id, passage: $passage, messages: $messages) { count places { kind revision field count } } }`;
const REDACT = `mutation ($input: RedactPassageInput!) { redactPassage(input: $input) { __typename
  ... on PassageRemoved { initiative { slug title } } ... on InvalidInput { problems { field message } } ... on NotAllowed { signInNeeded } } }`;
const ASK = `mutation ($input: AskAboutInitiativeInput!) { askAboutInitiative(input: $input) { __typename } }`;
const RECORD = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { __typename } }`;

/** A name that nothing else holds. */
const NAME = 'Zebedee Quillfeather';

let editors: Record<TrustCode, Record<string, string>>;
let approver: Record<string, string>;
let administrator: Record<string, string>;
let id: string;

const kith = useTestApp(async (opened) => {
  opened.clock.stand('2026-05-03T10:00:00Z');
  await addTrusts(opened);
  editors = await signInEditors(opened);
  approver = { ...(await signedIn(opened.app, { name: 'Ap Prover', grants: [{ odsCode: 'AAA', role: 'approver' }] })) };
  administrator = { ...(await signedIn(opened.app, { name: 'Ad Min', grants: [{ odsCode: 'AAA', role: 'administrator' }] })) };
});

const entry = (content: object) =>
  publishEntries(kith, [{ slug: 'charts-of-zebedee-quillfeather', organisation: 'AAA', level: 'public', content }]);

beforeAll(async () => {
  await entry({ title: 'Charts', summary: 'On paper.', quotes: [{ text: `It works, said ${NAME}.` }], contact: { role: NAME } });
  await entry({
    title: `Charts of ${NAME}`,
    summary: `We began. ${NAME} led it.`,
    products: [{ name: `${NAME} Charts`, supplier: NAME }],
    lessons: [{ text: `Ask ${NAME.toUpperCase()} first.` }],
  });
  const ids = await entry({ title: 'Charts now', summary: `We began. ${NAME} led it.`, measures: [{ name: 'Time', saidBy: NAME }] });
  id = ids['charts-of-zebedee-quillfeather'] as string;
  await kith.ask(
    `mutation ($input: ReviseInitiativeInput!) { reviseInitiative(input: $input) { __typename } }`,
    { input: { key: newId(), id } },
    editors.AAA,
  );
  await kith.ask(ASK, { input: { key: newId(), initiative: id, subject: `Of ${NAME}`, text: `Is ${NAME} there?` } }, editors.BBB);
  await kith.ask(
    RECORD,
    { input: { key: newId(), origin: id, status: 'PLANNING', taken: `What ${NAME} did`, openInitiative: true, level: 'NETWORK' } },
    editors.BBB,
  );
  const further = await publishEntries(kith, [
    { slug: 'further', organisation: 'CCC', level: 'public', content: { title: 'Further', summary: `We began. ${NAME} led it.` } },
  ]);
  await kith.test.dataSource.query(
    `update initiative set adapted_from_id = (select c.id from initiative c where c.adapted_from_id = $1) where id = $2`,
    [id, further.further],
  );
  await addAside();
  await kith.drain();
});

/** What stands in other rooms about it: a contract, a lesson told without its teller's name, and a question about that. */
async function addAside(): Promise<void> {
  const { dataSource } = kith.test;
  const [[own], [asker]] = await Promise.all([
    dataSource.query(`select id from organisation where ods_code = 'AAA'`),
    dataSource.query(
      `select g.person_id person, g.organisation_id organisation from role_grant g join organisation o on o.id = g.organisation_id where o.ods_code = 'BBB'`,
    ),
  ]);
  const [lesson, question] = [newId(), newId()];
  await dataSource.query(
    `insert into contract (id, organisation_id, initiative_id, supplier, supplier_key, product, product_key, capability, whole_life_band, yearly_band, published,
       notice_url, version, recorded_at, updated_at)
     values ($1, $2, $3, $4, 'zebedeequillfeather', 'Charts', 'charts', 'e-prescribing', 'not_known', 'not_known', true, $5, 1, now(), now())`,
    [newId(), own.id, id, NAME, `https://example.org/${NAME}`],
  );
  await dataSource.query(
    `insert into earlier_contract (id, contract_id, organisation_id, initiative_id, supplier, capability, whole_life_band, yearly_band, version, recorded_at, until)
     select $1, id, organisation_id, null, 'As ' || supplier || ' was', capability, whole_life_band, yearly_band, 1, recorded_at, now() from contract where initiative_id = $2`,
    [newId(), id],
  );
  await dataSource.query(
    `insert into quiet_lesson (id, owner_id, initiative_id, outcome, happened, advice, capability, level, state, shared_at, quarter, version, words)
     values ($1, $2, $3, 'bad', $4, 'Begin early.', 'e-prescribing', 'network', 'shared', now(), '2026-Q2', 1, to_tsvector('english', $4))`,
    [lesson, own.id, id, `It hung on ${NAME}.`],
  );
  await dataSource.query(
    `insert into lesson_question (id, lesson_id, asker_id, asker_organisation_id, introduced, last_message_at) values ($1, $2, $3, $4, false, now())`,
    [question, lesson, asker.person, asker.organisation],
  );
  await dataSource.query(`insert into lesson_message (id, question_id, side, text, sent_at) values ($1, $2, 'teller', $3, now())`, [
    newId(),
    question,
    `${NAME} left.`,
  ]);
}

const places = async (as: Record<string, string>, more: object = {}) =>
  (await kith.ask(PLACES, { id, passage: NAME, ...more }, as)).data.passagePlaces;
const redact = async (as: Record<string, string>, more: object = {}) =>
  (await kith.ask(REDACT, { input: { key: newId(), id, passage: NAME, reason: 'They asked for it.', messages: true, ...more } }, as)).data
    .redactPassage;

describe('before a passage is removed', () => {
  test('whoever may remove it is shown where it stands', async () => {
    const seen = await places(approver, { messages: true });
    const lines = seen.places.map(
      (one: { kind: string; revision: number | null; field: string; count: number }) =>
        `${one.kind} ${one.revision ?? ''} ${one.field} ${one.count}`,
    );
    expect(lines).toEqual([
      'REVISION 1 quotes 1',
      'REVISION 1 contact 1',
      'REVISION 2 title 1',
      'REVISION 2 summary 1',
      'REVISION 2 lessons 1',
      'REVISION 2 products 2',
      'REVISION 3 summary 1',
      'REVISION 3 measures 1',
      'WORKING_REVISION  summary 1',
      'WORKING_REVISION  measures 1',
      'ENTRY  address 1',
      'ADAPTATION  taken 1',
      'CONTRACT  supplier 1',
      'CONTRACT  noticeUrl 1',
      'CONTRACT  supplier 1',
      'LESSON  happened 1',
      'LESSON  text 1',
      'MESSAGE  subject 1',
      'MESSAGE  text 1',
    ]);
    expect(seen.count).toBe(20);
  });

  test('messages are looked at where that is asked for, the working revision by its editors alone', async () => {
    const kinds = async (as: Record<string, string>, messages: boolean) =>
      [...new Set((await places(as, { messages })).places.map(({ kind }: { kind: string }) => kind))].sort();
    expect(await kinds(approver, false)).toEqual(['ADAPTATION', 'CONTRACT', 'ENTRY', 'LESSON', 'REVISION', 'WORKING_REVISION']);
    expect(await kinds(administrator, true)).toEqual(['ADAPTATION', 'CONTRACT', 'ENTRY', 'REVISION']);
  });

  test('nobody else is told anything', async () => {
    expect([await places(editors.AAA), await places(editors.BBB), await places({}), await places(approver, { id: newId() })]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('removing a passage', () => {
  test('is refused to others, for what stands nowhere, and for a reason that repeats it', async () => {
    expect(await redact(editors.AAA)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await redact(editors.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await redact({})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await redact(approver, { id: newId() })).toEqual({ __typename: 'NotFound' });
    expect(await redact(approver, { id: 'no id' })).toEqual({ __typename: 'NotFound' });
    for (const [wrong, field] of [
      [{ passage: 'Nobody Named' }, 'passage'],
      [{ passage: '…' }, 'passage'],
      [{ reason: '' }, 'reason'],
      [{ reason: `${NAME} asked` }, 'reason'],
    ] as const)
      expect(await redact(approver, wrong)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
    expect((await places(approver)).count).toBeGreaterThan(0);
  });

  test('blanks it everywhere at once, is found in the audit, and stays removed', async () => {
    expect(await standsIn(kith.test.dataSource, ['zebedee', 'quillfeather'])).not.toEqual([]);
    const key = newId();
    const [one, same] = [await redact(approver, { key }), await redact(approver, { key })];
    expect(one).toMatchObject({
      __typename: 'PassageRemoved',
      initiative: { title: 'Charts now', slug: expect.stringMatching(/^charts-now-/) },
    });
    expect(same).toEqual(one);
    await kith.drain();
    expect(await standsIn(kith.test.dataSource, ['zebedee', 'quillfeather'])).toEqual([]);
    const contents = await kith.test.dataSource.query(
      `select content ->> 'summary' summary, state, version from revision where initiative_id = $1 order by number`,
      [id],
    );
    expect(contents.at(-2)).toMatchObject({ state: 'published', summary: 'We began. [removed on 3 May 2026] led it.', version: 1 });
    expect(contents.at(-1)).toMatchObject({ state: 'working', summary: 'We began. [removed on 3 May 2026] led it.', version: 2 });
    const [audited] = await kith.test.dataSource.query(`select detail, person_id from audit_event where action = 'passage.removed'`);
    expect(audited).toMatchObject({
      person_id: expect.any(String),
      detail: { reason: 'They asked for it.', places: 20, by: 'organisation', hash: expect.stringMatching(/^scrypt:/) },
    });
    expect(await redact(approver)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'passage' }] });
    // Its text has changed, so its vector was made anew.
    expect(await kith.test.dataSource.query(`select count(*)::int n from initiative_vector where initiative_id = $1`, [id])).toEqual([
      { n: 1 },
    ]);
  });

  test('leaves no day in a lesson told without a name, and other rooms in order', async () => {
    const { dataSource } = kith.test;
    expect(await dataSource.query(`select happened, version, words::text words from quiet_lesson`)).toEqual([
      { happened: 'It hung on [removed].', version: 2, words: expect.stringContaining("'begin'") },
    ]);
    expect(await dataSource.query(`select text from lesson_message`)).toEqual([{ text: '[removed] left.' }]);
    expect(await dataSource.query(`select supplier, supplier_key, product_key, notice_url, version from contract`)).toEqual([
      {
        supplier: '[removed on 3 May 2026]',
        supplier_key: expect.not.stringContaining('zebedee'),
        product_key: 'charts',
        notice_url: null,
        version: 2,
      },
    ]);
    expect(await dataSource.query(`select supplier from earlier_contract`)).toEqual([{ supplier: 'As [removed on 3 May 2026] was' }]);
  });

  test('reaches what an adopter copied, and tells only the adopter', async () => {
    const copies = await kith.test.dataSource.query(
      `select o.ods_code code, r.content ->> 'summary' summary from initiative i join revision r on r.initiative_id = i.id
       join organisation o on o.id = i.lead_id where i.adapted_from_id is not null order by 1`,
    );
    // What was copied from the copy is one, too.
    expect(copies).toEqual(['BBB', 'CCC'].map((code) => ({ code, summary: 'We began. [removed on 3 May 2026] led it.' })));
    const audited = await kith.test.dataSource.query(
      `select o.ods_code, a.person_id from audit_event a join organisation o on o.id = a.organisation_id where a.action = 'passage.removed_from_copy' order by 1`,
    );
    expect(audited).toEqual(['BBB', 'CCC'].map((code) => ({ ods_code: code, person_id: null })));
  });

  test('is not undone by loading its file again', async () => {
    await kith.test.dataSource.query(`update initiative set slug = 'charts-of-zebedee-quillfeather' where id = $1`, [id]);
    await entry({ title: `Charts of ${NAME}` });
    expect(await standsIn(kith.test.dataSource, ['zebedee quill'])).toEqual([]);
  });
});

describe('by command', () => {
  test('an operator reaches an entry that a report has hidden', async () => {
    const ids = await publishEntries(kith, [
      { slug: 'hidden', organisation: 'CCC', level: 'organisation', content: { summary: `By ${NAME}.` } },
    ]);
    await kith.test.dataSource.query(`update initiative set removed = true where id = $1`, [ids.hidden]);
    const redaction = kith.app.get(RedactPassage);
    const removal = { passage: NAME, reason: 'A report.', messages: false };
    expect(await redaction.byCommand('no-such', removal)).toMatchObject({ problems: [{ field: 'entry' }] });
    expect(await redaction.byCommand('hidden', { ...removal, reason: '' })).toMatchObject({ problems: [{ field: 'reason' }] });
    expect(await redaction.byCommand('hidden', removal)).toEqual({ places: 1 });
    await kith.drain();
    expect(await standsIn(kith.test.dataSource, [NAME])).toEqual([]);
  });
});
