import type { EntrySource, InitiativeContent } from '../../initiatives/initiative-content.js';
import type { Level } from '../../visibility/visibility.rules.js';
import { guardCell, joinItems } from './cells.rules.js';
import { COLUMNS, type Column } from './columns.js';
import { looksLikeCode, titleRef } from './read-row.rules.js';

/** A published initiative, as an export reads it. */
export interface ExportedInitiative {
  readonly ref: string;
  readonly slug: string;
  readonly lead: string | null;
  readonly level: Level;
  readonly source: EntrySource | null;
  /** Of which it came where no organisation leads it; null where it has no name, or did not come in a file. */
  readonly collection: string | null;
  readonly content: InitiativeContent;
}

type Items = readonly Readonly<Record<string, string>>[];

/** What was imported without an id goes by its title, and by its address where that has changed since. */
function idOf(ref: string, slug: string, title: string): string {
  if (!ref.startsWith('title: ')) return ref;
  return ref === titleRef(title) ? '' : slug;
}

/** The row as plain values: texts, and lists of texts or objects. What is empty or not known is left out. */
function valuesOf({ ref, slug, lead, level, source, collection, content }: ExportedInitiative): Readonly<Record<string, unknown>> {
  const { contact } = content;
  return {
    ...content,
    id: idOf(ref, slug, content.title),
    lead,
    level,
    stage: content.stage === 'unknown' ? '' : content.stage,
    costBand: content.costBand === 'not_known' ? '' : content.costBand,
    partners: content.partners.map(partnerParts),
    contactRole: contact.role,
    contactDeputyRole: contact.deputyRole,
    contactTimeOffered: contact.timeOffered,
    contactReplyTime: contact.replyTime,
    sourceTitle: source?.title,
    sourceUrl: source?.url,
    sourceDate: source?.date,
    sourceSummarisedBy: source?.summarisedBy,
    collection,
  };
}

/** A name that could be read as a code stands where names stand. */
const partnerParts = ({ odsCode, name }: { odsCode: string | null; name: string }): Readonly<Record<string, string>> =>
  odsCode ? { odsCode, name } : looksLikeCode(name) ? { odsCode: '', name } : { odsCode: name };

/** As a line of JSON Lines. */
export function jsonOf(initiative: ExportedInitiative): Readonly<Record<string, unknown>> {
  const values = valuesOf(initiative);
  return Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const value = values[column.key];
      if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
      return [[column.key, jsonValue(column, value)]];
    }),
  );
}

function jsonValue(column: Column, value: unknown): unknown {
  if (column.kind === 'choice') return column.spoken[String(value)];
  if (column.kind === 'choices') return (value as string[]).map((each) => column.spoken[each]);
  if (column.kind !== 'items') return value;
  const told = (value as Items).map((item) => Object.fromEntries(column.parts.flatMap((part) => (item[part] ? [[part, item[part]]] : []))));
  const alone = column.parts[0] as string;
  return told.map((item) => (Object.keys(item).join() === alone ? item[alone] : item));
}

/** As the cells of a spreadsheet's row, in the order of the columns. */
export function cellsOf(initiative: ExportedInitiative): string[] {
  const values = valuesOf(initiative);
  return COLUMNS.map((column) => cellOf(column, values[column.key]));
}

function cellOf(column: Column, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (column.kind === 'choice') return column.spoken[String(value)] ?? '';
  if (column.kind === 'choices')
    return joinItems(
      (value as string[]).map((each) => [column.spoken[each] ?? '']),
      ';',
    );
  if (column.kind === 'terms')
    return joinItems(
      (value as string[]).map((each) => [each]),
      ';',
    );
  if (column.kind === 'items')
    return joinItems(
      (value as Items).map((item) => column.parts.map((part) => item[part] ?? '')),
      column.separator,
    );
  return String(value);
}

/** A row of a CSV file (RFC 4180), no cell of which a spreadsheet would calculate with. */
export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(guardCell(cell))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
