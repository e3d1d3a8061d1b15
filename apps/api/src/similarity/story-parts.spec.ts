import { describe, expect, test } from '@jest/globals';
import { unit } from './embedding/vector-codec.js';
import { RANKING } from './ranking.js';
import { nearestPart, packParts, partShareOf, partsOf } from './story-parts.rules.js';

describe('the parts of a story', () => {
  test('are its sentences, a short one with the one before', () => {
    expect(partsOf(['Wards kept charts on paper. It was slow. Then a team came from the next trust.', '', 'Nobody prints now.'])).toEqual([
      'Wards kept charts on paper. It was slow.',
      'Then a team came from the next trust.',
      'Nobody prints now.',
    ]);
  });

  test('are runs of sentences in a very long story, in order and to the end', () => {
    const story = Array.from({ length: 130 }, (_, index) => `This is the sentence with the number ${index}.`);
    const parts = partsOf([story.join(' ')]);
    expect(parts).toHaveLength(40);
    expect(parts.join(' ')).toBe(story.join(' '));
  });
});

test.each([
  ['RPA', 0],
  ['who has replaced paper notes', RANKING.searchParts / 6],
  ['a drug that lowers the level of sugar in the blood of mice', RANKING.searchParts],
])('“%s” gives the nearest part a share of %d', (search, share) => {
  expect(partShareOf(search)).toBeCloseTo(share, 6);
});

describe('the nearest part', () => {
  const axis = (...values: number[]) => unit(Float32Array.from({ length: 8 }, (_, index) => values[index] ?? 0));

  test('is the mean of the nearest sentence and the nearest pair, within what a byte can say', () => {
    const parts = packParts([axis(1), axis(0, 1), axis(0, 0, 1)]);
    expect(nearestPart(axis(1), parts)).toBeCloseTo((1 + Math.SQRT1_2) / 2, 2);
    expect(nearestPart(axis(0, 1, 1), parts)).toBeCloseTo((Math.SQRT1_2 + 1) / 2, 2);
  });

  test('does not depend on how long the packed vectors are', () => {
    const from = (scale: number) => packParts([axis(3, 1, 2), axis(1, 5, 1)].map((vector) => vector.map((value) => value * scale)));
    expect(nearestPart(axis(1, 1), from(1))).toBeCloseTo(nearestPart(axis(1, 1), from(1000)) as number, 6);
  });

  test('is nothing for a story of one sentence', () => {
    expect(nearestPart(axis(1), packParts([axis(1)]))).toBeNull();
  });
});
