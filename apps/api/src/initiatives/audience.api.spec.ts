import { beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CONTENT, codes, DAY, EVE, PREPARED_ON, PREVIEW, PUBLISH, READ, REVISE, SAVE, useMergingAreas } from '../../test/merging-areas.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';
import { TellOfMergers } from './tell-of-mergers.js';

const { kith, at, ask, change, published, revised, sees } = useMergingAreas();
const SEND = `mutation ($input: SendForReviewInput!) { sendForReview(input: $input) { __typename ... on WorkingRevision { id version state } ... on NotAllowed { message } } }`;
const CONFIRM = `mutation ($input: ConfirmAudienceInput!) { confirmAudience(input: $input) { __typename ... on NotAllowed { message } ... on Initiative { id waitingAudience { since } } } }`;

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
