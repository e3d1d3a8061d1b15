import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { readXlsx } from 'hucre/xlsx';
import { isBlank, unguardCell } from './cells.rules.js';
import { columnOf, HEADINGS, headingOf } from './columns.js';
import { unknown } from './meanings.js';
import type { FileRow, RowProblem } from './read-row.rules.js';
import { unpacks } from './unpacks.rules.js';

/** A file that can be read from its beginning as often as it is needed. */
export interface ImportSource {
  bytes(): AsyncIterable<Uint8Array>;
  /** How many bytes a workbook may hold once it is unpacked; without it, a gibibyte. */
  readonly mostUnpacked?: number;
  /** How many rows a workbook may reach down to: one cell far below makes a million rows. */
  readonly mostRows?: number;
}

export type Format = 'jsonl' | 'csv' | 'xlsx';

/** The rest can't be read: what was wrong, and from which row on. */
export class FileUnreadable extends Error {
  constructor(
    readonly row: number,
    message: string,
  ) {
    super(message);
  }
}

/** No row is longer: a story has at most 20,000 characters in each of five parts. */
const LONGEST_ROW = 1_000_000;

/** Kith knows some forty. */
const MOST_COLUMNS = 200;
const tooManyColumns = (given: number): string =>
  `There are ${given.toLocaleString('en-GB')} columns here. Kith knows ${HEADINGS.length}: see the empty file.`;

/** The rows of a file one after the other; what it is, is told by its first bytes and not by its name. Only a workbook is held in memory. */
export async function* readTable(source: ImportSource): AsyncGenerator<FileRow> {
  const format = await formatOf(source);
  if (format === 'jsonl') yield* jsonRows(source);
  else yield* sheetRows(format === 'csv' ? csvRecords(source) : xlsxRecords(source));
}

export async function formatOf(source: ImportSource): Promise<Format> {
  let head = Buffer.alloc(0);
  for await (const bytes of source.bytes()) {
    head = Buffer.concat([head, bytes]);
    if (head.length >= 512) break;
  }
  if (head.length === 0) throw new FileUnreadable(1, 'The file is empty.');
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new FileUnreadable(
      1,
      'This is a workbook of an old kind (.xls), or one with a password. Save it as .xlsx without a password, or as CSV UTF-8.',
    );
  if (head.subarray(0, 5).equals(Buffer.from('%PDF-')))
    throw new FileUnreadable(1, 'This is a PDF. Give the entries as .xlsx, CSV UTF-8 or JSON Lines: the empty file shows how.');
  if (head.includes(0)) throw new FileUnreadable(1, 'This is no text in UTF-8. Save it as CSV UTF-8, JSON Lines or .xlsx.');
  const text = head.toString('utf8');
  if (/^[\ufeff\s]*\[\s*[{\]]/.test(text))
    throw new FileUnreadable(
      1,
      'This is one JSON list. Give each entry a line of its own, without brackets around all and commas between them.',
    );
  return /^[\ufeff\s]*\{/.test(text) ? 'jsonl' : 'csv';
}

/** Pieces of text; bytes that are no UTF-8 are refused, with the line on which they stand. A byte order mark is left out. */
async function* texts(source: ImportSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      const [good = '', ...bad] = Buffer.from(bytes ?? [])
        .toString('utf8')
        .split('\ufffd');
      // Without a mark of its own the fault was the last byte of the piece before.
      throw new FileUnreadable(
        line + (bad.length > 0 ? newlines(good) : 0),
        'Here stands something that is no UTF-8. Save the file as CSV UTF-8, and import it again.',
      );
    }
  };
  for await (const bytes of source.bytes()) {
    const text = decode(bytes);
    line += newlines(text);
    yield text;
  }
  yield decode();
}

const newlines = (text: string): number => text.split('\n').length - 1;

async function* jsonRows(source: ImportSource): AsyncGenerator<FileRow> {
  let number = 0;
  for await (const line of linesOf(texts(source))) {
    number += 1;
    if (line.trim() !== '') yield jsonRow(number, line);
  }
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let number = 1;
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    number += lines.length;
    if (rest.length > LONGEST_ROW)
      throw new FileUnreadable(number, `This line is too long: at most ${LONGEST_ROW.toLocaleString('en-GB')} characters.`);
    yield* lines;
  }
  yield rest;
}

