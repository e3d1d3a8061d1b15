/** A unit such as % stands close to its figure; nothing is said twice. Null where there is no figure. */
export function withUnit(value: string | null, unit: string | null): string | null {
  if (!value) return null;
  if (!unit || value.toLowerCase().includes(unit.toLowerCase())) return value;
  if (unit === '£') return `£${value}`;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}
