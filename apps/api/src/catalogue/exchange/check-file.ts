import { createHash } from 'node:crypto';
import { isBlank } from './cells.rules.js';
import { headingOf } from './columns.js';
import { saidOnce } from './document.rules.js';
import type { KnownOrganisation, Meanings } from './meanings.js';
import { nearestName } from './nearest-name.rules.js';
import { type FileEntry, type FileRow, type RowProblem, readRow, unreadable } from './read-row.rules.js';
import { FileUnreadable, type ImportSource, readTable } from './read-table.js';

/** A file, what it is a collection of, and what names mean here. */
export interface FileToRead {
  readonly source: ImportSource;
  /** Under which the ids of rows without a lead are unique; their source is named so where they name none. */
  readonly collection: string;
  readonly meanings: Meanings;
  /** The only organisation whose entries it may hold, and the lead of rows that name none; left out for an operator. */
  readonly owner?: KnownOrganisation;
}

export interface CheckedFile {
  readonly hash: string;
  readonly entries: number;
  /** How many problems there are; the first of them are in `problems`. */
  readonly found: number;
  readonly problems: readonly RowProblem[];
  /** What was changed in reading: how often, and the first of them. */
  readonly noted: number;
  readonly notes: readonly RowProblem[];
}

/** Enough to mend a file by; a file with more has one mistake many times. */
const SHOWN = 500;
/** So many are told what was probably meant: a long look each. */
const HINTED = 100;

/** By which the same file is known. */
export async function hashOf(source: ImportSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of source.bytes()) hash.update(bytes);
  return hash.digest('hex');
}

/** Looks at every row of a file before anything is written. */
export async function checkFile(file: FileToRead, progress: (rows: number) => void): Promise<CheckedFile> {
  const hash = await hashOf(file.source);
  const rows = new Map<string, number>();
  const problems: RowProblem[] = [];
  const notes: RowProblem[] = [];
  const said = new Set<string | null>();
  let found = 0;
  let noted = 0;
  const tell = (told: readonly RowProblem[]): void => {
    found += told.length;
    for (const problem of told.slice(0, SHOWN - problems.length)) problems.push(shown(problem, problems.length < HINTED));
  };
  try {
    for await (const read of rowsOf(file)) {
      if ('problems' in read) {
        tell(read.problems);
        continue;
      }
      const news = read.notes.filter((note) => !said.has(saidOnce(note)));
      for (const note of news) said.add(saidOnce(note));
      said.delete(null);
      noted += news.length;
      notes.push(...news.slice(0, SHOWN - notes.length));
      const { scope, ref, row } = read.entry;
      const before = rows.get(`${scope}\n${ref}`);
      if (before !== undefined) tell([twice(read.entry, before)]);
      else rows.set(`${scope}\n${ref}`, row);
      progress(rows.size);
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
    tell([{ row: error.row, column: '', message: error.message }]);
  }
  if (found === 0 && rows.size === 0) tell([{ row: 1, column: '', message: 'There is no initiative in this file.' }]);
  return { hash, entries: rows.size, found, problems, noted, notes };
}

/** The entries of a file that was checked, some at a time. */
export async function* entriesOf(file: FileToRead, atOnce: number): AsyncGenerator<FileEntry[]> {
  let batch: FileEntry[] = [];
  for await (const read of rowsOf(file)) {
    if ('problems' in read) {
      const [{ row, column, message } = { row: 1, column: '', message: 'It can’t be read.' }] = read.problems;
      throw new FileUnreadable(row, `Row ${row}, ${column}: ${message}`);
    }
    batch.push(read.entry);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* rowsOf({
  source,
  collection,
  meanings,
  owner,
}: FileToRead): AsyncGenerator<{ entry: FileEntry; notes: readonly RowProblem[] } | { problems: readonly RowProblem[] }> {
  for await (const row of readTable(source)) yield owner ? readOwn(row, owner, meanings) : readRow(row, collection, meanings);
}

/** A row of one organisation's own file: it needs no lead, and may name no other. What it was summarised from is not asked: its trust wrote it. */
function readOwn(row: FileRow, owner: KnownOrganisation, meanings: Meanings): ReturnType<typeof readRow> {
  const unread = unreadable(row);
  if (unread) return { problems: unread };
  const { lead, ...cells } = Object.fromEntries(Object.entries(row.cells).filter(([key]) => !key.startsWith('source')));
  const meant = isBlank(lead) ? { found: owner } : typeof lead === 'object' ? null : meanings.organisation(String(lead));
  const read = readRow({ ...row, cells: { ...cells, lead: owner.odsCode ?? owner.name } }, '', meanings);
  if (meant && 'found' in meant && meant.found.id === owner.id) return read;
  const wrong = {
    row: row.number,
    column: headingOf({ key: 'lead' }),
    message: `You can import for ${owner.name} only. Leave this empty.`,
  };
  return { problems: [...('problems' in read ? read.problems : []), wrong] };
}

function shown({ meant, ...problem }: RowProblem, hint: boolean): RowProblem {
  const nearest = meant && hint ? nearestName(meant.given, meant.known) : null;
  return nearest ? { ...problem, message: `${problem.message} Did you mean ‘${nearest}’?` } : problem;
}

function twice({ row, ref }: FileEntry, before: number): RowProblem {
  const title = ref.startsWith('title: ');
  return {
    row,
    column: title ? 'Title' : 'Id',
    message: title
      ? `Row ${before} has the same title and lead. Give each an id of its own.`
      : `Row ${before} has the same id ‘${ref}’ and lead. Each id may stand once.`,
  };
}
