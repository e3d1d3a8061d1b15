import { describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CONTENT, codes, DAY, PREPARED_ON, useMergingAreas } from '../../test/merging-areas.js';
import { TellOfMergers } from '../initiatives/tell-of-mergers.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mail/mail.js';

const { kith, at, ask, change, published } = useMergingAreas();

describe('a record of adapting, when areas merge', () => {
  const ADAPT = `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { ... on Adaptation { id } } }`;
  const CONFIRM_RECORD = `mutation ($input: ConfirmAdaptationAudienceInput!) { confirmAdaptationAudience(input: $input) { __typename ... on Adaptation { waitingAudience { since } } } }`;
  const RECORD = `query ($id: ID!) { adaptation(id: $id) { waitingAudience { since areas viewerCanConfirm organisations { odsCode } } } }`;
  const record = async (who: string, id: string) => (await ask(who, RECORD, { id })).data.adaptation;
  let id: string;

  test('stays with the former area, and its adopter is shown who waits', async () => {
    await at(PREPARED_ON);
    const origin = await published('NETWORK', 'writer');
    id = (await change('editor', ADAPT, { origin: origin.id, status: 'LIVE', taken: 'All of it', level: 'SYSTEM' })).id;
    expect(await record('editor', id)).toEqual({ waitingAudience: null });
    await at(DAY);
    expect(await record('inSurrey', id)).toBeNull();
    const { waitingAudience } = await record('editor', id);
    expect(waitingAudience).toMatchObject({ since: '2026-04-01', areas: ['Surrey and Sussex'], viewerCanConfirm: false });
    expect(codes(waitingAudience.organisations)).toEqual(expect.arrayContaining(['RA2', 'S9B9J']));
    expect(codes(waitingAudience.organisations)).not.toContain('RYR');
    // The origin sees the record, and not whom it waits for.
    for (const who of ['reader', 'inSussex', 'writer']) expect(await record(who, id)).toEqual({ waitingAudience: null });
  });

  test('its adopter’s approvers are told by mail, once', async () => {
    const { kept } = kith.app.get(Mailer);
    kept.splice(0);
    const tell = async () => {
      const found = await kith.app.get(TellOfMergers, { strict: false }).run();
      await kith.drain();
      return { found, mails: kept.splice(0).filter(({ subject }) => subject.startsWith('Your area has merged')) };
    };
    const { found, mails } = await tell();
    expect(found).toBe(1);
    expect(mails.length).toBeGreaterThan(0);
    for (const { text } of mails) {
      expect(text).toContain(`Your record of adapting ${CONTENT.title}\n`);
      expect(text).toContain(`/adaptations/${id}\n`);
    }
    expect(await tell()).toEqual({ found: 0, mails: [] });
  });

  test('is shown to the whole area once an approver of the adopter confirms, and nobody else may', async () => {
    for (const who of ['editor', 'reader', 'inSussex', 'writer'])
      expect(await change(who, CONFIRM_RECORD, { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('inSurrey', CONFIRM_RECORD, { id })).toEqual(await change('inSurrey', CONFIRM_RECORD, { id: newId() }));
    expect((await record('approver', id)).waitingAudience.viewerCanConfirm).toBe(true);
    for (let time = 0; time < 2; time += 1)
      expect(await change('approver', CONFIRM_RECORD, { id })).toEqual({ __typename: 'Adaptation', waitingAudience: null });
    expect(await record('inSurrey', id)).toEqual({ waitingAudience: null });
    const audit = await kith.app.get(DataSource).query(`select detail from audit_event where action = 'adaptation.audience_confirmed'`);
    expect(audit).toMatchObject([{ detail: { before: '2026-02-01', organisations: expect.arrayContaining([expect.any(String)]) } }]);
  });
});
