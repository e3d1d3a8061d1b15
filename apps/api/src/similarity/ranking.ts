/**
 * The shares by which words, meaning, parts and length count, chosen by measuring (docs/matching.md). Nothing changes them while Kith runs;
 * they stand together in an object so that `pnpm bench:matching` can measure others in a process of its own.
 */
export const RANKING = {
  /** The share of meaning in search, beside words. */
  searchMeaning: 0.4,
  /** The most that the nearest part of a story counts in search, beside the whole. */
  searchParts: 0.75,
  /** How much a text that is longer than the average weighs against it, as `b` does in BM25. */
  searchLength: 0.2,
  /** What an entry that is called by all the words asked for has more, however long it is: who types a title wants that entry. Costs nothing (measured). */
  searchTitle: 1,
  /** The share of meaning in the likeness of two texts, beside words. */
  similarMeaning: 0.5,
  /** How much the words that stand beside each other in both texts count, beside the telling words of which each may stand anywhere. */
  similarPairs: 0.75,
  /** As `searchLength`, for the words of a whole text: far more of them meet by chance. */
  similarLength: 0.4,
};

/**
 * Below this likeness (the cosine as it is) a text is about something else: what has none of the words is not found, and a text of which nothing is
 * nearer is like nothing here. On the starter catalogue 26 of 27 texts about gardens, trains and tax stay below, searches for recipes and mortgages
 * reach 0.27; 99 in 100 of its own entries have another at 0.45. From 0.35 to 0.4 no search loses a right answer from its first ten.
 */
export const ABOUT_SOMETHING_ELSE = 0.4;
