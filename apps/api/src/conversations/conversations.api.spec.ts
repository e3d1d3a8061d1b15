import { beforeAll, describe, expect, it } from '@jest/globals';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';

const kith = useTestApp(addTrusts);
let editor: Record<TrustCode, Record<string, string>>;
let reader: Record<string, string>;
let ids: Record<string, string>;

const FIELDS = `id subject ownerJoined initiative { slug } asker { name } askerOrganisation { odsCode } sharedWith { odsCode }
  messages { text author { name } organisation { odsCode } }`;
const THREAD = `__typename ... on Thread { ${FIELDS} }
  ... on InvalidInput { problems { field message } } ... on NotAllowed { message signInNeeded }`;

async function change(name: string, type: string, input: object, headers: Record<string, string> = {}) {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${THREAD} } }`;
  return (await kith.ask(document, { input: { key: newId(), ...input } }, headers)).data[name];
}
const ask = (slug: string, headers: Record<string, string>, more: object = {}) =>
  change(
    'askAboutInitiative',
    'AskAboutInitiativeInput',
    { initiative: ids[slug], subject: 'Which supplier?', text: 'How did it go?', ...more },
    headers,
  );
const reply = (thread: string, headers: Record<string, string>, text = 'Well.') =>
  change('replyToThread', 'ReplyToThreadInput', { thread, text }, headers);
const share = (thread: string, headers: Record<string, string>, organisation: string) =>
  change('shareThread', 'ShareThreadInput', { thread, organisation }, headers);
const read = async (id: string, headers: Record<string, string> = {}) =>
  (await kith.ask(`query ($id: ID!) { thread(id: $id) { ${FIELDS} } }`, { id }, headers)).data.thread;
const mailsAbout = (id: string) => kith.app.get(Mailer).kept.filter(({ text }) => text.includes(id));

beforeAll(async () => {
  editor = await signInEditors(kith);
  reader = await signedIn(kith.app, { name: 'A member of Alder', grants: [{ odsCode: 'AAA', role: 'member' }] });
  // Nobody has joined from here.
  await kith.test.dataSource.query(`insert into organisation (id, ods_code, name, kind) values ($1, 'EEE', 'Elm NHS Trust', 'acute')`, [
    newId(),
  ]);
  ids = await publishEntries(kith, [
    { slug: 'open-work', organisation: 'AAA', content: { contact: { role: 'Chief nursing information officer' } } },
    { slug: 'area-work', organisation: 'AAA', level: 'system' },
    { slug: 'waiting-work', organisation: 'EEE' as never, level: 'public', source: SUMMARISED },
    { slug: 'quiet-work', organisation: 'EEE' as never, level: 'network' },
  ]);
});

describe('asking', () => {
  it('opens a thread and mails the lead’s editors, with no address and none of the words', async () => {
    const thread = await ask('open-work', editor.CCC);
    expect(thread).toMatchObject({
      __typename: 'Thread',
      subject: 'Which supplier?',
      ownerJoined: true,
      askerOrganisation: { odsCode: 'CCC' },
    });
    expect(thread.messages).toEqual([
      { text: 'How did it go?', author: { name: 'Editor of Cedar NHS Trust' }, organisation: { odsCode: 'CCC' } },
    ]);
    await kith.drain();
    const [mail, ...others] = mailsAbout(thread.id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'A question: Which supplier?' });
    expect(mail?.text).toContain('Chief nursing information officer');
    expect(mail?.text).toMatch(/\/messages\/[0-9a-f-]{36}\n/);
    expect(mail?.text).not.toMatch(/@|How did it go/);
  });

  it('is one question for one key', async () => {
    const key = newId();
    const first = await ask('open-work', editor.CCC, { key });
    expect((await ask('open-work', editor.CCC, { key })).id).toBe(first.id);
    expect((await read(first.id, editor.CCC)).messages).toHaveLength(1);
  });

  it('keeps the question where nobody has joined', async () => {
    const thread = await ask('waiting-work', editor.CCC);
    expect(thread).toMatchObject({ __typename: 'Thread', ownerJoined: false });
  });

  it('is for members who may see the initiative', async () => {
    expect(await ask('open-work', {})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    const stranger = await signedIn(kith.app, { name: 'Only signed in' });
    expect(await ask('waiting-work', stranger)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await ask('area-work', editor.CCC)).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('open-work', editor.CCC, { initiative: 'no id' })).toMatchObject({ __typename: 'NotFound' });
  });

  it.each([
    ['subject', { subject: ' \n ' }],
    ['subject', { subject: 'x'.repeat(201) }],
    ['text', { text: 'x'.repeat(5_001) }],
    ['text', { text: 'about 943-476-5919' }],
  ])('refuses a wrong %s', async (field, more) => {
    expect(await ask('open-work', editor.CCC, more)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });
});

describe('a thread', () => {
  it('is read by the asker and the lead’s editors, and by nobody else', async () => {
    const { id } = await ask('open-work', editor.CCC);
    expect(await read(id, editor.CCC)).not.toBeNull();
    expect(await read(id, editor.AAA)).not.toBeNull();
    for (const others of [reader, editor.BBB, editor.DEMOX, {}]) expect(await read(id, others)).toBeNull();
    expect(await read('no id', editor.AAA)).toBeNull();
    expect(await reply(id, editor.BBB)).toMatchObject({ __typename: 'NotFound' });
    expect(await share(id, reader, 'BBB')).toMatchObject({ __typename: 'NotFound' });
  });

  it('goes to and fro, and tells the other side each time', async () => {
    const { id } = await ask('open-work', editor.CCC);
    expect((await reply(id, editor.AAA, 'Ring us.')).messages.at(-1)).toMatchObject({ text: 'Ring us.', organisation: { odsCode: 'AAA' } });
    expect((await reply(id, editor.CCC, 'Thanks.')).messages.map(({ text }: { text: string }) => text)).toEqual([
      'How did it go?',
      'Ring us.',
      'Thanks.',
    ]);
    await kith.drain();
    const sent = mailsAbout(id).map(({ subject, text }) => [subject, text.includes('has written again')]);
    expect(sent.sort()).toEqual([
      ['A question: Which supplier?', false],
      ['A question: Which supplier?', true],
      ['An answer: Which supplier?', false],
    ]);
    expect(await reply(id, editor.CCC, ' ')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'text' }] });
  });

  it('is shared with another organisation to read', async () => {
    const { id } = await ask('open-work', editor.CCC);
    expect((await share(id, editor.AAA, 'bbb')).sharedWith).toEqual([{ odsCode: 'BBB' }]);
    expect((await share(id, editor.CCC, 'BBB')).sharedWith).toEqual([{ odsCode: 'BBB' }]);
    expect(await read(id, editor.BBB)).toMatchObject({ subject: 'Which supplier?' });
    expect(await reply(id, editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await share(id, editor.BBB, 'EEE')).toMatchObject({ __typename: 'NotAllowed' });
    for (const unknown of ['ZZZ', 'DEMOX', '\u0000']) {
      expect(await share(id, editor.AAA, unknown)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'organisation' }] });
    }
    const { data } = await kith.ask(`{ threads { id } }`, {}, editor.BBB);
    expect(data.threads).toEqual([{ id }]);
  });

  it('goes with its initiative, from the list too, and sends no mail then', async () => {
    const { id } = await ask('open-work', editor.CCC);
    await kith.test.dataSource.query(`update initiative set level = 'organisation' where id = $1`, [ids['open-work']]);
    try {
      expect(await read(id, editor.CCC)).toBeNull();
      expect(await reply(id, editor.AAA)).toMatchObject({ __typename: 'Thread' });
      await kith.drain();
      expect(mailsAbout(id).map(({ subject }) => subject)).not.toContain('An answer: Which supplier?');
      expect((await kith.ask(`{ threads { id } }`, {}, editor.CCC)).data.threads.map((one: { id: string }) => one.id)).not.toContain(id);
      expect(await read(id, editor.AAA)).not.toBeNull();
    } finally {
      await kith.test.dataSource.query(`update initiative set level = 'network' where id = $1`, [ids['open-work']]);
    }
    expect(await read(id, editor.CCC)).not.toBeNull();
  });

  it('that a fictional trust opens stays behind the glass', async () => {
    const before = kith.app.get(Mailer).kept.length;
    // Of what is real, a fictional trust sees public entries only.
    const { id } = await ask('waiting-work', editor.DEMOX);
    await kith.drain();
    expect(kith.app.get(Mailer).kept).toHaveLength(before);
    expect(await read(id, editor.AAA)).toBeNull();
    expect(await read(id, editor.DEMOX)).not.toBeNull();
  });
});

describe('inviting', () => {
  const invite = async (input: object, headers: Record<string, string>) => {
    const document = `mutation ($input: InviteOrganisationInput!) { inviteOrganisation(input: $input) { __typename
      ... on Invitation { subject text } ... on InvalidInput { problems { field } } ... on NotAllowed { signInNeeded } } }`;
    return (await kith.ask(document, { input: { key: newId(), ...input } }, headers)).data.inviteOrganisation;
  };

  it('gives a text with the address of the page, and notes the wish', async () => {
    const invitation = await invite({ organisation: 'EEE', initiative: ids['waiting-work'] }, editor.CCC);
    expect(invitation).toMatchObject({ __typename: 'Invitation', subject: 'A question about ‘waiting-work’' });
    expect(invitation.text).toContain('/initiatives/waiting-work');
    expect(
      await kith.test.dataSource.query(`select count(*)::int n from invitation where initiative_id = $1`, [ids['waiting-work']]),
    ).toEqual([{ n: 1 }]);
  });

  it('names nothing that the invited may not see yet', async () => {
    const invitation = await invite({ organisation: 'EEE', initiative: ids['quiet-work'] }, editor.CCC);
    expect(JSON.stringify(invitation)).not.toContain('quiet-work');
    expect(invitation.text).toContain('/organisations/EEE');
  });

  it('is refused where someone has joined, where there is nobody, and to readers', async () => {
    expect(await invite({ organisation: 'AAA' }, editor.CCC)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'organisation' }],
    });
    expect(await invite({ organisation: 'ZZZ' }, editor.CCC)).toMatchObject({ __typename: 'NotFound' });
    expect(await invite({ organisation: 'EEE', initiative: ids['area-work'] }, editor.CCC)).toMatchObject({ __typename: 'NotFound' });
    expect(await invite({ organisation: 'EEE' }, {})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });
});
