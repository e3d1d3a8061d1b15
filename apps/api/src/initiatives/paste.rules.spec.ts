import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentFromText } from './paste.rules.js';

const PASTED = `# Virtual ward for heart failure

Patients go home earlier with a kit that sends their readings.

## Background
A district general hospital with 400 beds.

**The challenge:**
Beds were full every winter.

1. What we did
Nurses watch readings twice a day.

They ring whoever worsens.

Results:
Length of stay fell.

Lessons learned
- Start with one ward
- Buy spare batteries
`;

describe('a pasted text', () => {
  const content = contentFromText(PASTED);

  test('fills the fields by its headings', () => {
    expect(content).toMatchObject({
      title: 'Virtual ward for heart failure',
      summary: 'Patients go home earlier with a kit that sends their readings.',
      context: 'A district general hospital with 400 beds.',
      challenge: 'Beds were full every winter.',
      approach: 'Nurses watch readings twice a day.\n\nThey ring whoever worsens.',
      impact: 'Length of stay fell.',
      lessons: [{ text: 'Start with one ward' }, { text: 'Buy spare batteries' }],
    });
  });

  test('invents nothing: stage, tags and figures stay unknown', () => {
    expect(content).toMatchObject({ stage: 'unknown', primaryCapability: null, measures: [], costBand: 'not_known' });
  });

  test('without headings gives a summary and the rest as approach', () => {
    expect(contentFromText('A title\n\nFirst.\n\nSecond.\n\nThird.')).toMatchObject({
      title: 'A title',
      summary: 'First.',
      approach: 'Second.\n\nThird.',
    });
  });

  test('of any kind never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => typeof contentFromText(text).title === 'string'));
  });
});

test('a line of nothing but full stops is read as quickly as any other', () => {
  const begun = performance.now();
  expect(contentFromText(`A title\n\n${'.'.repeat(200_000)}a`).title).toBe('A title');
  expect(performance.now() - begun).toBeLessThan(2_000);
});
