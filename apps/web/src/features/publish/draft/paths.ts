import type { Content, Draft } from './draft';

/** The value at a path of the form or of its content, such as `measures.0.name`. */
export function valueAt(draft: Draft | Content, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], draft);
}

/** A copy with another value at the path. */
export function withValue(draft: Draft, path: string, value: unknown): Draft {
  return replaced(draft, path.split('.'), value) as Draft;
}

function replaced(inside: unknown, [key, ...others]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(inside)) return inside.map((item, number) => (String(number) === key ? replaced(item, others, value) : item));
  const holder = inside as Record<string, unknown>;
  return { ...holder, [key]: replaced(holder[key], others, value) };
}
