import { missingText, readContent } from '../../initiatives/initiative.rules.js';
import { type EntrySource, entrySource, type InitiativeContent, initiativeContent } from '../../initiatives/initiative-content.js';
import { cleanText } from '../../platform/clean-text.rules.js';
import { findNhsNumbers, withoutNhsNumbers } from '../../platform/nhs-number.rules.js';
import { findPersonalAddresses, withoutPersonalAddresses } from '../../platform/personal-address.rules.js';
import type { FieldProblem } from '../../platform/results.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { isBlank } from './cells.rules.js';
import { COLUMNS, type Column, headingOf } from './columns.js';
import { fittedDocument, isDocument, LEFT_OUT, LONGEST_TEXT, SUMMARY, WOULD_BE_LEFT_OUT, withTitle } from './document.rules.js';
import { type KnownOrganisation, type Meanings, type Meant, unknown } from './meanings.js';
import { readValue } from './read-value.rules.js';

/** A row of a file: what stands in the columns that Kith knows. */
export interface FileRow {
  /** As the reader of the file counts: lines of JSON Lines, rows of a spreadsheet with the headings as row 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, unknown>>;
  /** What is wrong with it before its values are looked at. */
  readonly problems: readonly RowProblem[];
  /** Of a line of JSON Lines: the columns that Kith does not know, each as the problem that it is, unless it may be left out. */
  readonly unknown?: readonly RowProblem[];
}

export interface RowProblem {
  readonly row: number;
  /** The heading of the column; empty where the whole row or file is meant. */
  readonly column: string;
  readonly message: string;
  /** Where a name means nothing. */
  readonly meant?: Meant;
}

export type TellProblem = (key: string, message: string, meant?: Meant) => void;

/** An initiative as the file tells it. */
export interface FileEntry {
  readonly row: number;
  /** Under which its id is unique: its lead, or the collection. */
  readonly scope: string;
  readonly ref: string;
  readonly lead: KnownOrganisation | null;
  readonly memberIds: readonly string[];
  readonly level: Level;
  readonly source: EntrySource | null;
  readonly content: InitiativeContent;
  /** The columns that hold something in this row. */
  readonly given: readonly string[];
}

const HEADINGS = new Map(COLUMNS.map((column) => [column.key, headingOf(column)]));
const FLAT: Readonly<Record<string, string>> = {
  'contact.role': 'contactRole',
  'contact.deputyRole': 'contactDeputyRole',
  'contact.timeOffered': 'contactTimeOffered',
  'contact.replyTime': 'contactReplyTime',
};

/** Why a row could not be read at all, its headings for one: nothing more is to be said of it. Null where something was read. */
export function unreadable({ cells, problems, unknown = [] }: FileRow): RowProblem[] | null {
  const wrong = [...problems, ...unknown];
  return wrong.length > 0 && Object.keys(cells).length === 0 ? wrong : null;
}

/** Columns that Kith does not know: of a document in a collection that is named they are left out, else each is a problem. */
function strangeColumns(unknown: readonly RowProblem[], ofDocument: boolean, isNamed: boolean) {
  if (ofDocument && isNamed) return { problems: [], notes: unknown.map(({ row, column }) => ({ row, column, message: LEFT_OUT })) };
  const told = (problem: RowProblem): RowProblem => ({ ...problem, message: `${problem.message} ${WOULD_BE_LEFT_OUT}` });
  return { problems: ofDocument ? unknown.map(told) : unknown, notes: [] };
}

