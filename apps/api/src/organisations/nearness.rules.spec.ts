import { describe, expect, test } from '@jest/globals';
import { distanceKm, type Place, relationBetween } from './nearness.rules.js';

const place = (id: string, rest: Partial<Place> = {}): Place => ({
  id,
  systemIds: [],
  region: null,
  latitude: null,
  longitude: null,
  demonstration: false,
  ...rest,
});
const brighton = { latitude: 50.8225, longitude: -0.1372 };
const london = { latitude: 51.5074, longitude: -0.1278 };
const york = { latitude: 53.96, longitude: -1.0873 };
const adjoins = (a: string, b: string) => [a, b].sort().join() === 'kent,sussex';

describe('distance', () => {
  test('is that of the crow', () => {
    expect(distanceKm(place('a', brighton), place('b', london))).toBeCloseTo(76.2, 0);
    expect(distanceKm(place('a', brighton), place('b', brighton))).toBe(0);
  });

  test('is not known where a place is not', () => {
    expect(distanceKm(place('a', brighton), place('b'))).toBeNull();
  });

  test('is not measured through the glass', () => {
    expect(distanceKm(place('a', brighton), place('b', { ...brighton, demonstration: true }))).toBeNull();
  });
});

describe('relation', () => {
  test.each<[string, Partial<Place>, Partial<Place>, string]>([
    ['one system', { systemIds: ['sussex', 'kent'] }, { systemIds: ['kent'] }, 'same_system'],
    [
      'systems that touch',
      { systemIds: ['sussex'], region: 'South East' },
      { systemIds: ['kent'], region: 'South East' },
      'adjoining_system',
    ],
    ['one region', { systemIds: ['sussex'], region: 'South East' }, { systemIds: ['devon'], region: 'South East' }, 'same_region'],
    ['a short way', { ...london, region: 'London' }, { latitude: 51.9, longitude: -0.2, region: 'East of England' }, 'near'],
    ['a long way', london, york, 'elsewhere'],
    ['nothing known', {}, {}, 'elsewhere'],
    ['the other side of the glass', { systemIds: ['sussex'] }, { systemIds: ['sussex'], demonstration: true }, 'elsewhere'],
  ])('%s', (_, a, b, relation) => {
    expect(relationBetween(place('a', a), place('b', b), adjoins)).toBe(relation);
    expect(relationBetween(place('b', b), place('a', a), adjoins)).toBe(relation);
  });

  test('to oneself', () => {
    expect(relationBetween(place('a'), place('a'), adjoins)).toBe('own');
  });
});
