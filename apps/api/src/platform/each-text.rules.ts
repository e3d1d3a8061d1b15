/** What a check says of each string in `value`, however deep, told the path to it: `content.lessons.0`. */
export function eachText<T>(value: unknown, path: string, check: (text: string, path: string) => readonly T[]): T[] {
  if (typeof value === 'string') return [...check(value, path)];
  if (Array.isArray(value)) return value.flatMap((inner, index) => eachText(inner, `${path}.${index}`, check));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => eachText(inner, `${path}.${key}`, check));
  return [];
}

/** The same value with each string in it, however deep, as `change` gives it. */
export function changeTexts<T>(value: T, change: (text: string) => string): T {
  const changed = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(changed);
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, changed(each)]));
  };
  return changed(value) as T;
}
