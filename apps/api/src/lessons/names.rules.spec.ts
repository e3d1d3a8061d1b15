import { describe, expect, test } from '@jest/globals';
import { findNames, formsOf, initialsOf, type KnownNames, mailProblems, notAccepted } from './names.rules.js';

const known: KnownNames = {
  organisations: [
    'Milton Keynes University Hospital NHS Foundation Trust',
    'Central London Community Healthcare NHS Trust',
    'Saltmere Bay Hospitals NHS Trust (fictional)',
  ],
  near: ['Milton Keynes University Hospital NHS Foundation Trust'],
  codes: new Set(['RD8', 'QHG']),
  places: ['Bedford', 'Sussex'],
  suppliers: ['Oracle Health', 'eCARE'],
  harmless: ['virtual ward', 'electronic patient record'],
};
const found = (text: string) => findNames({ happened: text }, known).map((one) => [one.kind, one.text]);

describe('names in a text', () => {
  test.each<[string, [string, string][]]>([
    ['We at milton keynes university hospital began late.', [['organisation', 'milton keynes university hospital']]],
    ['People in Milton Keynes liked it.', [['organisation', 'Milton Keynes']]],
    [
      'The MKUH team did it with RD8.',
      [
        ['organisation', 'MKUH'],
        ['code', 'RD8'],
      ],
    ],
    ['Saltmere Bay went first.', [['organisation', 'Saltmere Bay']]],
    [
      'Staff from Bedford came, and a Sussex firm.',
      [
        ['place', 'Bedford'],
        ['place', 'Sussex'],
      ],
    ],
    ['oracle health was slow to answer.', [['supplier', 'oracle health']]],
    [
      'We were helped by Jane Smith, and Dr Okafor.',
      [
        ['person', 'Jane Smith'],
        ['person', 'Dr Okafor'],
      ],
    ],
    [
      'Ring 01908 996 000 or +44 20 7946 0018.',
      [
        ['telephone', '01908 996 000'],
        ['telephone', '+44 20 7946 0018'],
      ],
    ],
    [
      'See https://example.org/x and mkuh.nhs.uk for more.',
      [
        ['link', 'https://example.org/x'],
        ['link', 'mkuh.nhs.uk'],
      ],
    ],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    'Training came too late. Our wards had no spare tablets.',
    'The central team of a Virtual Ward needs a pharmacist.',
    'We spent 1,250,000 pounds between 2023 and 2025, and 400 staff took part.',
    'Bedfordian, suffering, bedside and EPR are no names.',
  ])('finds none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('stand in the order of the text, with the field', () => {
    expect(findNames({ happened: 'RD8', advice: 'Ask Bedford' }, known)).toEqual([
      { text: 'RD8', kind: 'code', field: 'happened' },
      { text: 'Bedford', kind: 'place', field: 'advice' },
    ]);
  });

  test('are those that the teller has not said to keep', () => {
    const names = findNames({ happened: 'RD8 and Bedford' }, known);
    expect(notAccepted(names, ['rd8']).map(({ text }) => text)).toEqual(['Bedford']);
    expect(notAccepted(names, ['RD8', 'Bedford', 'more'])).toEqual([]);
  });
});

test('an organisation is known by its telling part and its initials', () => {
  expect(formsOf('Milton Keynes University Hospital NHS Foundation Trust')).toEqual([
    'Milton Keynes University Hospital NHS Foundation Trust',
    'Milton Keynes University Hospital',
    'Milton Keynes',
  ]);
  expect(initialsOf('Milton Keynes University Hospital NHS Foundation Trust')).toBe('MKUH');
  expect(initialsOf('Whittington Health NHS Trust')).toBeNull();
});

test('a mail address is refused with its field', () => {
  expect(mailProblems({ happened: 'Write to a.b@nhs.net', advice: 'Begin @ 9' })).toMatchObject([{ field: 'happened' }]);
});
