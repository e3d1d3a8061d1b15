/** The last days of the quarters before one that begins on this day, the latest first. */
export function quarterEndsBefore(starts: string, count: number): string[] {
  const [year = 0, month = 0] = starts.split('-').map(Number);
  // Day 0 is the last of the month before.
  return Array.from({ length: count }, (_, place) => new Date(Date.UTC(year, month - 1 - place * 3, 0)).toISOString().slice(0, 10));
}
