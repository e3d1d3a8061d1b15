import { describe, expect, it } from '@jest/globals';
import { roomiestSpot, type Spot, spread } from './label-place.rules';

const box = { left: 0, top: 0, right: 100, bottom: 100 };
const ring = (...corners: [number, number][]): Spot[] => corners.map(([x, y]) => ({ x, y }));

describe('the roomiest spot of a shape', () => {
  it('lies inside a crescent, whose middle of mass does not', () => {
    // An arch around the lower middle, broader on its right side.
    const arch = ring([0, 0], [100, 0], [100, 100], [60, 100], [60, 20], [20, 20], [20, 100], [0, 100]);
    const spot = roomiestSpot([arch], { left: -50, top: -50, right: 150, bottom: 150 });
    expect(spot?.x).toBeGreaterThan(60);
    expect(spot?.x).toBeLessThan(100);
  });

  it('keeps out of a hole', () => {
    const spot = roomiestSpot([ring([0, 0], [100, 0], [100, 100], [0, 100]), ring([10, 10], [90, 10], [90, 70], [10, 70])], box);
    expect(spot?.y).toBeGreaterThan(70);
  });

  it('lies in the part that is on the picture; nowhere where none is', () => {
    const wide = ring([80, 20], [500, 20], [500, 80], [80, 80]);
    expect(roomiestSpot([wide], box)?.x).toBeLessThan(100);
    expect(roomiestSpot([ring([200, 20], [500, 20], [500, 80])], box)).toBeNull();
    expect(roomiestSpot([], box)).toBeNull();
  });
});

describe('labels that would cover each other', () => {
  const nearest = (places: Spot[]) =>
    Math.min(...places.flatMap((a, index) => places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));

  it('move apart, also when they stand for one and the same place', () => {
    const places = spread(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
        { x: 50, y: 50 },
        { x: 52, y: 50 },
      ],
      8,
      box,
    );
    expect(nearest(places)).toBeGreaterThan(15.5);
  });

  it('stay within the picture', () => {
    for (const { x, y } of spread(
      [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
        { x: 99, y: 99 },
      ],
      8,
      box,
    )) {
      expect(x).toBeGreaterThanOrEqual(8);
      expect(y).toBeLessThanOrEqual(92);
    }
  });

  it('stay where they are when they have room', () => {
    const spots = [
      { x: 20, y: 20 },
      { x: 60, y: 60 },
    ];
    expect(spread(spots, 8, box)).toEqual(spots);
  });
});
