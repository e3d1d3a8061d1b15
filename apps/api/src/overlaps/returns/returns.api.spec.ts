import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, signInEditors, type TrustCode } from '../../../test/scene.js';
import { signedIn, standSignedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { Mailer } from '../../platform/mail/mail.js';
import { LoadFictionalReturns } from './load-fictional-returns.js';

type Headers = Record<string, string>;

const kith = useTestApp(
  async (app) => {
    await addTrusts(app);
    const { dataSource } = app.test;
    // The area's board, a trust that ended on 1 October and is carried on by Birch, and one that is to join in 2027.
    for (const [code, kind, starts, ends] of [
      ['QAI', 'icb', null, null],
      ['OLD', 'acute', null, '2026-10-01'],
      ['NEW', 'acute', '2027-01-01', null],
    ] as const)
      await dataSource.query(
        `with o as (insert into organisation (id, ods_code, name, kind, closed_on) values ($1, $2::text, $2::text || ' trust', $3, $5) returning id)
       insert into membership (id, organisation_id, system_id, starts_on, ends_on) select $4, o.id, s.id, $6::date, $5::date from o, system s where s.ods_code = 'QA1'`,
        [newId(), code, kind, newId(), ends, starts],
      );
    await dataSource.query(
      `insert into succession (id, predecessor_id, successor_id, date) select $1, a.id, b.id, '2026-10-01' from organisation a, organisation b where a.ods_code = 'OLD' and b.ods_code = 'BBB'`,
      [newId()],
    );
  },
  { KITH_DEMONSTRATION: 'on' },
);
let editor: Record<TrustCode, Headers>;
let as: Record<'member' | 'administrator' | 'officer' | 'old' | 'nobody', Headers>;

const RETURN = `id kind madeOn endedOn period { code } organisation { odsCode }`;
const OWN = `period { code name starts ends } viewerMayAnswer current { ${RETURN} } earlier { ${RETURN} }`;
const RESULT = `__typename ... on OrganisationReturns { ${OWN} } ... on NotAllowed { signInNeeded } ... on InvalidInput { problems { field } }`;

const say = async (by: Headers, organisation = 'AAA', kind = 'COMPLETE', period = '2026-Q4', key = newId()) =>
  (
    await kith.ask(
      `mutation ($input: MakeReturnInput!) { makeReturn(input: $input) { ${RESULT} } }`,
      { input: { key, organisation, kind, period } },
      by,
    )
  ).data.makeReturn;
const takeBack = async (by: Headers, organisation = 'AAA', period = '2026-Q4') =>
  (
    await kith.ask(
      `mutation ($input: WithdrawReturnInput!) { withdrawReturn(input: $input) { ${RESULT} } }`,
      { input: { key: newId(), organisation, period } },
      by,
    )
  ).data.withdrawReturn;
const own = async (by: Headers, organisation = 'AAA') =>
  (await kith.ask(`query ($organisation: String!) { organisationReturns(organisation: $organisation) { ${OWN} } }`, { organisation }, by))
    .data.organisationReturns;
const coverage = async (by: Headers, area = 'QA1', asOf?: string) =>
  (
    await kith.ask(
      `query ($area: String!, $asOf: Date) { areaCoverage(area: $area, asOf: $asOf) { area { odsCode } on line total reported nothingToReport notAnswered viewerIsOfOffice
        period { code } trusts { organisation { odsCode } answer { kind madeOn } answeredBefore { code } } } }`,
      { area, asOf },
      by,
    )
  ).data.areaCoverage;

beforeAll(async () => {
  kith.clock.stand('2026-01-02T10:00:00Z');
  editor = await signInEditors(kith);
  as = {
    member: await signedIn(kith.app, { name: 'Mia', grants: [{ odsCode: 'AAA', role: 'member' }] }),
    administrator: await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'AAA', role: 'administrator' }] }),
    officer: await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAI', role: 'programme_officer' }] }),
    old: await signedIn(kith.app, { name: 'Ola', grants: [{ odsCode: 'OLD', role: 'editor' }] }),
    nobody: {},
  };
});
beforeEach(async () => {
  await kith.app.get(DataSource).query(`delete from return`);
  await standSignedIn(kith, '2026-11-02T10:00:00Z');
});

