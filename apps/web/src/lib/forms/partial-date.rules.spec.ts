import { describe, expect, it } from '@jest/globals';
import { dateBoxesOf, partialDateFrom, problemOfDate } from './partial-date.rules';

describe('a date in three boxes', () => {
  it.each([
    [{ day: '', month: '', year: '' }, { date: null }],
    [{ day: '', month: '', year: '2026' }, { date: '2026' }],
    [{ day: '', month: '5', year: '2026' }, { date: '2026-05' }],
    [{ day: '4', month: '5', year: ' 2026 ' }, { date: '2026-05-04' }],
    [{ day: '29', month: '2', year: '2024' }, { date: '2024-02-29' }],
  ])('reads %j as %j', (boxes, read) => {
    expect(partialDateFrom(boxes)).toEqual(read);
  });

  it.each([
    [{ day: '', month: '5', year: '' }, 'year', 'year'],
    [{ day: '4', month: '', year: '2026' }, 'month', 'month'],
    [{ day: '', month: '13', year: '2026' }, 'month', 'month'],
    [{ day: '29', month: '2', year: '2026' }, '28', 'day'],
    [{ day: '', month: '', year: '26' }, 'four figures', 'year'],
  ])('says what is wrong with %j, and with which box', (boxes, named, box) => {
    expect(partialDateFrom(boxes)).toEqual({ problem: expect.stringContaining(named), box });
  });

  it('is linked to the box that is wrong, and known by the first', () => {
    expect(problemOfDate('decidedOn', { problem: 'Enter the month', box: 'month' })).toEqual({
      field: 'decidedOn-day',
      input: 'decidedOn-month',
      message: 'Enter the month',
    });
  });

  it('gives back what it was given', () => {
    for (const date of ['2026', '2026-05', '2026-05-04']) expect(partialDateFrom(dateBoxesOf(date))).toEqual({ date });
    expect(partialDateFrom(dateBoxesOf(null))).toEqual({ date: null });
  });
});
