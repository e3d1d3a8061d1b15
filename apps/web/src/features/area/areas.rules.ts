interface Area {
  readonly shortName: string;
  readonly region: string | null;
}

export interface Numbered<A> {
  readonly number: number;
  readonly area: A;
}

export interface Region<A> {
  readonly name: string;
  readonly areas: readonly Numbered<A>[];
}

const byText = new Intl.Collator('en-GB').compare;

/** Areas by region and name, numbered through, as the map and its table both name them. */
export function byRegion<A extends Area>(areas: readonly A[]): Region<A>[] {
  const names = [...new Set(areas.map(regionOf))].sort(byText);
  let number = 0;
  return names.map((name) => ({
    name,
    areas: areas
      .filter((area) => regionOf(area) === name)
      .sort((a, b) => byText(a.shortName, b.shortName))
      .map((area) => {
        number += 1;
        return { number, area };
      }),
  }));
}

const regionOf = ({ region }: Area): string => region ?? 'Region not known';

/** Letters for the neighbours on a map; after Z two letters, so that none is used twice. */
export const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
