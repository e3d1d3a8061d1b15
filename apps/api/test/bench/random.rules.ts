/**
 * Numbers that look random and are the same for the same seed (mulberry32). Its state comes round after 2^32 of them, which some 700,000
 * initiatives use up: each further turn is another sequence, so that nothing is made twice.
 */
export class Random {
  private readonly first: number;
  private state: number;
  private turn = 0;

  constructor(seed: number) {
    this.first = seed >>> 0;
    this.state = this.first;
  }

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    if (this.state === this.first) this.turn += 1;
    let mixed = Math.imul(this.state ^ (this.state >>> 15) ^ Math.imul(this.turn, 0x9e3779b1), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** The first of a list most often, the second half as often, the third a third as often: how tags and organisations are used. */
  skewed<T>(list: readonly T[]): T {
    // The inverse of the harmonic sum, near enough: ln(n + 1) equal steps.
    const place = Math.floor(Math.exp(this.next() * Math.log(list.length + 1))) - 1;
    return list[Math.min(place, list.length - 1)] as T;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const cards = [...list];
    for (let last = cards.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [cards[last], cards[other]] = [cards[other] as T, cards[last] as T];
    }
    return cards;
  }

  /** About 0, with a spread of 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  uuid(): string {
    const word = () =>
      Math.floor(this.next() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0');
    const [a, b, c, d] = [word(), word(), word(), word()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'[this.below(4)]}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}
