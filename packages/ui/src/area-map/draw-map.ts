import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import { type Box, roomiestSpot, type Spot, spread } from './label-place.rules';

export interface MapArea {
  name: string;
  /** WGS 84, longitude before latitude. */
  geometry: GeoJSON.Geometry;
  /** The area that the map is about; the others stand around it. */
  main?: boolean;
  /** A letter or number drawn on it, by which the table names it. */
  label?: string;
  /** How dark it is drawn, from 0 to 3; the label or the table says why. */
  shade?: 0 | 1 | 2 | 3;
}

export interface MapPoint {
  name: string;
  longitude: number;
  latitude: number;
}

export const WIDTH = 480;
const MARGIN = 24;
export const POINT_RADIUS = 12;
const LABEL_RADIUS = 10;

export interface Placed {
  name: string;
  label: string;
  /** Where it stands on the picture. */
  at: Spot;
  /** What it stands for, where that is not under it. */
  from: Spot | null;
}

/** Everything on the map in the units of the picture. */
export function drawMap(areas: readonly MapArea[], points: readonly MapPoint[], height: number) {
  const main = areas.filter((one) => one.main);
  const frame: GeoJSON.GeometryCollection = {
    type: 'GeometryCollection',
    geometries: (main.length > 0 ? main : areas).map((one) => wound(one.geometry)),
  };
  const box: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, height - MARGIN],
  ];
  const projection = geoMercator().fitExtent(box, frame);
  // What lies outside is cut off, a little beyond the frame so that the cut is not seen.
  projection.clipExtent([
    [-MARGIN, -MARGIN],
    [WIDTH + MARGIN, height + MARGIN],
  ]);
  const path = geoPath(projection).digits(1);
  const inner: Box = { left: 2, top: 2, right: WIDTH - 2, bottom: height - 2 };
  return {
    areas: areas
      .map((one) => ({ name: one.name, main: one.main, shade: one.shade, path: path(wound(one.geometry)) ?? '' }))
      // The main area last, so that its outline lies on top.
      .sort((a, b) => Number(!!a.main) - Number(!!b.main)),
    labels: placeLabels(areas, projection, inner),
    points: placePoints(points, projection, inner),
  };
}

function placeLabels(areas: readonly MapArea[], projection: GeoProjection, inner: Box): Placed[] {
  const labelled = areas.flatMap(({ name, label, geometry }) => {
    if (!label) return [];
    const spot = roomiestSpot(ringsOf(wound(geometry), projection), inner);
    return spot ? [{ name, label, spot }] : [];
  });
  return apart(labelled, LABEL_RADIUS, inner);
}

function placePoints(points: readonly MapPoint[], projection: GeoProjection, inner: Box): Placed[] {
  const placed = points.map(({ name, longitude, latitude }, index) => {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0];
    return { name, label: String(index + 1), spot: { x, y } };
  });
  return apart(placed, POINT_RADIUS, inner);
}

function apart(all: readonly { name: string; label: string; spot: Spot }[], radius: number, inner: Box): Placed[] {
  const places = spread(
    all.map(({ spot }) => spot),
    radius,
    inner,
  );
  return all.map(({ name, label, spot }, index) => {
    const at = places[index] ?? spot;
    const isMoved = Math.hypot(at.x - spot.x, at.y - spot.y) > radius / 2;
    return { name, label, at: rounded(at), from: isMoved ? rounded(spot) : null };
  });
}

const rounded = ({ x, y }: Spot): Spot => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** The outlines as they are drawn. */
function ringsOf(geometry: GeoJSON.Geometry, projection: GeoProjection): Spot[][] {
  const rings: Spot[][] = [];
  const pen = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => void rings.push([{ x, y }]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push({ x, y }),
    arc: () => {},
    closePath: () => {},
  };
  geoPath(projection, pen)(geometry);
  return rings;
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
