/** Other shares of the ranking to try (src/similarity/ranking.ts), each changing one of those that were chosen. */
const TRIED = {
  searchMeaning: [0.2, 0.3, 0.4, 0.5, 0.6],
  searchLength: [0, 0.1, 0.2, 0.3],
  searchTitle: [0, 0.25, 0.5, 0.75, 1],
  searchParts: [0, 0.25, 0.5, 0.75, 1],
  similarMeaning: [0.3, 0.4, 0.5, 0.6, 0.7],
  similarPairs: [0, 0.25, 0.5, 0.75, 1],
  similarLength: [0, 0.2, 0.4, 0.6],
};

export const SETTINGS = Object.entries(TRIED).flatMap(([share, values]) =>
  values.map((value) => ({ name: `${share} ${value}`, share, value, shares: { [share]: value } })),
);

/** Whether a share has any part in the answers of a door. */
export const concerns = (share, door) => share.startsWith(door === 'search' ? 'search' : 'similar');
