import { describe, expect, it } from '@jest/globals';
import { byRegion, letter } from './areas.rules';
import { boundsOf, splitByMap } from './on-the-map.rules';
import { dayBefore, successionWords } from './succession.rules';

describe('areas by region', () => {
  it('are numbered through in the order in which they are read', () => {
    const regions = byRegion([
      { shortName: 'Sussex', region: 'South East' },
      { shortName: 'Essex', region: 'East of England' },
      { shortName: 'Nowhere', region: null },
      { shortName: 'Kent', region: 'South East' },
    ]);
    expect(regions.map(({ name, areas }) => [name, ...areas.map(({ number, area }) => `${number} ${area.shortName}`)])).toEqual([
      ['East of England', '1 Essex'],
      ['Region not known', '2 Nowhere'],
      ['South East', '3 Kent', '4 Sussex'],
    ]);
  });
});

describe('letters of neighbours', () => {
  it('never come twice', () => {
    const letters = Array.from({ length: 60 }, (_, index) => letter(index));
    expect(new Set(letters).size).toBe(60);
    expect([letters[0], letters[25], letters[26], letters[27]]).toEqual(['A', 'Z', 'AA', 'AB']);
  });
});

describe('what a map shows', () => {
  const square: GeoJSON.Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [-1, 51],
        [0, 51],
        [0, 52],
        [-1, 52],
        [-1, 51],
      ],
    ],
  };
  const at = (latitude: number | null, longitude: number | null) => ({ latitude, longitude });

  it('is every head office in the footprint or hard by it', () => {
    const { shown, others } = splitByMap([at(51.5, -0.5), at(52.02, 0.02), at(53, -0.5), at(null, null)], boundsOf([square]));
    expect(shown).toEqual([at(51.5, -0.5), at(52.02, 0.02)]);
    expect(others).toEqual([at(53, -0.5), at(null, null)]);
  });

  it('is nothing where there is no footprint', () => {
    expect(boundsOf([])).toBeNull();
    expect(splitByMap([at(51.5, -0.5)], null).shown).toEqual([]);
  });

  it('takes in every part of a footprint', () => {
    const parts: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [square.coordinates, square.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x + 5, y + 2]))],
    };
    const bounds = boundsOf([parts]);
    expect(bounds?.east).toBeGreaterThan(5);
    expect(bounds?.north).toBeGreaterThan(54);
  });
});

describe('succession', () => {
  it('is told with its day', () => {
    expect(successionWords('merger', '2026-04-01')).toBe('merged on 1 April 2026');
    expect(successionWords('split', '2026-04-01')).toBe('split on 1 April 2026');
  });

  it('knows the last day, also across a month and a year', () => {
    expect(dayBefore('2026-04-01')).toBe('2026-03-31');
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
    expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  });
});