/** One row as an entry, with what was changed of it that somebody should know; or everything that is wrong with it. */
export function readRow(
  row: FileRow,
  collection: string,
  meanings: Meanings,
): { entry: FileEntry; notes: RowProblem[] } | { problems: RowProblem[] } {
  const unread = unreadable(row);
  if (unread) return { problems: unread };
  const document = isDocument(row.cells) ? fittedDocument(row.cells) : null;
  const cells = document?.cells ?? row.cells;
  // Not without a name: what somebody means as a lead would go unnoticed, and its entry to everybody.
  const isNamed = collection !== '' || !isBlank(cells.collection);
  const strange = strangeColumns(row.unknown ?? [], document !== null, isNamed);
  const problems: RowProblem[] = [...row.problems, ...strange.problems];
  const problem: TellProblem = (key, message, meant) => {
    problems.push({ row: row.number, column: HEADINGS.get(key) ?? (key === 'text' ? 'Text' : ''), message, ...(meant ? { meant } : {}) });
  };
  const value = (column: Column): unknown =>
    readValue(column, cells[column.key], meanings, (message, meant) => problem(column.key, message, meant));
  const given = Object.fromEntries(COLUMNS.map((column) => [column.key, value(column)]));
  const text = (key: string): string => String(given[key] ?? '').trim();

  const lead = text('lead') === '' ? null : meanings.organisation(text('lead'));
  if (lead && 'known' in lead) problem('lead', unknown('organisation', text('lead')), { given: text('lead'), ...lead });
  const found = lead && 'found' in lead ? lead.found : null;
  const level = (given.level ?? (lead ? 'network' : 'public')) as Level;
  // Of several collections in one file each row names its own.
  const owner = cleanText(text('collection')).trim() || collection;
  if (lead && text('collection') !== '') problem('collection', 'Leave this empty where an organisation leads the entry.');
  if (owner.length > 400) problem('collection', 'This is too long: at most 400 characters.');
  if (!lead && level !== 'public') problem('lead', 'Say which organisation leads it, or make its level public.');

  const partners = ((given.partners ?? []) as { odsCode: string; name: string }[]).map((partner) =>
    readPartner(partner, meanings, problem),
  );
  const members = [found, ...partners.map(({ organisation }) => organisation)].flatMap((organisation) => organisation?.id ?? []);

  const told = {
    ...Object.fromEntries(Object.entries(given).filter(([key]) => key in initiativeContent.shape)),
    ...divided(cells.text, text, problem),
    partners: partners.map(({ kept }) => kept),
    contact: {
      role: text('contactRole'),
      deputyRole: text('contactDeputyRole'),
      timeOffered: text('contactTimeOffered'),
      replyTime: text('contactReplyTime'),
    },
  };
  // Whoever leads an entry can mend their file; what somebody published elsewhere, nobody can.
  const filled = lead === null ? withTitle(told) : { told, notes: [] };
  const cleared = found === null ? withoutPeople(filled.told) : { told, notes: [] };
  const read = readContent(cleared.told, meanings.termExists);
  const wrong = 'problems' in read ? [...read.problems, ...findPersonalAddresses(cleared.told, 'content')] : missingText(read.content);
  for (const { field, message } of wrong) problem(columnKey(field), message);

  const source = readSource(text, found === null, owner, problem);
  const title = text('title') || String((filled.told as { title?: unknown }).title ?? '');
  const ref = cleanText(text('id')) || (title === '' ? '' : titleRef(title));
  if (ref.length > 500) problem('id', 'This is too long: at most 500 characters.');
  if (problems.length > 0 || !('content' in read)) return { problems: problems.sort((a, b) => placeOf(a) - placeOf(b)) };
  return {
    notes: [
      ...strange.notes,
      ...(document?.notes ?? []).map((note) => ({ row: row.number, ...note })),
      ...[...filled.notes, ...cleared.notes].map(({ field, message }) => ({
        row: row.number,
        column: HEADINGS.get(columnKey(field)) ?? '',
        message,
      })),
    ],
    entry: {
      row: row.number,
      scope: found?.id ?? `${COLLECTION}${owner}`,
      ref,
      lead: found,
      memberIds: [...new Set(members)],
      level,
      source,
      content: read.content,
      given: Object.keys(cells).filter((key) => String(cells[key] ?? '').trim() !== ''),
    },
  };
}

/** Before a collection's name in what ids are unique under; else that is the lead's id. */
export const COLLECTION = 'collection: ';

/** By which a row without an id is known. */
export const titleRef = (title: string): string => `title: ${cleanText(title).trim().toLowerCase()}`;

