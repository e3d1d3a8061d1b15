import { describe, expect, it } from '@jest/globals';
import { findConcepts, indexSynonyms, type NamedTerm } from './synonyms.rules.js';
import { plainWords, singular, wordsOf } from './words.rules.js';

const term = (id: string, label: string, ...synonyms: string[]): NamedTerm => ({ vocabulary: 'capability', id, label, synonyms });
const index = indexSynonyms([
  term('e-prescribing', 'Electronic prescribing', 'EPMA', 'e-prescribing', 'paper drug charts', 'drug charts'),
  term('chatbots', 'Chatbots', 'virtual assistant'),
  term('conversational', 'Conversational software', 'virtual assistant'),
  term('emergency', 'Emergency department', 'A&E', 'ED'),
]);
const found = (text: string) => findConcepts(wordsOf(text), index);
const ids = (text: string) => found(text).map((concept) => concept.terms.map(({ id }) => id).join('+'));

describe('words of a text', () => {
  it.each([
    ['E-prescribing at the Trust’s  A&E!', 'e prescribing at the trust s ae'],
    ['Zoë’s café: patient/carer', 'zoe s cafe patient carer'],
    ["a':*&|!()<->\\ \u0000 💊", 'a'],
    ['２０２４ ﬁle', '2024 file'],
    ['lone \ud800 surrogate', 'lone surrogate'],
    ['', ''],
  ])('reads %j as %j', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });

  it('leaves out what no word is as long as', () => {
    expect(wordsOf(`chart ${'x'.repeat(61)}`)).toEqual(['chart']);
  });

  it.each([
    ['charts', 'chart'],
    ['therapies', 'therapy'],
    ['access', 'access'],
    ['virus', 'virus'],
    ['gas', 'gas'],
  ])('takes %s for %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });
});

describe('concepts of a query', () => {
  it('finds an abbreviation and every other way to say it', () => {
    expect(found('epma')[0]?.phrases).toEqual(['epma', 'electronic prescribing', 'e prescribing', 'paper drug charts', 'drug charts']);
  });

  it('prefers the longest name and never reads a word twice', () => {
    const [concept, ...others] = found('getting rid of the paper drug chart');
    expect(concept).toMatchObject({ start: 4, length: 3 });
    expect(others).toEqual([]);
  });

  it('knows a name by its words, however they are joined', () => {
    expect(ids('E Prescribing in A&E')).toEqual(['e-prescribing', 'emergency']);
  });

  it('gives both terms of a name that two terms share', () => {
    expect(ids('virtual assistants')).toEqual(['chatbots+conversational']);
  });

  it('finds nothing in other words', () => {
    expect(ids('prescribing errors')).toEqual([]);
    expect(ids('')).toEqual([]);
  });
});
