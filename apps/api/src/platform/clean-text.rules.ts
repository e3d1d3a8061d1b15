/** Control characters (PostgreSQL refuses NUL), the marks that can make text read other than it is, halves of characters, and what XML takes for none. Plain right-to-left text is fine. */
const UNWANTED = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** One form for equal texts, line breaks as \n, nothing that can't be shown. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').normalize('NFC');

/** The same on one line: every run of spaces and line breaks one space, none around. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

/** Applies `cleanText` to every string inside; a field that is null is left out, as if it had not been sent. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, cleanDeep(inner)]]))) as T;
  }
  return value;
}
