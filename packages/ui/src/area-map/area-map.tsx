import { geoMercator, geoPath } from 'd3-geo';
import { type ReactNode, useId, useMemo } from 'react';

export interface MapArea {
  name: string;
  /** WGS 84, longitude before latitude. */
  geometry: GeoJSON.Geometry;
  /** The area that the map is about; the others stand around it. */
  main?: boolean;
}

export interface MapPoint {
  name: string;
  longitude: number;
  latitude: number;
}

export interface AreaMapProps {
  /** What the map shows, in one sentence. */
  title: string;
  areas: readonly MapArea[];
  points: readonly MapPoint[];
  /** The same in a table: whoever does not see the map loses nothing. */
  table: ReactNode;
  /** Where the boundaries come from. */
  source: string;
}

const WIDTH = 480;
const HEIGHT = 480;
const MARGIN = 24;

/** A footprint drawn from its boundaries, with numbered organisations, and its table beside it. No tiles, no other server. */
export function AreaMap({ title, areas, points, table, source }: AreaMapProps) {
  const titleId = useId();
  const drawn = useMemo(() => draw(areas, points), [areas, points]);
  return (
    <figure className="kith-map">
      <div className="kith-map__picture">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
          <title id={titleId}>{`${title} The table beside it says the same.`}</title>
          {drawn.areas.map(({ name, path, main }) => (
            <path key={name} d={path} className={main ? 'kith-map__area kith-map__area--main' : 'kith-map__area'} />
          ))}
          {drawn.points.map(({ name, x, y, number }) => (
            <g key={`${number} ${name}`} transform={`translate(${x} ${y})`} className="kith-map__point">
              <circle r="11" />
              <text textAnchor="middle" dy="4.500">
                {number}
              </text>
            </g>
          ))}
        </svg>
        <figcaption className="nhsuk-body-s">{source}</figcaption>
      </div>
      <div className="kith-map__table">{table}</div>
    </figure>
  );
}

function draw(areas: readonly MapArea[], points: readonly MapPoint[]) {
  const main = areas.filter((one) => one.main);
  const frame: GeoJSON.GeometryCollection = {
    type: 'GeometryCollection',
    geometries: (main.length > 0 ? main : areas).map((one) => wound(one.geometry)),
  };
  const box: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  const projection = geoMercator().fitExtent(box, frame);
  const path = geoPath(projection);
  return {
    areas: areas
      .map((one) => ({ name: one.name, main: one.main, path: path(wound(one.geometry)) ?? '' }))
      // The main area last, so that its outline lies on top.
      .sort((a, b) => Number(!!a.main) - Number(!!b.main)),
    points: points.map((one, index) => {
      const [x, y] = projection([one.longitude, one.latitude]) ?? [0, 0];
      return { name: one.name, number: index + 1, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    }),
  };
}

/** d3 reads a ring that runs the other way as the whole globe but that ring; files in the RFC's order must be turned. */
function wound(geometry: GeoJSON.Geometry): GeoJSON.Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(turned) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(turned)) };
  return geometry;
}

function turned(ring: GeoJSON.Position[], index: number): GeoJSON.Position[] {
  const clockwise = area(ring) < 0;
  // Outer rings clockwise, holes against it.
  return clockwise === (index === 0) ? ring : [...ring].reverse();
}

const area = (ring: readonly GeoJSON.Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
