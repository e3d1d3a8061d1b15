/**
 * Collects the values of a hand-written statement; `bind(value)` gives its placeholder. Values never enter the text. PostgreSQL takes no null
 * character: a text that holds one is nowhere in it, and goes in as one that is nowhere either.
 */
export class Bind {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(Array.isArray(value) ? value.map(storable) : storable(value));
    return `$${this.values.length}`;
  }
}

const storable = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
