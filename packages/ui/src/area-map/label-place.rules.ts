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

/** Steps of the grid that is tried, each way. */
const STEPS = 28;

/**
 * Where the name of a shape fits best: the spot within the box and the shape (its rings taken together, even-odd) that is farthest from
 * every edge. The middle of mass won't do: of a crescent it lies outside. Null where nothing of the shape is in the box.
 */
export function roomiestSpot(rings: readonly (readonly Spot[])[], box: Box): Spot | null {
  const all = rings.flat();
  if (all.length === 0) return null;
  const left = Math.max(box.left, Math.min(...all.map(({ x }) => x)));
  const right = Math.min(box.right, Math.max(...all.map(({ x }) => x)));
  const top = Math.max(box.top, Math.min(...all.map(({ y }) => y)));
  const bottom = Math.min(box.bottom, Math.max(...all.map(({ y }) => y)));
  const edges = edgesOf(rings);
  let best: { spot: Spot; room: number } | null = null;
  for (let column = 0; column < STEPS; column++) {
    for (let row = 0; row < STEPS; row++) {
      const spot = { x: left + ((right - left) * (column + 0.5)) / STEPS, y: top + ((bottom - top) * (row + 0.5)) / STEPS };
      if (right < left || bottom < top || !isInside(spot, edges)) continue;
      const toFrame = Math.min(spot.x - box.left, box.right - spot.x, spot.y - box.top, box.bottom - spot.y);
      const room = Math.min(toEdge(spot, edges), toFrame + 8);
      if (!best || room > best.room) best = { spot, room };
    }
  }
  return best?.spot ?? null;
}

function isInside({ x, y }: Spot, edges: readonly Edge[]): boolean {
  let inside = false;
  for (const [a, b] of edges) {
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

function toEdge({ x, y }: Spot, edges: readonly Edge[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [a, b] of edges) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(a.x + along * dx - x, a.y + along * dy - y));
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
