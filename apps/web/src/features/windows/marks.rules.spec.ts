import { describe, expect, it } from '@jest/globals';
import { LINES, marksOf, widthOf } from './marks.rules';

describe('marksOf', () => {
  it('puts what begins at one place together, and what would cover another a line below', () => {
    expect(marksOf([100, 110, 100])).toEqual([
      { numbers: [1, 3], at: 100, line: 0 },
      { numbers: [2], at: 110, line: 1 },
    ]);
  });

  it.each([[[100, 103, 106, 109, 112, 115, 118, 121]], [[0, 5, 5, 200, 204, 208, 212, 216]], [[50]], [[]]])(
    'lets none of %j cover another, and leaves none out',
    (places) => {
      const marks = marksOf(places);
      expect(marks.flatMap(({ numbers }) => numbers).sort()).toEqual(places.map((_, index) => index + 1));
      for (const one of marks) {
        expect(one.line).toBeLessThan(LINES);
        for (const other of marks)
          if (one !== other && one.line === other.line)
            expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual((widthOf(one.numbers) + widthOf(other.numbers)) / 2);
      }
    },
  );
});
