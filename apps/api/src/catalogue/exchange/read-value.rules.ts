import { LIMITS } from '../../initiatives/initiative-content.js';
import type { Vocabulary } from '../../tags/term.entity.js';
import { plainWords } from '../../tags/words.rules.js';
import { splitItems } from './cells.rules.js';
import type { Column } from './columns.js';
import { type Meanings, type Meant, shortened, unknown } from './meanings.js';

type Problem = (message: string, meant?: Meant) => void;

/** What a cell says, in the shape of an initiative's content; undefined where it says nothing. What can't be read is told to `problem`. */
export function readValue(column: Column, cell: unknown, meanings: Meanings, problem: Problem): unknown {
  if (cell === undefined || cell === null || cell === '') return undefined;
  switch (column.kind) {
    case 'text':
    case 'organisation':
      return asText(cell, problem);
    case 'date':
      return asText(cell, problem)?.trim();
    case 'choice':
      return choice(column.spoken, asText(cell, problem) ?? '', problem);
    case 'choices':
      return names(cell, problem).flatMap((name) => choice(column.spoken, name, problem) ?? []);
    case 'term':
      return term(column.vocabulary, asText(cell, problem) ?? '', meanings, problem);
    case 'terms':
      return [...new Set(names(cell, problem).flatMap((name) => term(column.vocabulary, name, meanings, problem) ?? []))];
    case 'items':
      return items(column, cell, problem).map((item) => withTerms(item, column.key, meanings, problem));
  }
}

/** Numbers and days of a spreadsheet as they are written. */
function asText(cell: unknown, problem: Problem): string | undefined {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return cell.toISOString().slice(0, 10);
  problem('This must be a text.');
  return undefined;
}

function names(cell: unknown, problem: Problem): string[] {
  if (Array.isArray(cell)) return notTooMany(cell, problem).flatMap((item) => asText(item, problem) ?? []);
  return notTooMany(splitItems(asText(cell, problem) ?? '', ';'), problem).map((parts) => parts.join(' | '));
}

/** None of too many: each would be a problem of its own. */
function notTooMany<T>(list: readonly T[], problem: Problem): readonly T[] {
  if (list.length <= LIMITS.listItems) return list;
  problem(`These are ${list.length.toLocaleString('en-GB')}: give at most ${LIMITS.listItems}.`);
  return [];
}

function items(column: Extract<Column, { kind: 'items' }>, cell: unknown, problem: Problem): Record<string, string>[] {
  const named = (parts: readonly string[]): Record<string, string> => {
    if (parts.length > column.parts.length)
      problem(`‘${parts.join(' | ')}’ has more than ${column.parts.length} parts. Write \\| for a | that is meant.`);
    return Object.fromEntries(column.parts.flatMap((part, index) => (parts[index] === undefined ? [] : [[part, parts[index]]])));
  };
  if (!Array.isArray(cell)) return notTooMany(splitItems(asText(cell, problem) ?? '', column.separator), problem).map(named);
  return notTooMany(cell, problem).flatMap((item) => {
    if (typeof item === 'string') return [named([item])];
    if (typeof item !== 'object' || item === null) {
      problem('Each item must be a text or an object.');
      return [];
    }
    const unknownParts = Object.keys(item).filter((part) => !column.parts.includes(part));
    for (const part of unknownParts) problem(unknown('part', part), { given: part, known: column.parts });
    const given = item as Readonly<Record<string, unknown>>;
    return [Object.fromEntries(column.parts.map((part) => [part, given[part] == null ? '' : (asText(given[part], problem) ?? '')]))];
  });
}

function withTerms(item: Record<string, string>, key: string, meanings: Meanings, problem: Problem): Record<string, unknown> {
  if (key !== 'assets') return item;
  const { kind = '', licence, ...rest } = item;
  if (kind === '') problem('Say of what kind each is: title | kind | licence | address.');
  return {
    ...rest,
    kind: kind === '' ? '' : (term('asset_kind', kind, meanings, problem) ?? ''),
    licence: licence ? (term('licence', licence, meanings, problem) ?? null) : null,
  };
}

function choice(spoken: Readonly<Record<string, string>>, text: string, problem: Problem): string | undefined {
  const wanted = plainWords(text);
  const value = Object.keys(spoken).find(
    (known) => plainWords(known.replaceAll('_', ' ')) === wanted || plainWords(spoken[known] ?? '') === wanted,
  );
  if (value !== undefined) return value;
  const known = Object.values(spoken);
  problem(`‘${shortened(text)}’ is not one of: ${known.join(', ')}.`, { given: text, known });
  return undefined;
}

function term(vocabulary: Vocabulary, text: string, meanings: Meanings, problem: Problem): string | undefined {
  const meant = meanings.term(vocabulary, text);
  if ('found' in meant) return meant.found;
  problem(unknown(vocabulary.replaceAll('_', ' '), text), { given: text, ...meant });
  return undefined;
}
