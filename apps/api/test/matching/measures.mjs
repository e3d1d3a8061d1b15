/** The measures of the table in docs/matching.md. Nothing here knows where an order came from. */

const DEPTH = 10;
const RESAMPLES = 2_000;

/**
 * nDCG@10 with linear gain: what is not judged counts nothing, and what was asked with is taken out of both lists. Null where nothing
 * is judged right, since no order could be better than another.
 */
export function ndcg(found, grades, asked = null) {
  const gain = (values) => values.slice(0, DEPTH).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
  const best = gain(
    [...grades]
      .filter(([id, grade]) => id !== asked && grade > 0)
      .map(([, grade]) => grade)
      .sort((a, b) => b - a),
  );
  return best === 0 ? null : gain(found.filter((id) => id !== asked).map((id) => grades.get(id) ?? 0)) / best;
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle 95 % of means of samples drawn from the values with replacement; the same values give the same interval. */
export function interval(values, random = seeded(1)) {
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(() => values[Math.floor(random() * values.length)]))).sort(
    (a, b) => a - b,
  );
  return [means[Math.floor(RESAMPLES * 0.025)], means[Math.ceil(RESAMPLES * 0.975) - 1]];
}

/** Mulberry32. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Does a choice hold on questions that had no part in it? `scores` has for each setting one value a question, in one order. In each of
 * the folds the setting that is best on the others is taken; the mean over what was left out is what such a choice is worth.
 */
export function crossValidated(scores, folds = 5, random = seeded(2)) {
  const [first = []] = scores.values();
  const fold = first.map(() => 0);
  const order = first.map((_, index) => index).sort(() => random() - 0.5);
  for (const [place, index] of order.entries()) fold[index] = place % folds;
  const held = [];
  for (let out = 0; out < folds; out += 1) {
    const chosen = bestOf(scores, (index) => fold[index] !== out);
    for (const [index, value] of (scores.get(chosen) ?? []).entries()) if (fold[index] === out) held.push(value);
  }
  return mean(held);
}

/** The setting with the highest mean over some of the questions. */
export function bestOf(scores, counts = () => true) {
  let best = null;
  for (const [setting, values] of scores) {
    const value = mean(values.filter((_, index) => counts(index)));
    if (!best || value > best.value) best = { setting, value };
  }
  return best?.setting ?? null;
}
