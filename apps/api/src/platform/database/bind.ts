/** Collects the values of a hand-written statement; `bind(value)` gives its placeholder. Values never enter the text. */
export class Bind {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
