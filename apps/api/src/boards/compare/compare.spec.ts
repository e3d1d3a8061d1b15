import { describe, expect, it } from '@jest/globals';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { type ColumnFacts, sideBySide } from './compare.rules.js';
import { shortened } from './compare-words.rules.js';
import { linedUp, measureInWords, namedAlike, unitOf } from './measures.rules.js';

const term = (id: string) => ({ id, label: `The ${id}` });
const measure = (name: string, unit: string | null, after = '5', before: string | null = null) => ({
  name,
  before,
  after,
  unit,
  period: null,
  howMeasured: null,
  saidBy: 'the trust',
});
const entry = (title: string, more: object = {}) =>
  ({
    title,
    summary: `About ${title}.`,
    approach: null,
    outcome: null,
    stage: 'unknown',
    stageAsOf: null,
    startedOn: null,
    decisionOn: null,
    primaryCapability: null,
    products: [],
    technologies: [],
    careSettings: [],
    fundingSources: [],
    openness: [],
    lessons: [],
    assets: [],
    measures: [],
    costBand: 'not_known',
    contact: null,
    source: null,
    reviewedAt: new Date(0),
    ...more,
  }) as unknown as InitiativeView;
const column = (heading: string, entries: InitiativeView[], more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  heading,
  organisation: { name: `${heading} NHS Trust`, demonstration: false, kind: 'acute', eprSupplier: null, systems: [] },
  entries,
  contactsTold: true,
  ...more,
});
const rowOf = (columns: ColumnFacts[], aspect: string) => sideBySide(columns).rows.find((row) => row.aspect === aspect);

describe('side by side', () => {
  const ash = entry('Ash', { stage: 'live', stageAsOf: '2025-05', products: [{ name: 'Larkspring Record', supplier: 'Larkspring' }] });
  const birch = entry('Birch', {
    stage: 'stopped',
    products: [
      { name: 'larkspring record', supplier: null },
      { name: 'Wren', supplier: 'Wren' },
    ],
  });
  const cedar = entry('Cedar');
  const columns = [column('Ash', [ash]), column('Birch', [birch]), column('Cedar', [cedar])];

  it('marks facts that differ, are the same, or are so in part, in the order asked', () => {
    expect(rowOf(columns, 'stage')).toMatchObject({
      agreement: 'different',
      note: 'They differ; 1 of 3 did not tell',
      cells: [
        { lines: [{ text: 'Live, as of May 2025', common: false }], gap: null },
        { lines: [{ text: 'Stopped', common: false }], gap: null },
        { lines: [], gap: 'Not told' },
      ],
    });
    expect(rowOf(columns, 'products')).toMatchObject({
      agreement: 'partly',
      cells: [
        { lines: [{ text: 'Larkspring Record (Larkspring)', common: true }] },
        {
          lines: [
            { text: 'larkspring record', common: true },
            { text: 'Wren', common: false },
          ],
        },
        { gap: 'Not told' },
      ],
    });
    expect(rowOf(columns, 'organisation_kind')).toMatchObject({ agreement: 'same', note: 'The same' });
    expect(rowOf([...columns].reverse(), 'stage')?.cells.map(({ lines }) => lines[0]?.text)).toEqual([
      undefined,
      'Stopped',
      'Live, as of May 2025',
    ]);
  });

  it('compares no words of one’s own, and no fact that one alone tells', () => {
    expect(rowOf(columns, 'what')).toMatchObject({ agreement: null, note: null });
    expect(rowOf([column('Ash', [ash]), column('Cedar', [cedar])], 'stage')).toMatchObject({
      agreement: null,
      note: '1 of 2 did not tell',
      cells: [{ lines: [{ common: null }] }, { gap: 'Not told' }],
    });
  });

  it('says what none of them tells, once', () => {
    const { rows, toldByNone } = sideBySide(columns);
    expect(toldByNone).toEqual(expect.arrayContaining(['When', 'Whole-life cost, without VAT', 'Results in figures']));
    expect(rows.map(({ aspect }) => aspect)).not.toContain('cost');
    expect(sideBySide([])).toEqual({ rows: [], toldByNone: [] });
  });

  it('names the entry where a trust has several, and tells the same fact of them once', () => {
    const two = column('Ash', [
      entry('First', { technologies: [term('bots')] }),
      entry('Second', { technologies: [term('bots'), term('apps')] }),
    ]);
    expect(rowOf([two], 'what')?.cells[0]?.lines.map((line) => line.entry)).toEqual(['First', 'Second']);
    expect(rowOf([two], 'technologies')?.cells[0]?.lines).toMatchObject([
      { text: 'The bots', entry: null },
      { text: 'The apps', entry: 'Second' },
    ]);
  });

  it('tells whom to ask only to those who may know, and says why not', () => {
    const named = entry('Ash', { contact: { role: 'Digital lead', deputyRole: 'Nurse lead' } });
    expect(rowOf([column('Ash', [named])], 'contact')?.cells[0]?.lines.map(({ text }) => text)).toEqual([
      'Digital lead',
      'Deputy: Nurse lead',
    ]);
    const untold = [column('Ash', [ash], { contactsTold: false }), column('Cedar', [cedar], { contactsTold: false })];
    // Not that they did not tell: this reader is not told.
    expect(rowOf(untold, 'contact')).toMatchObject({
      note: null,
      cells: untold.map(() => ({ gap: 'Members see whom to ask' })),
    });
    expect(rowOf([column('?', [ash], { organisation: null })], 'contact')?.cells[0]?.gap).toBe('The source names no trust to ask');
  });
});

