/** As many as stand side by side. */
export const MOST = 4;

/** An entry that a reader has put aside to compare. */
export interface ChosenEntry {
  readonly slug: string;
  readonly title: string;
}

/** With one more at the end; the same list where it is there already or four are. */
export const withEntry = (chosen: readonly ChosenEntry[], entry: ChosenEntry): readonly ChosenEntry[] =>
  chosen.length >= MOST || chosen.some(({ slug }) => slug === entry.slug) ? chosen : [...chosen, { slug: entry.slug, title: entry.title }];

export const withoutEntry = (chosen: readonly ChosenEntry[], slug: string): readonly ChosenEntry[] =>
  chosen.filter((one) => one.slug !== slug);

/** What was kept, whatever another release or somebody else wrote there. */
export function readChosen(kept: string | null): readonly ChosenEntry[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(value)) return [];
    return value
      .filter((one): one is ChosenEntry => typeof one?.slug === 'string' && typeof one?.title === 'string')
      .reduce<readonly ChosenEntry[]>(withEntry, []);
  } catch {
    return [];
  }
}
