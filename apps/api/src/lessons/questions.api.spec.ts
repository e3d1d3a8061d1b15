import { beforeAll, describe, expect, it } from '@jest/globals';
import { addTrusts, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
});
let editor: Record<TrustCode, Record<string, string>>;
let member: Record<string, string>;
let lesson: string;

const FIELDS = `id side askerOrganisation { odsCode } teller { odsCode } lesson { id } messages { from text sentOn } lastOn`;
// Each a second after the last, so that messages have an order.
let now = Date.parse('2026-10-05T23:30:00Z');
async function change(name: string, input: object, headers: Record<string, string> = {}) {
  now += 1_000;
  kith.clock.stand(new Date(now));
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on QuietQuestion { ${FIELDS} }
    ... on NamesFound { names { text } } ... on InvalidInput { problems { field } } ... on NotAllowed { signInNeeded } } }`;
  return (await kith.ask(document, { input: { key: newId(), ...input } }, headers)).data[name];
}
const ask = (headers: Record<string, string>, more: object = {}) =>
  change('askAboutQuietLesson', { lesson, text: 'How long did it take?', ...more }, headers);
const write = (question: string, headers: Record<string, string>, text: string, more: object = {}) =>
  change('writeInQuietQuestion', { question, text, namesAccepted: [], ...more }, headers);
const read = async (id: string, headers: Record<string, string>) =>
  (await kith.ask(`query ($id: ID!) { quietQuestion(id: $id) { ${FIELDS} } }`, { id }, headers)).data.quietQuestion;
const mails = (id: string) => kith.app.get(Mailer).kept.filter(({ text }) => text.includes(id));
const idOf = async (table: string, code: string) =>
  (await kith.test.dataSource.query(`select id from ${table} where ods_code = $1`, [code]))[0].id;
const insertLesson = async (owner: string, level: string, demonstration = false) => {
  const id = newId();
  await kith.test.dataSource.query(
    `insert into quiet_lesson (id, owner_id, outcome, happened, advice, capability, level, system_id, state, demonstration, shared_at, quarter, version, words)
     values ($1, $2, 'bad', 'It took long.', 'Begin early.', 'e-prescribing', $3, $4, 'shared', $5, now(), '2026-Q3', 1, '')`,
    [id, await idOf('organisation', owner), level, level === 'system' ? await idOf('system', 'QA1') : null, demonstration],
  );
  return id;
};

beforeAll(async () => {
  // A day later in London than in UTC.
  kith.clock.stand('2026-10-05T23:30:00Z');
  editor = await signInEditors(kith);
  member = await signedIn(kith.app, { name: 'A member of Alder', grants: [{ odsCode: 'AAA', role: 'member' }] });
  lesson = await insertLesson('AAA', 'network');
});

describe('asking about a lesson', () => {
  it('reaches its tellers, and tells the asker nothing of them', async () => {
    const question = await ask(editor.CCC);
    expect(question).toEqual({
      __typename: 'QuietQuestion',
      id: question.id,
      side: 'ASKER',
      askerOrganisation: { odsCode: 'CCC' },
      teller: null,
      lesson: { id: lesson },
      messages: [{ from: 'ASKER', text: 'How long did it take?', sentOn: '2026-10-06' }],
      lastOn: '2026-10-06',
    });
    expect(await read(question.id, editor.AAA)).toMatchObject({ side: 'TELLER', askerOrganisation: { odsCode: 'CCC' }, teller: null });
    for (const others of [member, editor.BBB, editor.DEMOX, {}]) expect(await read(question.id, others)).toBeNull();
    await kith.drain();
    expect(mails(question.id).map(({ subject }) => subject)).toEqual(['A question about a lesson']);
    expect(mails(question.id)[0]?.text).toContain('Cedar NHS Trust');
  });

  it('is answered without a name: not in the answer, not in the mail', async () => {
    const { id } = await ask(editor.CCC);
    expect(await write(id, editor.AAA, 'Eleven weeks.')).toMatchObject({ side: 'TELLER', teller: null });
    const seen = await read(id, editor.CCC);
    expect(seen).toMatchObject({ teller: null, messages: [{ from: 'ASKER' }, { from: 'TELLER', text: 'Eleven weeks.' }] });
    await kith.drain();
    const answer = mails(id).find(({ subject }) => subject === 'An answer about a lesson');
    expect(answer?.text).toContain(`/lessons/questions/${id}`);
    expect(answer?.text).not.toMatch(/Alder|AAA|Eleven/);
    expect(await write(id, editor.CCC, 'Thanks.')).toMatchObject({ side: 'ASKER' });
    await kith.drain();
    expect(
      mails(id)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['A question about a lesson', 'A question about a lesson', 'An answer about a lesson']);
  });

  it('warns the tellers of names in an answer, and refuses an address', async () => {
    const { id } = await ask(editor.CCC);
    expect(await write(id, editor.AAA, 'Visit us at Alder.')).toMatchObject({ __typename: 'NamesFound', names: [{ text: 'Alder' }] });
    expect(await write(id, editor.AAA, 'Write to x@nhs.net')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'text' }] });
    expect(await write(id, editor.AAA, 'Visit us at Alder.', { namesAccepted: ['Alder'] })).toMatchObject({ __typename: 'QuietQuestion' });
    expect((await read(id, editor.CCC)).teller).toBeNull();
  });

  it('ends with an introduction if the tellers choose, in this question only', async () => {
    const [one, other] = [await ask(editor.CCC), await ask(editor.BBB)];
    expect(await write(one.id, editor.CCC, 'Who are you?', { introduce: true })).toMatchObject({ teller: null });
    expect(await write(one.id, editor.AAA, 'We are Alder, a.b@nhs.net.', { introduce: true })).toMatchObject({
      teller: { odsCode: 'AAA' },
    });
    expect(await read(one.id, editor.CCC)).toMatchObject({ teller: { odsCode: 'AAA' } });
    expect(await read(other.id, editor.BBB)).toMatchObject({ teller: null });
    await kith.drain();
    expect(
      mails(one.id)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Alder NHS');
  });

  it('is for members who may see the lesson, and not for its own tellers', async () => {
    expect(await ask({})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    const stranger = await signedIn(kith.app, { name: 'Only signed in' });
    expect(await ask(stranger)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    const area = await insertLesson('AAA', 'system');
    for (const hidden of [area, newId(), 'no id']) expect(await ask(editor.CCC, { lesson: hidden })).toEqual({ __typename: 'NotFound' });
    expect(await ask(editor.BBB, { lesson: area })).toMatchObject({ __typename: 'QuietQuestion' });
    expect(await ask(editor.AAA)).toMatchObject({ __typename: 'NotAllowed' });
    // A colleague who does not write there is not told whose it is.
    expect(await ask(member)).toMatchObject({ __typename: 'QuietQuestion', teller: null });
    for (const text of [' ', 'x'.repeat(4_001), 'about 943-476-5919'])
      expect(await ask(editor.CCC, { text })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'text' }] });
  });

  it('stays with whoever wrote it when the lesson goes', async () => {
    const gone = await insertLesson('AAA', 'network');
    const { id } = await ask(editor.CCC, { lesson: gone });
    await kith.test.dataSource.query(`update quiet_lesson set state = 'withdrawn' where id = $1`, [gone]);
    expect(await read(id, editor.CCC)).toMatchObject({ lesson: null, messages: [{ text: 'How long did it take?' }] });
    expect(await write(id, editor.AAA, 'We took it back.')).toMatchObject({ __typename: 'QuietQuestion' });
  });

  it('never crosses the glass', async () => {
    const open = await insertLesson('AAA', 'public');
    const fictional = await insertLesson('DEMOX', 'public', true);
    expect(await ask(editor.DEMOX, { lesson: open })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await ask(editor.AAA, { lesson: fictional })).toEqual({ __typename: 'NotFound' });
  });

  it('is listed for both sides, last message first', async () => {
    const { id } = await ask(editor.BBB);
    const listOf = async (headers: Record<string, string>) =>
      (await kith.ask(`{ quietQuestions { id side } }`, {}, headers)).data.quietQuestions.map((one: { id: string; side: string }) => [
        one.id,
        one.side,
      ]);
    expect(await listOf(editor.BBB)).toContainEqual([id, 'ASKER']);
    expect(await listOf(editor.AAA)).toContainEqual([id, 'TELLER']);
    expect((await listOf(editor.CCC)).map(([one]: string[]) => one)).not.toContain(id);
    expect(await listOf({})).toEqual([]);
  });

  it('by somebody else can’t be written into: not theirs and not there are one answer', async () => {
    const { id } = await ask(editor.CCC);
    for (const given of [id, newId(), 'no id']) expect(await write(given, editor.BBB, 'Hello')).toEqual({ __typename: 'NotFound' });
    expect(await write(id, {}, 'Hello')).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });
});