describe('figures', () => {
  const told = (columnOf: number, ...rest: Parameters<typeof measure>) => ({ column: columnOf, entry: null, measure: measure(...rest) });

  it('stand in one row where they are of the same thing in the same unit', () => {
    const rows = linedUp([
      told(0, 'Time to triage a patient', 'minutes'),
      told(0, 'Bed days saved', 'bed days'),
      told(1, 'Time to triage', 'Mins'),
      told(1, 'Time to see a doctor', 'minutes'),
      told(2, 'Patients', 'patients'),
      told(0, 'Time from door to scan', 'minutes'),
    ]);
    expect(rows.map(({ aspect, label, measures }) => [aspect, label, measures.map((one) => one.measure.name)])).toEqual([
      ['same_measure', 'Result: Time to triage, minutes', ['Time to triage a patient', 'Time to triage']],
      ['same_unit', 'Other results, minutes', ['Time to see a doctor', 'Time from door to scan']],
      ['other_measures', 'Other results', ['Bed days saved', 'Patients']],
    ]);
    const seen = rows.flatMap(({ measures }) => measures);
    expect(new Set(seen).size).toBe(6);
  });

  it('of one column alone do not line up with themselves, and units are never mixed', () => {
    expect(linedUp([told(0, 'Wait', 'days'), told(0, 'Wait', 'days')]).map(({ aspect }) => aspect)).toEqual(['other_measures']);
    expect(linedUp([told(0, 'Wait', 'days'), told(1, 'Wait', 'hours')]).map(({ aspect }) => aspect)).toEqual(['other_measures']);
    expect(linedUp([told(0, 'Something', null), told(1, 'Another', '')]).map(({ aspect }) => aspect)).toEqual(['other_measures']);
    expect(linedUp([])).toEqual([]);
  });

  it('do not chain: like the first and like the last is not enough', () => {
    const rows = linedUp([
      told(0, 'red green blue', 'days'),
      told(1, 'red green blue black', 'days'),
      told(2, 'green blue black white', 'days'),
    ]);
    expect(rows.map(({ aspect, measures }) => [aspect, measures.length])).toEqual([
      ['same_measure', 2],
      ['other_measures', 1],
    ]);
  });

  it('are named alike by most of their words', () => {
    expect(namedAlike('Number of patients', 'Patients')).toBe(true);
    expect(namedAlike('Paper charts', 'Length of stay')).toBe(false);
    expect(namedAlike('of the', 'in a')).toBe(false);
    expect([unitOf(' Per cent '), unitOf('hrs'), unitOf(null), unitOf('bed  days')]).toEqual(['%', 'hours', '', 'bed days']);
  });

  it('are said as they were given, with who says so', () => {
    expect(measureInWords(measure('Screens', 'screens', '17', '41'), false)).toBe('from 41 to 17 screens (According to the trust.)');
    expect(measureInWords(measure('Saving', '£ a year', '150,000'), true)).toBe('Saving: £150,000 a year (According to the trust.)');
    expect(measureInWords({ ...measure('Share', '%', '60%'), saidBy: null, period: '2020' }, false)).toBe(
      '60% (2020. Who says so is not told.)',
    );
    expect(measureInWords({ ...measure('Share', '%', ''), before: '7' }, false)).toContain('7% before; after: not told');
  });
});

it('cuts a long text at the end of a sentence or of a word', () => {
  expect(shortened('Short.', 10)).toBe('Short.');
  expect(shortened('One sentence here. And another one that is long.', 25)).toBe('One sentence here. …');
  expect(shortened('Words and, more words', 11)).toBe('Words and …');
  expect(shortened('x'.repeat(20), 8)).toBe('xxxxxxxx …');
});