function jsonRow(number: number, line: string): FileRow {
  const wrong = (message: string): FileRow => ({ number, cells: {}, problems: [{ row: number, column: '', message }] });
  if (line.length > LONGEST_ROW) return wrong(`This line is too long: at most ${LONGEST_ROW.toLocaleString('en-GB')} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong('This line is no JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('Each line must be one object in curly brackets.');
  const named = Object.entries(value);
  if (named.length > MOST_COLUMNS) return wrong(tooManyColumns(named.length));
  const problems: RowProblem[] = [];
  const strange: RowProblem[] = [];
  const cells: Record<string, unknown> = {};
  for (const [name, cell] of named) {
    const column = columnOf(name);
    if (!column) strange.push(unknownColumn(number, name));
    else if (column.key in cells) problems.push({ row: number, column: name, message: 'This column is given twice.' });
    else cells[column.key] = cell;
  }
  return { number, cells, problems, unknown: strange };
}

const unknownColumn = (row: number, name: string): RowProblem => ({
  row,
  column: name,
  message: unknown('column', name),
  meant: { given: name, known: HEADINGS },
});

async function* csvRecords(source: ImportSource): AsyncGenerator<readonly unknown[]> {
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
    // All of them in one file: a script may append to what a spreadsheet wrote.
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  try {
    // The error of any of the two ends the loop below, so nothing is to be done in the callback.
    for await (const record of pipeline(Readable.from(texts(source)), parser, () => {}) as AsyncIterable<string[]>) {
      yield record.map(unguardCell);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const long = error.code === 'CSV_MAX_RECORD_SIZE';
    throw new FileUnreadable(
      Number(error.records ?? 0) + 1,
      long ? 'This row is too long. Is a quotation mark missing?' : 'A quotation mark is missing, or stands where none may be.',
    );
  }
}

const DAMAGED = 'This workbook can’t be read. It may be damaged or have a password.';

async function* xlsxRecords(source: ImportSource): AsyncGenerator<readonly unknown[]> {
  const parts: Uint8Array[] = [];
  for await (const bytes of source.bytes()) parts.push(bytes);
  const file = Buffer.concat(parts);
  const most = source.mostUnpacked ?? 2 ** 30;
  const unpacked = unpacks(file, most);
  if (unpacked === 'damaged') throw new FileUnreadable(1, DAMAGED);
  if (unpacked === 'beyond')
    throw new FileUnreadable(
      1,
      `Unpacked, this workbook is larger than ${Math.floor(most / 2 ** 20)} MB. Save it as CSV UTF-8, or divide it.`,
    );
  let rows: readonly (readonly unknown[])[];
  try {
    rows = (await readXlsx(file, { sheets: [0], ...withinSight(source) })).sheets[0]?.rows ?? [];
  } catch {
    throw new FileUnreadable(1, DAMAGED);
  }
  if (source.mostRows && rows.length > source.mostRows)
    throw new FileUnreadable(
      source.mostRows,
      `This workbook goes on below row ${source.mostRows.toLocaleString('en-GB')}. Delete what stands there.`,
    );
  yield* rows;
}

/**
 * The first sheet, and of a file from outside one column and one row more than there may be: a cell at the far end of a row makes a place for
 * each before it, and of many such rows, or sheets, there is no memory for.
 */
const withinSight = ({ mostRows }: ImportSource): { range?: string; maxRows?: number } =>
  mostRows ? { range: `A1:${columnLetters(MOST_COLUMNS + 1)}${mostRows + 1}`, maxRows: mostRows + 1 } : {};

/** 1 is A, 27 is AA. */
const columnLetters = (place: number): string =>
  place === 0 ? '' : columnLetters(Math.floor((place - 1) / 26)) + String.fromCharCode(65 + ((place - 1) % 26));

/** Rows under headings. Rows without any value are passed over. */
async function* sheetRows(records: AsyncIterable<readonly unknown[]>): AsyncGenerator<FileRow> {
  let columns: (string | null)[] | null = null;
  let number = 0;
  for await (const record of records) {
    number += 1;
    if (record.every(isBlank)) continue;
    if (!columns) {
      const head = readHead(record, number);
      columns = head.columns;
      if (head.problems.length > 0) yield { number, cells: {}, problems: head.problems };
      continue;
    }
    const problems: RowProblem[] = [];
    if (record.slice(columns.length).some((cell) => !isBlank(cell)))
      problems.push({ row: number, column: '', message: `This row has more cells than there are headings (${columns.length}).` });
    const cells: Record<string, unknown> = {};
    for (const [index, key] of columns.entries()) {
      if (isBlank(record[index])) continue;
      if (key) cells[key] = record[index];
      else if (key === '') problems.push({ row: number, column: `column ${index + 1}`, message: 'This stands under no heading.' });
    }
    for (const [key, cell] of Object.entries(cells))
      if (typeof cell === 'string' && /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(cell))
        problems.push({ row: number, column: headingOf({ key }), message: `A formula came to ${cell}.` });
    yield { number, cells, problems };
  }
}

function readHead(record: readonly unknown[], row: number): { columns: (string | null)[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  if (record.length === 1 && /[;\t]/.test(String(record[0])))
    throw new FileUnreadable(row, 'The columns must stand apart by commas: save the file as CSV UTF-8 (comma delimited).');
  const given = record.filter((heading) => !isBlank(heading)).length;
  if (given > MOST_COLUMNS) throw new FileUnreadable(row, tooManyColumns(given));
  const keys = new Set<string>();
  const columns = record.map((heading) => {
    if (isBlank(heading)) return '';
    const name = String(heading).trim();
    const key = columnOf(name)?.key ?? null;
    if (!key) problems.push(unknownColumn(row, name));
    else if (keys.has(key)) problems.push({ row, column: name, message: 'This column is given twice.' });
    else keys.add(key);
    return key;
  });
  return { columns, problems };
}
