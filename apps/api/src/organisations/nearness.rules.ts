/** How near an organisation is, nearest kind first; as in the contract, in lower case. */
export const RELATIONS = ['own', 'same_system', 'adjoining_system', 'same_region', 'near', 'elsewhere'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Head offices up to this far apart are near, whatever lies between. */
export const NEAR_KM = 60;

const EARTH_RADIUS_KM = 6_371;

/** What nearness looks at. */
export interface Place {
  readonly id: string;
  readonly systemIds: readonly string[];
  readonly region: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly demonstration: boolean;
}

/** As the crow flies, by the haversine formula; null where a place is not known, or is fictional and the other is not. */
export function distanceKm(a: Omit<Place, 'systemIds' | 'region'>, b: Omit<Place, 'systemIds' | 'region'>): number | null {
  if (a.demonstration !== b.demonstration) return null;
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const height = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const width = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(height + width)));
}

/** The nearest kind that holds between two organisations; `adjoins` tells whether two systems touch. `nearness.sql.ts` says the same. */
export function relationBetween(a: Place, b: Place, adjoins: (system: string, other: string) => boolean): Relation {
  if (a.id === b.id) return 'own';
  if (a.demonstration !== b.demonstration) return 'elsewhere';
  if (a.systemIds.some((id) => b.systemIds.includes(id))) return 'same_system';
  if (a.systemIds.some((id) => b.systemIds.some((other) => adjoins(id, other)))) return 'adjoining_system';
  if (a.region !== null && a.region === b.region) return 'same_region';
  const km = distanceKm(a, b);
  return km !== null && km <= NEAR_KM ? 'near' : 'elsewhere';
}
