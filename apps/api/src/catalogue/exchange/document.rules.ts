import { LIMITS } from '../../initiatives/initiative-content.js';
import type { FieldProblem } from '../../platform/results.js';
import { isBlank } from './cells.rules.js';
import { headingOf } from './columns.js';

/** What was changed of a row, by column. */
interface Note {
  readonly column: string;
  readonly message: string;
}

type Cells = Readonly<Record<string, unknown>>;

export const SUMMARY = LIMITS.summary;
/** What a summary and one part of the story hold. */
export const LONGEST_TEXT = SUMMARY + LIMITS.story;
/** Where a text goes on that is longer. */
const FURTHER = ['challenge', 'approach', 'impact', 'prerequisites'];

/** Of a column that Kith does not know. */
export const LEFT_OUT = 'Kith has no such column: it was left out, in every row.';
export const WOULD_BE_LEFT_OUT = 'In a collection that no organisation leads it is left out, if the collection is named (--collection).';

/** The column of a note that is said once for a file; null for any other. */
export const saidOnce = ({ message, column }: Note): string | null => (message === LEFT_OUT ? column : null);

/** A row of a collection of texts that no organisation owns: an id, a title, a text, and fields of its own. */
export const isDocument = ({ lead, text }: Cells): boolean => isBlank(lead) && typeof text === 'string' && text.trim() !== '';

/** The same so that an entry holds it, whole: nobody can be asked to mend it. */
export function fittedDocument(given: Cells): { cells: Cells; notes: Note[] } {
  const notes: Note[] = [];
  const tell = (key: string, message: string): void => {
    notes.push({ column: headingOf({ key }), message });
  };
  const cells = withShortTitle(given, tell);
  const pieces = piecesOf(String(cells.text).trim(), LIMITS.story, 1 + FURTHER.length);
  // Longer than all parts together, or some are given: a problem where it is too long, which `divided` tells.
  if (!pieces || !FURTHER.every((key) => isBlank(cells[key]))) return { cells, notes };
  const [text, ...rest] = pieces;
  const further = rest.map((piece, place): [string, string] => [FURTHER[place] ?? '', piece]);
  const parts = further.map(([key]) => headingOf({ key })).join(', ');
  if (parts !== '') tell('text', `It is longer than one part of a story holds: it goes on in ${parts}.`);
  return { cells: { ...cells, ...Object.fromEntries(further), text }, notes };
}

function withShortTitle(cells: Cells, tell: (key: string, message: string) => void): Cells {
  const title = typeof cells.title === 'string' ? cells.title.trim() : '';
  if (title.length <= LIMITS.title) return cells;
  tell('title', 'It was too long: the whole of it begins the text.');
  return { ...cells, title: head(title, LIMITS.title), text: `${title}\n\n${String(cells.text).trim()}` };
}

/** Cut between words, `most` characters each; null where they would be more than `count`. */
function piecesOf(text: string, most: number, count: number): string[] | null {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '' && pieces.length < count) {
    const piece = head(rest, most);
    pieces.push(piece);
    rest = rest.slice(piece.length).trim();
  }
  return rest === '' ? pieces : null;
}

/** To the last whole word. */
function head(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.slice(0, most + 1).search(/\s\S*$/);
  return text.slice(0, space > 0 ? space : most);
}

/** Longest title that is made of a text. */
const MADE_TITLE = 120;

/** A collection's texts are taken as they are: what has no title is called by its first words, and what is a title alone says that. */
export function withTitle<T extends object>(told: T): { told: T; notes: FieldProblem[] } {
  const { title = '', summary = '' } = told as { title?: unknown; summary?: unknown };
  const [name, text] = [String(title).trim(), String(summary).trim()];
  if (name === '' && text !== '') {
    const sentence = /^[^\n.!?]+[.!?]?/.exec(text)?.[0].trim() ?? text;
    const words = sentence.length > MADE_TITLE ? sentence.slice(0, sentence.lastIndexOf(' ', MADE_TITLE)) : sentence;
    return {
      told: { ...told, title: words.slice(0, MADE_TITLE) },
      notes: [{ field: 'content.title', message: 'It had no title: its first words are one.' }],
    };
  }
  const isBare = name !== '' && TEXTS.every((key) => String((told as Record<string, unknown>)[key] ?? '').trim() === '');
  return isBare
    ? {
        told: { ...told, summary: name },
        notes: [{ field: 'content.summary', message: 'It had nothing but a title, which is its summary too.' }],
      }
    : { told, notes: [] };
}

const TEXTS = ['summary', 'outcome', 'context', 'challenge', 'approach', 'impact'];
