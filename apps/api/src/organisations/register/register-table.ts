import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { KIND_OF_TYPE } from './register.rules.js';

/** One thing wrong in a register: the file, its line (1 is the header) and the column, where they are known. */
export interface RegisterProblem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** A register that cannot be read. Nothing of it is loaded; every problem is named at once. */
export class RegisterUnreadable extends Error {
  override readonly name = 'RegisterUnreadable';

  constructor(readonly problems: readonly RegisterProblem[]) {
    super(problems.map(sentence).join('\n'));
  }
}

const sentence = ({ file, row, column, message }: RegisterProblem): string =>
  `${[file, row && `line ${row}`, column && `column ${column}`].filter(Boolean).join(', ')}: ${message}`;

export type Row<T> = T & { readonly line: number };

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim().normalize('NFC'));
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

export const text = z
  .string()
  .transform(filled)
  .pipe(
    z
      .string('is empty')
      .max(300, 'is longer than 300 characters')
      .regex(/^\P{Cc}*$/u, 'holds a control character'),
  );
export const maybeText = z.string().transform(filled).pipe(text.nullable());
export const code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9]{3,5}$/, 'is not an ODS code: three to five capitals or digits');
const orNull = <O>(schema: z.ZodType<O, string>) => z.string().transform(filled).pipe(schema.nullable());
export const maybeCode = orNull(code);
export const day = z.string().trim().refine(isDay, 'is not a day such as 2026-04-01');
export const maybeDay = orNull(day);
export const maybePartialDate = orNull(
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not a year, a month or a day such as 2024-10'),
);
const number = (least: number, most: number, what: string) =>
  orNull(
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/, what)
      .transform(Number)
      .pipe(z.number().min(least, what).max(most, what)),
  );
export const maybeLatitude = number(49, 61, 'is not a latitude in the United Kingdom');
export const maybeLongitude = number(-9, 3, 'is not a longitude in the United Kingdom');
export const maybeLength = number(0, 5_000, 'is not a length in kilometres');
export const trustType = z
  .string()
  .trim()
  .refine((type) => type in KIND_OF_TYPE, `is none of ${Object.keys(KIND_OF_TYPE).join(', ')}`);
export const codes = z
  .string()
  .transform((list) => list.split(/\s+/).filter(Boolean))
  .pipe(z.array(code));

/** Reads one table. Columns that the schema does not name are left alone; a problem is added for whatever cannot be read. */
export function readTable<S extends z.ZodObject>(file: string, content: string, schema: S, problems: RegisterProblem[]): Row<z.infer<S>>[] {
  const records = split(file, content, problems);
  if (!records) return [];
  const [header, ...rows] = records;
  if (!header) {
    problems.push({ file, row: null, column: null, message: 'is empty' });
    return [];
  }
  const missing = Object.keys(schema.shape).filter(
    (column) => !header.cells.includes(column) && !schema.shape[column]?.safeParse(undefined).success,
  );
  for (const column of missing) problems.push({ file, row: 1, column, message: 'is missing' });
  if (missing.length > 0) return [];
  return rows.flatMap(({ cells, line }) => {
    if (cells.length !== header.cells.length) {
      problems.push({ file, row: line, column: null, message: `has ${cells.length} columns, the header has ${header.cells.length}` });
      return [];
    }
    const read = schema.safeParse(Object.fromEntries(header.cells.map((column, at) => [column, cells[at]])));
    if (read.success) return [{ ...read.data, line } as Row<z.infer<S>>];
    for (const { path, message } of read.error.issues) problems.push({ file, row: line, column: String(path[0]), message });
    return [];
  });
}

function split(file: string, content: string, problems: RegisterProblem[]): { cells: string[]; line: number }[] | null {
  try {
    const records = parse(content, { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    problems.push({ file, row: lines ?? null, column: null, message: `is no table of comma-separated values (${message})` });
    return null;
  }
}
