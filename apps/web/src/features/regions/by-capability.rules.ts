import type { MapArea } from '@kith/ui';
import type { ByCapability_figuresFragment } from './by-capability.generated';

export type Figure = ByCapability_figuresFragment['areas'][number];

/** Four shades: none, a few, some, more. They group, they do not rank; the number stands on the map. */
export const shadeOf = (entries: number): 0 | 1 | 2 | 3 => (entries === 0 ? 0 : entries < 3 ? 1 : entries < 6 ? 2 : 3);

/** Its areas are too small for figures on the map of the country. */
const LARGER = 'London';

export function drawnOf(figures: readonly Figure[]): {
  country: MapArea[];
  closeUp: { title: string; areas: readonly MapArea[]; height: number } | undefined;
} {
  const all = figures.flatMap(({ entries, area: { shortName, boundary, region } }) =>
    boundary
      ? [
          {
            inLarger: region === LARGER,
            drawn: {
              name: shortName,
              geometry: boundary as GeoJSON.Geometry,
              label: entries === 0 ? '–' : String(entries),
              shade: shadeOf(entries),
            },
          },
        ]
      : [],
  );
  if (!all.some(({ inLarger }) => inLarger)) return { country: all.map(({ drawn }) => drawn), closeUp: undefined };
  const unlabelled = ({ label: _, ...area }: MapArea): MapArea => area;
  return {
    country: all.map(({ inLarger, drawn }) => (inLarger ? unlabelled(drawn) : drawn)),
    closeUp: {
      title: `${LARGER}, larger.`,
      areas: all.map(({ inLarger, drawn }) => (inLarger ? { ...drawn, main: true } : unlabelled(drawn))),
      height: 330,
    },
  };
}
