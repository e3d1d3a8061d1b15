import { describe, expect, test } from '@jest/globals';
import { differingFields, hints, makeSlug, missingText, missingToPublish, nameKey, readContent } from './initiative.rules.js';
import { initiativeContent } from './initiative-content.js';

const exists = (_vocabulary: string, id: string) => id !== 'no-such-term';
const full = {
  title: 'Electronic prescribing on community wards',
  summary: 'Paper drug charts were replaced.',
  outcome: 'Fewer missed doses for patients on four wards',
  stage: 'live',
  primaryCapability: 'e-prescribing',
  careSettings: ['community-hospital'],
  contact: { role: 'Chief pharmacist' },
};
const content = (over: object = {}) =>
  initiativeContent.parse({ ...full, contact: { role: 'Chief pharmacist', deputyRole: '', timeOffered: '', replyTime: '' }, ...over });
const sent = (over: object = {}) => ({ ...content(), ...over });

describe('content', () => {
  test('is read as it was sent, cleaned', () => {
    const read = readContent(sent({ summary: 'One\r\ntwo\u0000\u202e three ' }), exists);
    expect(read).toMatchObject({ content: { summary: 'One\ntwo three' } });
  });

  test.each([
    [{ title: 'x'.repeat(401) }, 'content.title', /at most 400 characters/],
    [{ context: 'x'.repeat(20_001) }, 'content.context', /at most 20,000 characters/],
    [{ technologies: ['no-such-term'] }, 'content.technologies', /not in the vocabulary/],
    [{ stageAsOf: '2020-13' }, 'content.stageAsOf', /2020-05/],
    [{ assets: [{ title: 'Plan', kind: 'template', licence: null, url: 'javascript:alert(1)' }] }, 'content.assets.0.url', /https/],
    [{ measures: [{ name: '' }] }, 'content.measures.0.name', /Write something/],
    [{ lessons: [{ text: 'Patient 943 476 5919 waited' }] }, 'content.lessons.0.text', /NHS number.*919/],
    [{ lessons: Array.from({ length: 41 }, () => ({ text: 'a' })) }, 'content.lessons', /At most 40/],
  ])('that is wrong is refused with the field: %o', (over, field, message) => {
    const read = readContent(sent(over), exists);
    expect(read).toHaveProperty('problems');
    expect('problems' in read ? read.problems[0] : null).toEqual({ field, message: expect.stringMatching(message) });
  });

  test('has a day of decision only where one is given, so that content without it reads as it always did', () => {
    expect(readContent(sent({ decisionOn: '2027-03' }), exists)).toMatchObject({ content: { decisionOn: '2027-03' } });
    const without = readContent(sent(), exists);
    expect('content' in without && 'decisionOn' in without.content).toBe(false);
    expect(readContent(sent({ decisionOn: null }), exists)).toEqual(without);
    expect(readContent(sent({ decisionOn: '2027-13' }), exists)).toMatchObject({ problems: [{ field: 'content.decisionOn' }] });
  });

  test('takes right-to-left text and emoji as they are', () => {
    expect(readContent(sent({ summary: 'مرحبا 👩🏽‍⚕️ שלום' }), exists)).toMatchObject({ content: { summary: 'مرحبا 👩🏽‍⚕️ שלום' } });
  });
});

describe('publishing', () => {
  test('needs seven fields, named in the order of the form', () => {
    expect(missingToPublish(content())).toEqual([]);
    const fields = missingToPublish(initiativeContent.parse({})).map(({ field }) => field);
    expect(fields).toEqual(
      ['title', 'summary', 'primaryCapability', 'stage', 'careSettings', 'outcome', 'contact.role'].map((field) => `content.${field}`),
    );
  });

  test('is stopped by a person’s own e-mail address, not by a team’s', () => {
    const told = content({ outcome: 'Write to wards.team@alder.nhs.uk.', contact: { role: 'jane.smith@nhs.net' } as never });
    expect(missingToPublish(told).map(({ field }) => field)).toEqual(['content.contact.role']);
    expect(missingText(told).map(({ field }) => field)).toEqual(['content.contact.role']);
  });

  test.each(['An initiative to improve flow', 'A project for wards', 'an Initiative that helps'])('hints at the title %p', (title) => {
    expect(hints(content({ title })).map(({ field }) => field)).toContain('content.title');
  });

  test('has no hint for a title that names the thing', () => {
    expect(hints(content({ title: 'Anaesthetic record' })).map(({ field }) => field)).not.toContain('content.title');
  });
});

test('slugs come from the title and a suffix, and never from markup', () => {
  expect(makeSlug('The board’s e-CARE: Café & <b>EPR</b>', 'ab12')).toBe('the-boards-e-care-cafe-b-epr-b-ab12');
  expect(makeSlug('مرحبا', 'ab12')).toBe('initiative-ab12');
  expect(makeSlug('word '.repeat(60), 'x').length).toBeLessThan(64);
});

test('one firm is one key', () => {
  expect(nameKey('Oracle Health Ltd.')).toBe(nameKey('ORACLE  health'));
  expect(nameKey('System C')).not.toBe(nameKey('System'));
});

test('differing fields are named', () => {
  expect(differingFields(content(), content({ title: 'Other', lessons: [{ text: 'New' }] }))).toEqual(['title', 'lessons']);
});