describe('what a trust says of its list', () => {
  it('is said for the current quarter, once for each key, and changed or taken back within it', async () => {
    const key = newId();
    const said = await say(editor.AAA, 'AAA', 'COMPLETE', '2026-Q4', key);
    expect(said).toMatchObject({
      __typename: 'OrganisationReturns',
      period: { code: '2026-Q4', name: 'October to December 2026', starts: '2026-10-01', ends: '2026-12-31' },
      current: { kind: 'COMPLETE', madeOn: '2026-11-02', endedOn: null, organisation: { odsCode: 'AAA' } },
      earlier: [],
    });
    expect(await say(editor.AAA, 'AAA', 'COMPLETE', '2026-Q4', key)).toEqual(said);

    await standSignedIn(kith, '2026-11-05T23:30:00Z');
    expect((await say(as.administrator)).current).toEqual(said.current);
    const changed = await say(as.administrator, 'AAA', 'NOTHING_TO_REPORT');
    expect(changed).toMatchObject({ current: { kind: 'NOTHING_TO_REPORT' }, earlier: [{ kind: 'COMPLETE', endedOn: '2026-11-05' }] });
    expect(await takeBack(editor.AAA)).toMatchObject({ current: null, earlier: [{ kind: 'NOTHING_TO_REPORT' }, { kind: 'COMPLETE' }] });
    expect(await takeBack(editor.AAA)).toMatchObject({ current: null });

    const acts: { action: string; detail: object }[] = await kith.app
      .get(DataSource)
      .query(`select action, detail from audit_event where action like 'return.%' order by at, action`);
    expect(acts).toEqual([
      { action: 'return.made', detail: { kind: 'complete', period: '2026-Q4' } },
      { action: 'return.made', detail: { kind: 'nothing_to_report', period: '2026-Q4', before: { kind: 'complete' } } },
      { action: 'return.withdrawn', detail: { kind: 'nothing_to_report', period: '2026-Q4' } },
    ]);
  });

  it('is for its editors, approvers and administrators, and for no quarter but this one', async () => {
    expect(await say(as.nobody)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    for (const by of [as.member, as.officer, editor.BBB])
      expect(await say(by)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await takeBack(editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await say(editor.AAA, 'NOPE')).toEqual({ __typename: 'NotFound' });
    for (const period of ['2026-Q3', '2027-Q1', 'soon'])
      expect(await say(editor.AAA, 'AAA', 'COMPLETE', period)).toMatchObject({
        __typename: 'InvalidInput',
        problems: [{ field: 'period' }],
      });
    expect(await takeBack(editor.AAA, 'AAA', '2026-Q3')).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('is read with its history by members of the trust, and of a trust that it carries on', async () => {
    await standSignedIn(kith, '2026-08-03T10:00:00Z');
    await say(editor.AAA, 'AAA', 'NOTHING_TO_REPORT', '2026-Q3');
    await say(as.old, 'OLD', 'COMPLETE', '2026-Q3');
    await standSignedIn(kith, '2026-11-02T10:00:00Z');
    expect(await own(as.member)).toMatchObject({ viewerMayAnswer: false, current: null, earlier: [{ period: { code: '2026-Q3' } }] });
    expect(await own(editor.BBB, 'BBB')).toMatchObject({
      viewerMayAnswer: true,
      current: null,
      earlier: [{ kind: 'COMPLETE', organisation: { odsCode: 'OLD' } }],
    });
    for (const by of [editor.BBB, as.officer, as.nobody]) expect(await own(by)).toBeNull();
    expect(await own(as.officer, 'QAI')).toBeNull();
  });
});

describe('who of an area has reported', () => {
  it('tells the area’s members who reported, who has nothing to report and who is silent', async () => {
    expect(await coverage(editor.BBB)).toMatchObject({ line: '0 of 2 trusts have reported for October to December 2026', notAnswered: 2 });
    await say(editor.AAA);
    await say(editor.BBB, 'BBB', 'NOTHING_TO_REPORT');
    expect(await coverage(as.officer)).toEqual({
      area: { odsCode: 'QA1' },
      on: '2026-11-02',
      period: { code: '2026-Q4' },
      line: '2 of 2 trusts have reported for October to December 2026, 1 of them nothing to report',
      total: 2,
      reported: 2,
      nothingToReport: 1,
      notAnswered: 0,
      viewerIsOfOffice: true,
      trusts: [
        { organisation: { odsCode: 'AAA' }, answer: { kind: 'COMPLETE', madeOn: '2026-11-02' }, answeredBefore: null },
        { organisation: { odsCode: 'BBB' }, answer: { kind: 'NOTHING_TO_REPORT', madeOn: '2026-11-02' }, answeredBefore: null },
      ],
    });
    await takeBack(editor.BBB, 'BBB');
    expect(await coverage(as.member)).toMatchObject({ reported: 1, notAnswered: 1, nothingToReport: 0, viewerIsOfOffice: false });
  });

  it('is shown as of a day: its trusts of then, and what stood for that quarter at its end', async () => {
    await standSignedIn(kith, '2026-08-03T10:00:00Z');
    await say(editor.AAA, 'AAA', 'COMPLETE', '2026-Q3');
    await say(as.old, 'OLD', 'COMPLETE', '2026-Q3');
    await standSignedIn(kith, '2026-08-10T10:00:00Z');
    await takeBack(editor.AAA, 'AAA', '2026-Q3');
    await standSignedIn(kith, '2026-11-02T10:00:00Z');
    const on = async (day: string) => {
      const { reported, total, trusts } = await coverage(as.officer, 'QA1', day);
      return [reported, total, trusts.map((one: { organisation: { odsCode: string } }) => one.organisation.odsCode).join(' ')];
    };
    expect(await on('2026-08-02')).toEqual([0, 3, 'AAA BBB OLD']);
    expect(await on('2026-08-09')).toEqual([2, 3, 'AAA BBB OLD']);
    expect(await on('2026-08-10')).toEqual([1, 3, 'AAA BBB OLD']);
    expect(await on('2026-09-30')).toEqual([1, 3, 'AAA BBB OLD']);
    expect(await on('2026-10-01')).toEqual([0, 2, 'AAA BBB']);
    expect((await coverage(as.officer)).trusts).toMatchObject([{ answeredBefore: null }, { answeredBefore: null }]);
    const tomorrow = await kith.ask(`{ areaCoverage(area: "QA1", asOf: "2026-11-03") { total } }`, {}, as.officer);
    expect(tomorrow.errors?.[0]?.message).toContain('later than today');
  });

  it('remembers the last quarter that a silent trust answered for', async () => {
    await standSignedIn(kith, '2026-02-03T10:00:00Z');
    await say(editor.AAA, 'AAA', 'COMPLETE', '2026-Q1');
    await standSignedIn(kith, '2026-11-02T10:00:00Z');
    expect((await coverage(as.officer)).trusts[0]).toMatchObject({ answer: null, answeredBefore: { code: '2026-Q1' } });
    // Had it come to the area later, that would have been said elsewhere.
    const { dataSource } = kith.test;
    const came = (day: string | null) =>
      dataSource.query(
        `update membership set starts_on = $1 where organisation_id = (select id from organisation where ods_code = 'AAA')`,
        [day],
      );
    await came('2026-03-31');
    expect((await coverage(as.officer)).trusts[0].answeredBefore).toEqual({ code: '2026-Q1' });
    await came('2026-04-01');
    expect((await coverage(as.officer)).trusts[0]).toMatchObject({ answer: null, answeredBefore: null });
    await came(null);
  });

  it('is nothing to anybody else, as if there were no such area', async () => {
    for (const by of [editor.CCC, editor.DEMOX, as.nobody]) expect(await coverage(by)).toBeNull();
    expect(await coverage(as.officer, 'QNONE')).toBeNull();
    expect(await coverage(editor.CCC, 'QC1')).not.toBeNull();
    expect(await coverage(editor.DEMOX, 'DEMOQ')).toMatchObject({ total: 1 });
  });
});

describe('reminding', () => {
  const remind = async (by: Headers, trusts: string[], area = 'QA1') => {
    const organisations: { id: string }[] = await kith.app
      .get(DataSource)
      .query(`select id from organisation where ods_code = any($1)`, [trusts]);
    const { remindOfReturns } = (
      await kith.ask(
        `mutation ($input: RemindOfReturnsInput!) { remindOfReturns(input: $input) { __typename ... on NotAllowed { signInNeeded }
          ... on AreaCoverage { trusts { organisation { odsCode } remindedOn mayBeReminded notReminded } } } }`,
        { input: { key: newId(), area, organisations: organisations.map(({ id }) => id) } },
        by,
      )
    ).data;
    return remindOfReturns.trusts ?? remindOfReturns;
  };
  // Besides them stand mails of successions, which begin with the start.
  const mails = () =>
    kith.app
      .get(Mailer)
      .kept.filter(({ subject }) => subject.startsWith('Is your list'))
      .map(({ subject, text }) => `${subject}\n${text}`);
  beforeEach(async () => {
    await kith.app.get(DataSource).query(`delete from return_reminder`);
    kith.app.get(Mailer).kept.length = 0;
  });

  it('writes to those who answer for a silent trust, at most once a week', async () => {
    await say(editor.BBB, 'BBB');
    expect(await remind(as.officer, ['AAA', 'BBB', 'CCC'])).toEqual([
      {
        organisation: { odsCode: 'AAA' },
        remindedOn: '2026-11-02',
        mayBeReminded: false,
        notReminded: 'It was reminded in the last seven days.',
      },
      { organisation: { odsCode: 'BBB' }, remindedOn: null, mayBeReminded: false, notReminded: 'It has answered.' },
    ]);
    await kith.drain();
    // Its editor and its administrator; no member, and nobody elsewhere.
    expect(mails()).toHaveLength(2);
    expect(mails()[0]).toContain('Is your list on Kith complete? Alder NHS Trust, October to December 2026');
    expect(mails()[0]).toContain('QAI');
    expect(mails()[0]).toContain('/organisations/AAA/returns');

    await standSignedIn(kith, '2026-11-08T23:00:00Z');
    await remind(as.officer, ['AAA']);
    await kith.drain();
    expect(mails()).toHaveLength(2);
    await standSignedIn(kith, '2026-11-09T00:30:00Z');
    expect((await remind(as.officer, ['AAA']))[0].remindedOn).toBe('2026-11-09');
    await kith.drain();
    expect(mails()).toHaveLength(4);
    const acts: { detail: object }[] = await kith.app
      .get(DataSource)
      .query(`select detail from audit_event where action = 'return.reminded'`);
    expect(acts).toHaveLength(2);
  });

  it('sends nothing to whoever has answered in the meantime', async () => {
    await remind(as.officer, ['AAA']);
    await say(editor.AAA);
    await kith.drain();
    expect(mails()).toEqual([]);
  });

  it('is for the area’s programme office, and shown to it alone', async () => {
    expect(await remind(as.nobody, ['AAA'])).toEqual({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await remind(editor.BBB, ['AAA'])).toEqual({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await remind(editor.CCC, ['AAA'])).toEqual({ __typename: 'NotFound' });
    expect(await remind(as.officer, ['CCC'], 'QC1')).toEqual({ __typename: 'NotFound' });
    await remind(as.officer, ['AAA']);
    const seen = await kith.ask(`{ areaCoverage(area: "QA1") { trusts { remindedOn mayBeReminded notReminded } } }`, {}, editor.BBB);
    const nothing = { remindedOn: null, mayBeReminded: false, notReminded: null };
    expect(seen.data.areaCoverage.trusts).toEqual([nothing, nothing]);
  });
});

describe('the demonstration', () => {
  it('has returns of this quarter and the last, made by nobody, once; what was taken back stays so', async () => {
    const { dataSource } = kith.test;
    kith.clock.stand('2026-11-22T12:00:00Z');
    const load = () => kith.app.get(LoadFictionalReturns, { strict: false }).run();
    expect(await load()).toBe(0);
    await dataSource.query(
      `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, 'DEMO01', 'Alderbrook (fictional)', 'acute', true)`,
      [newId()],
    );
    expect([await load(), await load()]).toEqual([2, 0]);
    const of = `from return r join organisation o on o.id = r.organisation_id where o.ods_code = 'DEMO01'`;
    expect(await dataSource.query(`select period, made_by_id by ${of} order by 1`)).toEqual([
      { period: '2026-Q3', by: null },
      { period: '2026-Q4', by: null },
    ]);
    await dataSource.query(`update return set ended_at = now() where id in (select r.id ${of} and period = '2026-Q4')`);
    expect(await load()).toBe(0);
    kith.clock.stand('2027-01-05T12:00:00Z');
    expect(await load()).toBe(1);
  });
});
