/** Numbers that would cover each other stand on so many lines. */
export const LINES = 3;

/** The numbers of windows that stand in one place of the picture. */
export interface Place {
  readonly numbers: number[];
  readonly at: number;
  readonly line: number;
}

/** Of the box around them, in the picture's units. */
export const widthOf = (numbers: readonly number[]): number => 4 + 16 * numbers.length;

/**
 * Where the number of each window stands: what begins within `close` of each other together, and what would cover another a line below. Where no
 * line is left more stand together.
 */
export function marksOf(places: readonly number[], close = 2): Place[] {
  const marks: Omit<Place, 'line'>[] = [];
  for (const [index, place] of places.entries()) {
    const near = marks.find((mark) => Math.abs(mark.at - place) < close);
    if (near) near.numbers.push(index + 1);
    else marks.push({ numbers: [index + 1], at: place });
  }
  const set: Place[] = [];
  for (const mark of marks.sort((a, b) => a.at - b.at)) {
    const isFree = (line: number): boolean =>
      set.every((other) => other.line !== line || mark.at - other.at >= (widthOf(mark.numbers) + widthOf(other.numbers)) / 2 + 2);
    const line = Array.from({ length: LINES }, (_, index) => index).find(isFree);
    if (line === undefined) return marksOf(places, close * 2);
    set.push({ ...mark, line });
  }
  return set;
}
