import { plainWords } from '../../tags/words.rules.js';

/** The name that was probably meant, by the fewest changed letters; null where none is near. */
export function nearestName(given: string, names: readonly string[]): string | null {
  const wanted = plainWords(given);
  let nearest: string | null = null;
  let fewest = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  for (const name of names) {
    const changes = changesBetween(wanted, plainWords(name), fewest);
    if (changes < fewest) [nearest, fewest] = [name, changes];
  }
  return nearest;
}

/** Letters put in, left out, changed or swapped with their neighbour (restricted Damerau-Levenshtein); `most` or more is `most`. */
function changesBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) >= most) return most;
    [before, above] = [above, line];
  }
  return Math.min(above[other.length] ?? most, most);
}