/** Without what may not be kept of people, and what was taken out where. */
function withoutPeople<T>(told: T): { told: T; notes: FieldProblem[] } {
  const named = (found: readonly FieldProblem[], message: string) => found.map(({ field }) => ({ field, message }));
  const notes = [
    ...named(findPersonalAddresses(told, 'content'), 'The e-mail address of a person was taken out.'),
    ...named(findNhsNumbers(told, 'content'), 'What looks like an NHS number was taken out.'),
  ];
  return { told: notes.length > 0 ? withoutNhsNumbers(withoutPersonalAddresses(told)) : told, notes };
}

const PLACES = COLUMNS.map(headingOf);
const placeOf = ({ column }: RowProblem): number => PLACES.indexOf(column);

/** `content.measures.0.name` is about the column of measures. */
export function columnKey(field: string): string {
  const path = field.replace(/^content\./, '');
  return FLAT[path] ?? path.split('.')[0] ?? '';
}

/** What looks like a code is one, unless it is given as a name: a code that nobody has would silently share with nobody. */
const CODE = /^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{3,6}$/;
export const looksLikeCode = (text: string): boolean => CODE.test(text);

function readPartner(
  { odsCode: first, name }: { odsCode: string; name?: string },
  meanings: Meanings,
  problem: TellProblem,
): { kept: { odsCode: string | null; name: string }; organisation: KnownOrganisation | null } {
  if (!first) return { kept: { odsCode: null, name: name ?? '' }, organisation: null };
  const meant = meanings.organisation(first);
  if ('found' in meant && meant.found.odsCode === first.toUpperCase())
    return { kept: { odsCode: meant.found.odsCode, name: name ?? '' }, organisation: meant.found };
  if (name || looksLikeCode(first))
    problem('partners', unknown('organisation', first), 'known' in meant ? { given: first, ...meant } : undefined);
  return { kept: { odsCode: null, name: first }, organisation: null };
}

/** A story in one piece: as many whole sentences as a summary holds, then the rest. */
function divided(cell: unknown, text: (key: string) => string, problem: TellProblem): object {
  if (cell !== undefined && cell !== null && typeof cell !== 'string') {
    problem('text', 'Give the text as a text.');
    return {};
  }
  const whole = typeof cell === 'string' ? cleanText(cell).trim() : '';
  if (whole === '') return {};
  if (text('summary') !== '' || text('context') !== '') {
    problem('text', 'Give either a text, or a summary and a context.');
    return {};
  }
  if (whole.length <= SUMMARY) return { summary: whole };
  if (whole.length > LONGEST_TEXT) {
    problem(
      'text',
      `This is too long: at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters. Divide it among the columns of the story.`,
    );
    return { summary: whole.slice(0, SUMMARY) };
  }
  const end = whole.slice(0, SUMMARY).search(/[.!?](?=\s[^.!?]*$)/);
  const space = whole.lastIndexOf(' ', SUMMARY);
  const cut = end > 0 ? end + 1 : space > 0 ? space : SUMMARY;
  return { summary: whole.slice(0, cut).trim(), context: whole.slice(cut).trim() };
}

/** Where a summary of somebody else's text comes from; what no organisation owns always names it. */
function readSource(text: (key: string) => string, orphan: boolean, collection: string, problem: TellProblem): EntrySource | null {
  const title = text('sourceTitle') || (orphan ? collection || 'Imported collection' : '');
  if (title === '') {
    for (const key of ['sourceUrl', 'sourceDate', 'sourceSummarisedBy'])
      if (text(key) !== '') problem('sourceTitle', `Name the source: its ${headingOf({ key }).toLowerCase()} is given.`);
    return null;
  }
  const parsed = entrySource.safeParse({
    title: cleanText(title),
    url: cleanText(text('sourceUrl')),
    date: text('sourceDate') || null,
    summarisedBy: cleanText(text('sourceSummarisedBy')),
  });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    problem(`source${String(path[0]).charAt(0).toUpperCase()}${String(path[0]).slice(1)}`, `${message}.`);
  return null;
}
