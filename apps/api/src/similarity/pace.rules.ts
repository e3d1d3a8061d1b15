/** A line about progress, for whoever runs this Kith, at most so often. */
export const TOLD_EVERY_MS = 15_000;

/** How quickly it went in a time and how long what is left will take; nothing where it did not go on. */
export function paceOf(done: number, ms: number, left: number): string {
  const rate = ms > 0 ? (done / ms) * 1_000 : 0;
  return rate > 0 ? `, ${rate.toFixed(0)} a second, about ${Math.ceil(left / rate / 60)} min` : '';
}
