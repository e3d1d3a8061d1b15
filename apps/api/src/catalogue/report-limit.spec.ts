import { expect, test } from '@jest/globals';
import { Clock } from '../platform/clock.js';
import { ReportLimit } from './report-limit.js';

const allowed = (addresses: readonly string[]): number => {
  const limit = new ReportLimit(new Clock());
  return addresses.filter((address) => limit.allows(address)).length;
};
const many = (address: (place: number) => string): string[] => Array.from({ length: 60 }, (_, place) => address(place));

test('a subscriber has twenty reports an hour, with however many addresses', () => {
  expect(allowed(many(() => '192.0.2.1'))).toBe(20);
  expect(allowed(many((place) => `2001:db8:0:1::${place.toString(16)}`))).toBe(20);
  expect(allowed(many((place) => `2001:db8:0:1:${place + 1}:2:3:4`))).toBe(20);
  expect(allowed(['2001:db8:0:1::1', '2001:0DB8:0000:0001::2'].flatMap((address) => many(() => address)))).toBe(20);
});

test('others are not counted with it', () => {
  expect(allowed(many((place) => `192.0.2.${place}`))).toBe(60);
  expect(allowed(many((place) => `::ffff:192.0.2.${place}`))).toBe(60);
  expect(allowed(many((place) => `2001:db8:0:${place.toString(16)}::1`))).toBe(60);
});
