/** A stem, in how many public entries it stands, and how many of these there are. */
interface KnownStem {
  readonly stem: string;
  readonly documents: number;
  readonly all: number;
}

/** So many entries at most are weighed by their words: where there are more, those that have the rarest words. Ten microseconds each. */
export const MOST_WEIGHED = 6_000;

/** A stem as text of a tsquery. */
export const quoted = (stem: string): string => `'${stem.replaceAll(/['\\]/g, '$&$&')}'`;

/**
 * The stems by which candidates are found, as text of a tsquery: all of them where all entries can be weighed, else the rarest, until they
 * stand in so many entries; all stems count in the weighing. Null where there are none.
 */
export function findingStems(stems: readonly KnownStem[]): string | null {
  let found = 0;
  const rarest = [...stems].sort((a, b) => a.documents - b.documents || (a.stem < b.stem ? -1 : 1));
  const finding = rarest.filter(({ documents, all }, place) => {
    found += documents;
    return all <= MOST_WEIGHED || place === 0 || found <= MOST_WEIGHED;
  });
  return finding.length > 0 ? finding.map(({ stem }) => quoted(stem)).join(' | ') : null;
}
