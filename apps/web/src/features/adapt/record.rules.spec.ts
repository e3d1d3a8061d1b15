import { describe, expect, it } from '@jest/globals';
import type { Adaptation_recordFragment } from './adapt.generated';
import { differences, EMPTY, fieldsOf, readRecord } from './record.rules';

const filled = { ...EMPTY, status: 'ADAPTING', taken: 'The order sets', year: '2026', month: '5' };
const stored = {
  status: 'ADAPTING',
  startedOn: '2026-05',
  taken: 'The order sets',
  changed: '',
  why: '',
  outcome: '',
  stopReason: null,
  level: 'NETWORK',
} as Adaptation_recordFragment;

describe('the record of an adaptation', () => {
  it('reads what was typed', () => {
    expect(readRecord(filled)).toEqual({
      record: {
        status: 'ADAPTING',
        startedOn: '2026-05',
        taken: 'The order sets',
        changed: '',
        why: '',
        outcome: '',
        stopReason: null,
        level: 'NETWORK',
      },
    });
  });

  it('names what is missing in the order of the form', () => {
    const read = readRecord({ ...EMPTY, day: '3', level: '' });
    expect('problems' in read && read.problems.map(({ field }) => field)).toEqual(['status', 'startedOn-day', 'taken', 'level']);
  });

  it('asks why only where it stopped', () => {
    const stopped = readRecord({ ...filled, status: 'STOPPED' });
    expect('problems' in stopped && stopped.problems).toEqual([{ field: 'stopReason', message: 'Choose why it stopped' }]);
    expect(readRecord({ ...filled, stopReason: 'COST' })).toMatchObject({ record: { stopReason: null } });
  });

  it('fills the form from what is stored and reads the same back', () => {
    const read = readRecord(fieldsOf(stored));
    expect('record' in read && differences(read.record, stored)).toEqual([]);
  });

  it('finds where someone else’s version differs', () => {
    const read = readRecord({ ...filled, why: 'Another record' });
    expect('record' in read && differences(read.record, { ...stored, status: 'LIVE' }).map(({ field }) => field)).toEqual([
      'status',
      'why',
    ]);
  });
});
