import { describe, expect, it } from '@jest/globals';
import { syllable } from 'syllable';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { readGlossary } from './glossary.js';
import { explained, indexWords, wordsIn } from './glossary.rules.js';
import { readingAge, readingOf, sentencesOf } from './reading.rules.js';
import { summaryPage } from './summary.rules.js';

const glossary = await readGlossary();
const index = indexWords(glossary);
const said = (text: string) => wordsIn(text, index).map((found) => found.said);

describe('the glossary', () => {
  it('has some hundred and eighty words, each said once, in plain sentences', () => {
    expect(glossary.length).toBeGreaterThan(150);
    const forms = glossary.flatMap(({ term, others }) => [term, ...others]);
    expect(forms.filter((form, place) => forms.indexOf(form) !== place)).toEqual([]);
    expect(glossary.filter(({ plain }) => !/^\p{Lu}.*\.$/u.test(plain)).map(({ term }) => term)).toEqual([]);
    // Each is found as it is written.
    expect(forms.filter((form) => said(`It is ${form} now.`)[0] !== form)).toEqual([]);
  });

  it('finds whole words, an abbreviation only in its own letters, and the longer of two', () => {
    expect(said('The EPR, EPRs and an EPR-based list; eprint, XEPR and epr.')).toEqual(['EPR', 'EPRs', 'EPR']);
    expect(said('Good news about NEWS2 and NEWS.')).toEqual(['NEWS2', 'NEWS']);
    expect(said('Integration engines; an INTEGRATION  ENGINE; integrated.')).toEqual(['Integration', 'INTEGRATION  ENGINE']);
    expect(said('')).toEqual([]);
    expect(wordsIn('EPR', indexWords([]))).toEqual([]);
  });

  it('tells what an abbreviation stands for at its first use on a page, unless the text does', () => {
    const told = new Set<string>();
    expect(explained('An EPR and an EPR.', index, told)).toEqual([
      { text: 'An ', full: null },
      { text: 'EPR', full: 'electronic patient record' },
      { text: ' and an EPR.', full: null },
    ]);
    expect(explained('The EPR again.', index, told)).toEqual([{ text: 'The EPR again.', full: null }]);
    expect(explained('A patient administration system (PAS).', index, told)).toEqual([
      { text: 'A patient administration system (PAS).', full: null },
    ]);
    expect(explained('', index, told)).toEqual([{ text: '', full: null }]);
  });
});

describe('how a text reads', () => {
  const plain =
    'The cat sat on the mat. The dog ran to the door. We all went out to play in the sun. It was a good day for us all, and then we went home.';
  const hard =
    'Interoperability considerations necessitated comprehensive organisational transformation, incorporating multidisciplinary stakeholder engagement, extensive infrastructural modernisation and systematic evaluation of anticipated operational efficiencies throughout participating organisations, notwithstanding considerable contractual complexities and unanticipated dependencies.';

  it('is told in years, more for longer words and sentences, and not at all for a few words', () => {
    expect(readingAge(plain, syllable)).toBeLessThanOrEqual(7);
    expect(readingAge(hard, syllable)).toBeGreaterThan(20);
    expect(readingAge('Too few words.', syllable)).toBeNull();
    expect(readingAge('', syllable)).toBeNull();
  });

  it('names long sentences and words that a board may not know, once', () => {
    const reading = readingOf(`${plain}\n${hard} The EPR and the EPR.`, index, syllable);
    expect(reading.longSentences).toHaveLength(1);
    expect(reading.longSentences[0]).toMatch(/^Interoperability .* …$/);
    expect(reading.hints.map((hint) => hint.said)).toEqual(['Interoperability', 'stakeholder', 'EPR']);
    expect(readingOf('', index, syllable)).toEqual({ words: 0, age: null, longSentences: [], hints: [] });
  });

  it('counts sentences, not dots', () => {
    expect(sentencesOf('It took 3.5 days, e.g. on wards. “Good.” Really?\n- A list\n\nDr. Ash left!')).toEqual([
      'It took 3.5 days, e.g on wards.',
      '“Good.',
      'Really?',
      '- A list',
      'Dr Ash left!',
    ]);
  });
});

describe('a page for a board', () => {
  const entry = {
    title: 'Larkspring',
    summary: 'A team puts the EPR right.',
    outcome: null,
    forWhom: 'Nurses',
    whatItTook: null,
    impact: null,
    lessons: ['One', 'Two', 'Three', 'Four'].map((text) => ({ id: text, text })),
    measures: [],
    stage: 'live',
    stageAsOf: '2026-06',
    startedOn: '2024-04-03',
    costBand: 'not_known',
    organisation: { name: 'Ash NHS Trust' },
    partners: [],
    contact: null,
    source: null,
    reviewedAt: new Date(0),
  } as unknown as InitiativeView;
  const textOf = (told: boolean, over: object = {}) =>
    Object.fromEntries(
      summaryPage({ ...entry, ...over } as InitiativeView, told, index).sections.map(({ part, lines }) => [
        part,
        lines.map(({ runs }) => runs.map(({ text, full }) => (full ? `${text} (${full})` : text)).join('')),
      ]),
    );

  it('is in the owner’s words with plain ones added, and says what is not told', () => {
    expect(textOf(true)).toEqual({
      what: ['A team puts the EPR (electronic patient record) right.', 'How far it is: live, as of June 2026. It began on 3 April 2024.'],
      changed: ['For: Nurses'],
      took: ['Not told.'],
      result: ['Not told.'],
      differently: ['One', 'Two', 'Three', 'And 1 more on its page.'],
      ask: ['Ash NHS Trust, through Kith. No role is named.'],
      source: ['Ash NHS Trust: those who did it.'],
    });
    expect(summaryPage(entry, true, index).words).toEqual([
      { said: 'EPR', full: 'electronic patient record', plain: expect.stringContaining('keeps') },
    ]);
  });

  it('tells nobody whom to ask who may not know', () => {
    expect(textOf(false).ask).toEqual(['Ash NHS Trust, through Kith. Members see whom to ask.']);
    expect(textOf(true, { contact: { role: 'Digital lead' } }).ask).toEqual(['Digital lead, at Ash NHS Trust, through Kith.']);
    expect(textOf(true, { organisation: null }).ask).toEqual(['The source names no trust to ask.']);
  });
});
