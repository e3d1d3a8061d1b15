/** A place on the picture, in its units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Steps of the grid that is tried each way; the finer one where the shape slips through the first. */
const STEPS = [12, 36] as const;

/** How often the best is looked for again around the best so far. */
const REFINEMENTS = 2;

/**
 * Where the name of a shape fits best: the spot within the box and the shape (its rings taken together, even-odd) that is farthest from
 * every edge. The middle of mass won't do: of a crescent it lies outside. Null where nothing of the shape is in the box.
 */
export function roomiestSpot(rings: readonly (readonly Spot[])[], box: Box): Spot | null {
  const edges = edgesOf(rings);
  const seen = boundsWithin(rings.flat(), box);
  if (!seen) return null;
  const [coarse, fine] = STEPS;
  let best = bestOfGrid(seen, coarse, edges, box, null) ?? bestOfGrid(seen, fine, edges, box, null);
  let [wide, high] = [(seen.right - seen.left) / coarse, (seen.bottom - seen.top) / coarse];
  for (let round = 0; best && round < REFINEMENTS; round++) {
    const { x, y } = best.spot;
    best = bestOfGrid({ left: x - wide, right: x + wide, top: y - high, bottom: y + high }, 5, edges, box, best);
    [wide, high] = [wide / 2.5, high / 2.5];
  }
  return best?.spot ?? null;
}

interface Candidate {
  readonly spot: Spot;
  readonly room: number;
}

function bestOfGrid(grid: Box, steps: number, edges: readonly Edge[], box: Box, before: Candidate | null): Candidate | null {
  let best = before;
  for (let cell = 0; cell < steps * steps; cell++) {
    const spot = {
      x: grid.left + ((grid.right - grid.left) * ((cell % steps) + 0.5)) / steps,
      y: grid.top + ((grid.bottom - grid.top) * (Math.floor(cell / steps) + 0.5)) / steps,
    };
    // A little may be cut off by the frame: better than a strip too narrow for any name.
    const toFrame = Math.min(spot.x - box.left, box.right - spot.x, spot.y - box.top, box.bottom - spot.y);
    const enough = best?.room ?? 0;
    if (toFrame < 0 || toFrame + 8 <= enough || !isInside(spot, edges)) continue;
    const room = Math.min(toEdge(spot, edges, enough), toFrame + 8);
    if (!best || room > enough) best = { spot, room };
  }
  return best;
}

function boundsWithin(all: readonly Spot[], box: Box): Box | null {
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const seen = {
    left: Math.max(box.left, Math.min(...xs)),
    right: Math.min(box.right, Math.max(...xs)),
    top: Math.max(box.top, Math.min(...ys)),
    bottom: Math.min(box.bottom, Math.max(...ys)),
  };
  return seen.left <= seen.right && seen.top <= seen.bottom ? seen : null;
}

function isInside({ x, y }: Spot, edges: readonly Edge[]): boolean {
  let inside = false;
  for (const [a, b] of edges) {
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** Distance to the nearest edge; not looked at further once it is less than `enough`. */
function toEdge({ x, y }: Spot, edges: readonly Edge[], enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [a, b] of edges) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(a.x + along * dx - x, a.y + along * dy - y));
    if (least <= enough) break;
  }
  return least;
}

type Edge = readonly [Spot, Spot];

const edgesOf = (rings: readonly (readonly Spot[])[]): Edge[] =>
  rings.flatMap((ring) =>
    ring.flatMap((a, index): Edge[] => {
      const b = ring[(index + 1) % ring.length];
      return b ? [[a, b]] : [];
    }),
  );

/** Rounds after which labels that still touch are left as they are. */
const ROUNDS = 300;

/** Moves labels of this radius apart until none covers another, each as near its own spot as that allows, and none out of the box. */
export function spread(spots: readonly Spot[], radius: number, box: Box): Spot[] {
  const places = spots.map(({ x, y }) => ({ x, y }));
  const apart = radius * 2;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [index, a] of places.entries()) {
      for (const [offset, b] of places.slice(index + 1).entries()) {
        // Two trusts in one house: any direction will do, but the same one every time.
        const turn = (index + offset + 1) * 2.4;
        const [dx, dy] = a.x === b.x && a.y === b.y ? [Math.cos(turn), Math.sin(turn)] : [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const missing = apart - Math.hypot(b.x - a.x, b.y - a.y);
        if (missing <= 0.05) continue;
        moved = true;
        const [stepX, stepY] = [((dx / distance) * missing) / 2, ((dy / distance) * missing) / 2];
        Object.assign(a, { x: a.x - stepX, y: a.y - stepY });
        Object.assign(b, { x: b.x + stepX, y: b.y + stepY });
      }
    }
    for (const place of places) {
      place.x = Math.min(box.right - radius, Math.max(box.left + radius, place.x));
      place.y = Math.min(box.bottom - radius, Math.max(box.top + radius, place.y));
    }
    if (!moved) break;
  }
  return places;
}
