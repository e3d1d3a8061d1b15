import { describe, expect, it } from '@jest/globals';
import { blankRow, draftOf, emptyDraft } from './draft';
import { stepOf } from './fields';
import { missingIn } from './required.rules';
import { printOf, sendable } from './sendable.rules';

const parts = (year: string, month = '', day = '') => ({ year, month, day });

describe('what is typed, and what can be sent', () => {
  it('leaves out empty rows, holds back unfinished ones, and leads the server’s paths to the rows that were meant', () => {
    const measures = [blankRow.measures, { ...blankRow.measures, before: '12' }, { ...blankRow.measures, name: 'Missed doses' }];
    const ready = sendable({ ...emptyDraft, measures });
    expect(ready.content.measures).toEqual([measures[2]]);
    expect(ready.unfinished).toEqual([{ path: 'measures.1.name', message: 'Say what was measured.' }]);
    expect(ready.formPath('content.measures.0.howMeasured')).toBe('measures.2.howMeasured');
    expect(ready.formPath('content.contact.role')).toBe('contact.role');
    expect(ready.formPath('content.title')).toBe('title');
  });

  it('holds back a date that is none', () => {
    const ready = sendable({ ...emptyDraft, stageAsOf: parts('20') });
    expect([ready.content.stageAsOf, ready.unfinished[0]?.path]).toEqual([null, 'stageAsOf']);
  });

  it('sends the day of decision, and none for a form kept by an older release', () => {
    expect(sendable({ ...emptyDraft, decisionOn: parts('2027', '3') }).content.decisionOn).toBe('2027-03');
    const { decisionOn: _, ...older } = emptyDraft;
    expect(sendable(older as typeof emptyDraft).content.decisionOn).toBeNull();
  });

  it('names the box of a date that is wrong, and the date where it is the year', () => {
    const at = (typed: object) => sendable({ ...emptyDraft, ...typed }).unfinished.map(({ path }) => path);
    expect(at({ stageAsOf: parts('2026', '13'), startedOn: parts('26') })).toEqual(['stageAsOf.month', 'startedOn']);
    expect(stepOf('stageAsOf.month')).toBe('thing');
  });

  it('makes the band from the sum, holds back a sum that is none, and sends no sums where none is typed', () => {
    const money = { wholeLife: '£1,234,567', yearly: 'much', programmeOfficesMaySee: true };
    const ready = sendable({ ...emptyDraft, costBand: 'UNDER_25K', money });
    expect([ready.content.costBand, ready.content.money]).toEqual([
      'B_500K_2M',
      { wholeLife: 1_234_567, yearly: null, programmeOfficesMaySee: true },
    ]);
    expect(ready.unfinished.map(({ path }) => path)).toEqual(['money.yearly']);
    expect(sendable(draftOf(ready.content, 'NETWORK')).content).toEqual(ready.content);
    const none = sendable({ ...emptyDraft, costBand: 'UNDER_25K', money: { ...money, wholeLife: '', yearly: '' } });
    expect([none.content.costBand, none.content.money]).toEqual(['UNDER_25K', null]);
  });

  it('prints alike what the server keeps alike: other order of keys, spaces at the ends', () => {
    const { content } = sendable({ ...emptyDraft, title: 'A ', quotes: [{ text: 'Good.', role: 'nurse' }], startedOn: parts('2026', '5') });
    const kept = { ...content, title: 'A', quotes: [{ role: 'nurse', text: 'Good.' }] };
    expect(printOf({ level: 'NETWORK', content: kept })).toBe(printOf({ level: 'NETWORK', content }));
    expect(printOf({ level: 'PUBLIC', content })).not.toBe(printOf({ level: 'NETWORK', content }));
    expect(sendable(draftOf(kept, 'NETWORK')).content).toEqual(kept);
  });

  it('misses the seven fields in the order of the form, and no others', () => {
    expect(missingIn(emptyDraft).map(({ path }) => path)).toEqual([
      'title',
      'summary',
      'outcome',
      'stage',
      'primaryCapability',
      'careSettings',
      'contact.role',
    ]);
    const contact = { ...emptyDraft.contact, role: 'Chief pharmacist' };
    const filled = {
      ...emptyDraft,
      title: 'T',
      summary: 'S',
      outcome: 'O',
      stage: 'LIVE' as const,
      primaryCapability: 'c',
      careSettings: ['w'],
      contact,
    };
    expect(missingIn(filled)).toEqual([]);
  });
});
