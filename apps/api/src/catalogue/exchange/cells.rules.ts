import { FORMULA_SIGNS } from '../../platform/csv.rules.js';

/**
 * Lists inside one cell, and back. Items stand apart by `;` or, where they are sentences, by line breaks; the parts of an item by `|`.
 * A sign that is meant as itself has a backslash before it, as has a backslash. What `join` writes, `split` reads as it was.
 */
export type Separator = ';' | '\n';

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', ';': ';', '|': '|', '\\': '\\' };

export function joinItems(items: readonly (readonly string[])[], separator: Separator): string {
  return items.map((parts) => joinParts(parts, separator)).join(separator === ';' ? '; ' : '\n');
}

export function splitItems(cell: string, separator: Separator): string[][] {
  return splitAt(cell, separator)
    .filter((item) => item.trim() !== '')
    .map((item) => splitAt(item, '|').map((part) => plain(part).trim()));
}

function joinParts(parts: readonly string[], separator: Separator): string {
  let last = parts.length;
  while (last > 1 && parts[last - 1] === '') last -= 1;
  return parts
    .slice(0, last)
    .map((part) => escaped(part, separator))
    .join(' | ');
}

/** A line break ends a sentence's item, so it is written \n there; among short names it may stand. */
const escaped = (text: string, separator: Separator): string =>
  separator === ';' ? text.replace(/[\\;|]/g, '\\$&') : text.replace(/[\\|]/g, '\\$&').replace(/\n/g, '\\n');

/** A backslash before any other sign is a backslash: people write paths. */
const plain = (text: string): string => text.replace(/\\([n;|\\])/g, (_, sign: string) => ESCAPED[sign] as string);

function splitAt(text: string, separator: Separator | '|'): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** As `csv.rules.ts` has it; with apostrophes before it, so that those that are meant come back too. */
const FORMULA = new RegExp(`^'*[${FORMULA_SIGNS}]`);

/** As a cell of a CSV file: an apostrophe before what a spreadsheet would take for a formula. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The apostrophe that `guardCell` writes is taken away again; any other stays. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** Whether a cell holds nothing, in whatever way a file says so. */
export const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
