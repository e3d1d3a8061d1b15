import { cleanText } from '../platform/clean-text.rules.js';

export { findNhsNumbers, isNhsNumber } from '../platform/nhs-number.rules.js';
export { cleanText };

/** Applies `cleanText` to every string inside; a field that is null is left out, as if it had not been sent. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, cleanDeep(inner)]]))) as T;
  }
  return value;
}
