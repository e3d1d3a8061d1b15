import { beforeAll, describe, expect, it } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';

const kith = useTestApp(addTrusts);
let editor: Record<TrustCode, Record<string, string>>;
let ids: Record<string, string>;

const ADAPTATION = `__typename
  ... on Adaptation { id status version confirmation confirmationNote stopReason viewerCanEdit viewerCanConfirm level originRevision
    origin { slug } adopter { odsCode } initiative { slug } }
  ... on InvalidInput { problems { field message } } ... on NotAllowed { message signInNeeded }
  ... on AdaptationConflict { theirs { version status } }`;
const RECORD = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { ${ADAPTATION} } }`;
const UPDATE = `mutation ($input: UpdateAdaptationInput!) { updateAdaptation(input: $input) { ${ADAPTATION} } }`;
const CONFIRM = `mutation ($input: ConfirmAdaptationInput!) { confirmAdaptation(input: $input) { ${ADAPTATION} } }`;

async function record(by: TrustCode, slug: string, more: object = {}) {
  const input = { key: newId(), origin: ids[slug], status: 'PLANNING', taken: 'The specification.', ...more };
  return (await kith.ask(RECORD, { input }, editor[by])).data.recordAdaptation;
}
const change = async (by: TrustCode, id: string, version: number, more: object) =>
  (await kith.ask(UPDATE, { input: { key: newId(), id, version, ...more } }, editor[by])).data.updateAdaptation;
const confirm = async (by: TrustCode, id: string, more: object) => {
  const [{ version }] = await kith.test.dataSource.query(`select version from adaptation where id = $1`, [id]);
  return (await kith.ask(CONFIRM, { input: { key: newId(), id, version, ...more } }, editor[by])).data.confirmAdaptation;
};
const takeBack = async (by: TrustCode, id: string, version: number, key = newId()) =>
  (
    await kith.ask(
      `mutation ($input: TakeBackAdaptationInput!) { takeBackAdaptation(input: $input) {
        __typename ... on Removed { id } ... on NotAllowed { message } ... on AdaptationConflict { theirs { version } } } }`,
      { input: { key, id, version } },
      editor[by],
    )
  ).data.takeBackAdaptation;
const subjectsWith = (text: string) =>
  kith.app
    .get(Mailer)
    .kept.filter((mail) => mail.text.includes(text))
    .map(({ subject }) => subject);
const seenBy = async (id: string, headers: Record<string, string> = {}) =>
  (await kith.ask(`query ($id: ID!) { adaptation(id: $id) { id } }`, { id }, headers)).data.adaptation !== null;

beforeAll(async () => {
  editor = await signInEditors(kith);
  ids = await publishEntries(kith, [
    {
      slug: 'open-work',
      organisation: 'AAA',
      level: 'public',
      content: { challenge: 'Paper.', measures: [{ name: 'Falls', after: '3' }] },
    },
    { slug: 'area-work', organisation: 'AAA', level: 'system' },
    { slug: 'nobodys-work', organisation: null, level: 'public' },
  ]);
});

describe('recording', () => {
  it('keeps the adopter’s claim, once for one key, and tells the origin’s editors without an address', async () => {
    const key = newId();
    const made = await record('BBB', 'open-work', { key });
    expect(made).toMatchObject({
      __typename: 'Adaptation',
      version: 1,
      confirmation: 'UNCONFIRMED',
      originRevision: 1,
      level: 'NETWORK',
      viewerCanEdit: true,
    });
    expect(made).toMatchObject({ origin: { slug: 'open-work' }, adopter: { odsCode: 'BBB' }, initiative: null, viewerCanConfirm: false });
    expect((await record('BBB', 'open-work', { key })).id).toBe(made.id);
    await kith.drain();
    const mails = kith.app.get(Mailer).kept.filter(({ text }) => text.includes(made.id));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Birch NHS Trust');
    expect(mails[0]?.text).not.toContain('@');
    const audited = await kith.test.dataSource.query(`select action from audit_event where subject_id = $1`, [made.id]);
    expect(audited).toEqual([{ action: 'adaptation.recorded' }]);
  });

  it('opens a working revision filled from the origin’s story, without its figures, and credits it', async () => {
    const made = await record('BBB', 'open-work', { openInitiative: true, level: 'SYSTEM' });
    expect(made.initiative).toBeNull();
    const working = await kith.ask(
      `{ workingRevisions { level content { title challenge measures { name } stage } adaptedFrom { slug } organisation { odsCode } } }`,
      {},
      editor.BBB,
    );
    expect(working.data.workingRevisions).toEqual([
      {
        level: 'SYSTEM',
        content: { title: 'open-work', challenge: 'Paper.', measures: [], stage: 'PLANNED' },
        adaptedFrom: { slug: 'open-work' },
        organisation: { odsCode: 'BBB' },
      },
    ]);
  });

  it('offers the origin’s words to no more than they were written for, and says of its own how far it is', async () => {
    Object.assign(ids, await publishEntries(kith, [{ slug: 'for-members', organisation: 'AAA', level: 'network' }]));
    const wanted = { openInitiative: true, level: 'PUBLIC' };
    for (const status of ['ADAPTING', 'LIVE']) await record('BBB', 'for-members', { ...wanted, status });
    const { data } = await kith.ask(`{ workingRevisions { level content { stage } adaptedFrom { slug } } }`, {}, editor.BBB);
    const made = data.workingRevisions.filter(
      ({ adaptedFrom }: { adaptedFrom: { slug: string } | null }) => adaptedFrom?.slug === 'for-members',
    );
    expect(made.map(({ level }: { level: string }) => level)).toEqual(['NETWORK', 'NETWORK']);
    expect(made.map(({ content }: { content: { stage: string } }) => content.stage).sort()).toEqual(['LIVE', 'UNKNOWN']);
  });

  it('is refused for what the viewer may not see, for one’s own work, and for readers', async () => {
    expect(await record('CCC', 'area-work')).toMatchObject({ __typename: 'NotFound' });
    expect(await record('CCC', 'area-work', { origin: 'no-id' })).toMatchObject({ __typename: 'NotFound' });
    expect(await record('AAA', 'open-work')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'origin' }] });
    const nobody = await kith.ask(RECORD, { input: { key: newId(), origin: ids['open-work'], status: 'LIVE', taken: 'x' } });
    expect(nobody.data.recordAdaptation).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });

  it.each([
    ['taken', { taken: ' \n ' }],
    ['why', { why: 'x'.repeat(4_001) }],
    ['changed', { changed: 'as for 943 476 5919' }],
  ])('refuses a wrong %s', async (field, more) => {
    expect(await record('BBB', 'open-work', more)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });
});

describe('changing and confirming', () => {
  it('keeps what was left out, guards the version, and says why it stopped only while stopped', async () => {
    const made = await record('BBB', 'open-work', { startedOn: '2025-03' });
    const stopped = await change('BBB', made.id, 1, { status: 'STOPPED', stopReason: 'COST', outcome: 'Too dear.' });
    expect(stopped).toMatchObject({ status: 'STOPPED', stopReason: 'COST', version: 2 });
    expect(await change('BBB', made.id, 1, { status: 'LIVE' })).toMatchObject({
      __typename: 'AdaptationConflict',
      theirs: { version: 2, status: 'STOPPED' },
    });
    expect(await change('BBB', made.id, 2, { status: 'LIVE', stopReason: 'SAFETY' })).toMatchObject({
      problems: [{ field: 'stopReason' }],
    });
    expect(await change('BBB', made.id, 2, { status: 'ADAPTING' })).toMatchObject({ status: 'ADAPTING', stopReason: null, version: 3 });
    const [row] = await kith.test.dataSource.query(`select started_on, taken, outcome from adaptation where id = $1`, [made.id]);
    expect(row).toEqual({ started_on: '2025-03', taken: 'The specification.', outcome: 'Too dear.' });
  });

  it('has begun where it is under way', async () => {
    expect(await record('BBB', 'open-work', { status: 'LIVE', startedOn: '2099' })).toMatchObject({ problems: [{ field: 'startedOn' }] });
    const planned = await record('BBB', 'open-work', { status: 'PLANNING', startedOn: '2099' });
    expect(await change('BBB', planned.id, 1, { status: 'ADAPTING' })).toMatchObject({ problems: [{ field: 'startedOn' }] });
    expect(await change('BBB', planned.id, 1, { outcome: 'Soon.' })).toMatchObject({ version: 2 });
  });

  it('is the adopter’s to change and the origin’s to confirm', async () => {
    const made = await record('BBB', 'open-work');
    expect(await change('AAA', made.id, 1, { status: 'LIVE' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await confirm('BBB', made.id, { confirmed: true })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await confirm('AAA', made.id, { confirmed: false })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'note' }],
    });
    const disputed = await confirm('AAA', made.id, { confirmed: false, note: 'Not ours.' });
    expect(disputed).toMatchObject({ confirmation: 'DISPUTED', confirmationNote: 'Not ours.', version: 2, viewerCanConfirm: true });
    expect(await confirm('AAA', made.id, { confirmed: true })).toMatchObject({ confirmation: 'CONFIRMED', confirmationNote: null });
    // Other words about how it went are the adopter's own; another thing taken was never confirmed.
    expect(await change('BBB', made.id, 3, { outcome: 'It saves time.' })).toMatchObject({ confirmation: 'CONFIRMED' });
    expect(await change('BBB', made.id, 4, { taken: 'Everything.' })).toMatchObject({ confirmation: 'UNCONFIRMED' });
    expect(await confirm('AAA', made.id, { confirmed: true, note: 'So it was.' })).toMatchObject({ confirmationNote: 'So it was.' });
    const over = await change('BBB', made.id, 6, { status: 'LIVE' });
    expect(over).toMatchObject({ confirmation: 'UNCONFIRMED', confirmationNote: null });
    await kith.drain();
    const subjects = kith.app
      .get(Mailer)
      .kept.filter(({ text }) => text.includes(made.id))
      .map(({ subject }) => subject);
    expect([...new Set(subjects)].sort()).toEqual([
      'An adaptation of your work has changed',
      'Your adaptation was confirmed',
      'Your adaptation was disputed',
      'Your work is being adapted',
    ]);
  });

  it('is not of what the origin has not read', async () => {
    const made = await record('BBB', 'open-work', { taken: 'The idea.' });
    await change('BBB', made.id, 1, { taken: 'All of it.' });
    expect(await confirm('AAA', made.id, { confirmed: true, version: 1 })).toEqual({
      __typename: 'AdaptationConflict',
      theirs: { version: 2, status: 'PLANNING' },
    });
    expect(await confirm('AAA', made.id, { confirmed: true, version: 2 })).toMatchObject({ confirmation: 'CONFIRMED' });
  });

  it('is nobody’s to give, and counts for nothing, where adopter and origin have become one', async () => {
    Object.assign(ids, await publishEntries(kith, [{ slug: 'merged', organisation: 'AAA', level: 'public' }]));
    const made = await record('CCC', 'merged', { status: 'LIVE', level: 'PUBLIC' });
    const counted = async () => (await kith.ask(`{ initiative(slug: "merged") { adaptedByCount } }`)).data.initiative.adaptedByCount;
    expect(await counted()).toBe(1);
    await kith.test.dataSource.query(`update adaptation set adopter_id = origin_lead_id where id = $1`, [made.id]);
    expect(await counted()).toBe(0);
    expect(await confirm('AAA', made.id, { confirmed: true })).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('names only initiatives that the adopter leads as its own', async () => {
    const made = await record('BBB', 'open-work');
    const own = await publishEntries(kith, [{ slug: 'birch-own', organisation: 'BBB' }]);
    expect(await change('BBB', made.id, 1, { initiative: ids['nobodys-work'] })).toMatchObject({ problems: [{ field: 'initiative' }] });
    expect(await change('BBB', made.id, 1, { initiative: 'no id' })).toMatchObject({ problems: [{ field: 'initiative' }] });
    expect(await change('BBB', made.id, 1, { initiative: own['birch-own'] })).toMatchObject({ initiative: { slug: 'birch-own' } });
    expect(await change('BBB', made.id, 2, { initiative: null })).toMatchObject({ initiative: null });
  });

  it('does not exist for whoever may not know of it', async () => {
    const made = await record('BBB', 'area-work', { level: 'PUBLIC' });
    expect(await seenBy(made.id, editor.AAA)).toBe(true);
    expect(await seenBy(made.id, editor.CCC)).toBe(false);
    expect(await seenBy(made.id)).toBe(false);
    expect(await change('CCC', made.id, 1, { status: 'LIVE' })).toMatchObject({ __typename: 'NotFound' });
    expect(await confirm('CCC', made.id, { confirmed: true })).toMatchObject({ __typename: 'NotFound' });
  });

  it('stays its adopter’s when the origin is shown to fewer, as it was called when it was taken, and tells nothing newer', async () => {
    await publishEntries(kith, [{ slug: 'shrinking', organisation: 'AAA', level: 'public' }]).then((made) => Object.assign(ids, made));
    const made = await record('BBB', 'shrinking', { level: 'PUBLIC' });
    const told = async (by: TrustCode) =>
      (
        await kith.ask(
          `query ($id: ID!) { adaptation(id: $id) { origin { title } originTitle originLead { odsCode } adopter { odsCode } } }`,
          { id: made.id },
          editor[by],
        )
      ).data.adaptation;
    const { dataSource } = kith.test;
    const held = async () =>
      (
        await kith.ask(
          `mutation ($input: ExportHeldInput!) { exportHeld(input: $input) { ... on HeldExport { sections { records { title } } } } }`,
          { input: { key: newId(), subject: '' } },
          editor.BBB,
        )
      ).data.exportHeld.sections.flatMap(({ records }: { records: { title: string }[] }) => records.map(({ title }) => title)) as string[];
    // Told anew, to fewer: the next revision is the lead's own affair.
    await dataSource.query(
      `insert into revision (id, initiative_id, number, state, content, level, member_ids, version, saved_at, published_at)
       select $2, initiative_id, 2, 'published', content || '{"title": "A newer name"}', 'organisation', member_ids, 1, saved_at, published_at
       from revision where initiative_id = $1 and number = 1`,
      [ids.shrinking, newId()],
    );
    await dataSource.query(
      `update initiative set level = 'organisation', published_revision_id = (select id from revision where initiative_id = $1 and number = 2) where id = $1`,
      [ids.shrinking],
    );
    expect(await told('BBB')).toEqual({
      origin: null,
      originTitle: 'shrinking',
      originLead: { odsCode: 'AAA' },
      adopter: { odsCode: 'BBB' },
    });
    expect(await told('AAA')).toMatchObject({ origin: { title: 'A newer name' }, originTitle: 'A newer name' });
    expect(await told('CCC')).toBeNull();
    expect(await held()).toContain('shrinking');
    expect(await held()).not.toContain('A newer name');
    const own = (await kith.ask(`{ ownAdaptations { id } }`, {}, editor.BBB)).data.ownAdaptations as { id: string }[];
    expect(own.map(({ id }) => id)).toContain(made.id);
    expect(await change('BBB', made.id, 1, { status: 'LIVE' })).toMatchObject({ __typename: 'Adaptation', origin: null });
    expect(await confirm('AAA', made.id, { confirmed: true })).toMatchObject({ confirmation: 'CONFIRMED' });
    await dataSource.query(`update initiative set removed = true where id = $1`, [ids.shrinking]);
    for (const by of ['AAA', 'BBB'] as const)
      expect(await told(by)).toEqual({ origin: null, originTitle: null, originLead: null, adopter: { odsCode: 'BBB' } });
  });

  it('tells nothing through the glass', async () => {
    // What the test before left to be sent.
    await kith.drain();
    const before = kith.app.get(Mailer).kept.length;
    const made = await record('DEMOX', 'open-work', { level: 'PUBLIC' });
    expect(made).toMatchObject({ __typename: 'Adaptation' });
    await kith.drain();
    expect(kith.app.get(Mailer).kept).toHaveLength(before);
    expect(await seenBy(made.id, editor.AAA)).toBe(false);
    expect(await seenBy(made.id, editor.DEMOX)).toBe(true);
  });

  it('shows who took a fictional entry on its page and at its own address, as the card counts', async () => {
    const fictional = await publishEntries(kith, [{ slug: 'fictional', organisation: 'DEMOX', level: 'public' }]);
    const demoy = newId();
    await kith.test.dataSource.query(
      `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, 'DEMOY', 'Demo Y', 'acute', true)`,
      [demoy],
    );
    const id = newId();
    await kith.test.dataSource.query(
      `insert into adaptation (id, origin_id, origin_revision, adopter_id, status, taken, changed, why, outcome, level, confirmation, version, recorded_at, updated_at)
       values ($1, $2, 1, $3, 'live', 'All', '', '', '', 'public', 'unconfirmed', 1, now(), now())`,
      [id, fictional.fictional, demoy],
    );
    const asked = `{ initiative(slug: "fictional") { adaptedByCount adaptations { id } lineage { edges { adaptation { id } } } } }`;
    for (const headers of [{}, editor.AAA, editor.DEMOX])
      expect((await kith.ask(asked, {}, headers)).data.initiative).toEqual({
        adaptedByCount: 1,
        adaptations: [{ id }],
        lineage: { edges: [{ adaptation: { id } }] },
      });
    for (const headers of [{}, editor.AAA]) expect(await seenBy(id, headers)).toBe(true);
  });
});

describe('taking back', () => {
  it('removes the adopter’s record everywhere, once, and tells the origin', async () => {
    Object.assign(ids, await publishEntries(kith, [{ slug: 'mistaken', organisation: 'AAA', level: 'public' }]));
    const made = await record('BBB', 'mistaken');
    const adopters = async () =>
      (await kith.ask(`query { initiative(slug: "mistaken") { adaptations { id } } }`, {}, editor.CCC)).data.initiative.adaptations;
    expect(await adopters()).toEqual([{ id: made.id }]);
    const key = newId();
    expect(await takeBack('BBB', made.id, 1, key)).toEqual({ __typename: 'Removed', id: made.id });
    expect(await takeBack('BBB', made.id, 1, key)).toEqual({ __typename: 'Removed', id: made.id });
    expect(await takeBack('BBB', made.id, 1)).toMatchObject({ __typename: 'NotFound' });
    expect(await adopters()).toEqual([]);
    for (const by of ['AAA', 'BBB'] as const) expect(await seenBy(made.id, editor[by])).toBe(false);
    await kith.drain();
    expect(subjectsWith('initiatives/mistaken')).toEqual(['An adaptation of your work was taken back']);
    const audited = await kith.test.dataSource.query(`select action, detail from audit_event where subject_id = $1 order by action`, [
      made.id,
    ]);
    expect(audited).toMatchObject([
      { action: 'adaptation.recorded' },
      { action: 'adaptation.taken_back', detail: { origin: ids.mistaken } },
    ]);
  });

  it('is the adopter’s, of the record as it stands, and not of what both agreed on', async () => {
    const made = await record('BBB', 'open-work');
    expect(await takeBack('AAA', made.id, 1)).toMatchObject({ __typename: 'NotAllowed' });
    const hidden = await record('BBB', 'area-work');
    expect(await takeBack('CCC', hidden.id, 1)).toMatchObject({ __typename: 'NotFound' });
    await change('BBB', made.id, 1, { outcome: 'It goes.' });
    expect(await takeBack('BBB', made.id, 1)).toEqual({ __typename: 'AdaptationConflict', theirs: { version: 2 } });
    await confirm('AAA', made.id, { confirmed: true });
    expect(await takeBack('BBB', made.id, 3)).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('has confirmed'),
    });
    await confirm('AAA', made.id, { confirmed: false, note: 'Not ours.' });
    expect(await takeBack('BBB', made.id, 4)).toMatchObject({ __typename: 'Removed' });
  });

  it('tells nothing through the glass', async () => {
    const made = await record('DEMOX', 'open-work', { level: 'PUBLIC' });
    await kith.drain();
    const before = kith.app.get(Mailer).kept.length;
    expect(await takeBack('DEMOX', made.id, 1)).toMatchObject({ __typename: 'Removed' });
    await kith.drain();
    expect(kith.app.get(Mailer).kept).toHaveLength(before);
  });
});

it('lists what the organisation acted for made, and what was made of its work', async () => {
  const own = async (code: TrustCode) =>
    (await kith.ask(`{ ownAdaptations { id adopter { odsCode } } }`, {}, editor[code])).data.ownAdaptations;
  expect((await own('BBB')).length).toBeGreaterThan(3);
  expect((await own('BBB')).every((one: { adopter: { odsCode: string } }) => one.adopter.odsCode === 'BBB')).toBe(true);
  expect((await own('AAA')).length).toBeGreaterThan(3);
  expect(await own('CCC')).toEqual([]);
});
