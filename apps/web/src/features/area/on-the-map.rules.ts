/** An organisation with its head office, where that is known. */
export interface Placed {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What a map draws beyond its footprint, as a part of the footprint's longer side. */
const BEYOND = 0.04;

/** The corners of what a map of these footprints shows; null where there is none. */
export function boundsOf(geometries: readonly GeoJSON.Geometry[]): Bounds | null {
  const places = geometries.flatMap(positionsOf);
  if (places.length === 0) return null;
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude = 0, latitude = 0] of places) {
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
  }
  // A degree of longitude is shorter than one of latitude; in England about three fifths of it.
  const room = Math.max((bounds.east - bounds.west) * 0.6, bounds.north - bounds.south) * BEYOND;
  return { west: bounds.west - room / 0.6, east: bounds.east + room / 0.6, south: bounds.south - room, north: bounds.north + room };
}

function positionsOf(geometry: GeoJSON.Geometry): GeoJSON.Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
  return [];
}

export type OnMap<T> = T & { readonly latitude: number; readonly longitude: number };

/** Splits those whose head office the map shows from those that work here from elsewhere, or whose place is not known. */
export function splitByMap<T extends Placed>(all: readonly T[], bounds: Bounds | null): { shown: OnMap<T>[]; others: T[] } {
  const isShown = (one: T): one is OnMap<T> =>
    bounds !== null &&
    one.latitude !== null &&
    one.longitude !== null &&
    one.latitude >= bounds.south &&
    one.latitude <= bounds.north &&
    one.longitude >= bounds.west &&
    one.longitude <= bounds.east;
  return { shown: all.filter(isShown), others: all.filter((one) => !isShown(one)) };
}
