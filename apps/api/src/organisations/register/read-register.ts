import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type BoardTables, type BoundaryFile, boardsAndSystems } from './boards.js';
import type { Register } from './register.rules.js';
import * as column from './register-table.js';
import { type RegisterProblem, RegisterUnreadable, readTable } from './register-table.js';
import { type TrustTables, trustsOf } from './trusts.js';

/** The data that comes along: `data/organisations` beside `src` and beside `dist`. */
const DATA = fileURLToPath(new URL('../../../data/organisations/', import.meta.url));
export const SHIPPED_REGISTER = join(DATA, 'register-2026-07');

const BY_HAND = 'memberships-by-hand.csv';

const board = z.object({
  ods_code: column.code,
  name: column.text,
  region: column.maybeText,
  short_name: column.text,
  centroid_latitude: column.maybeLatitude,
  centroid_longitude: column.maybeLongitude,
});
const adjacency = z.object({
  icb_ods_code: column.code,
  neighbour_ods_code: column.code,
  kind: z.enum(['land', 'water', 'corner'], 'is none of land, water, corner'),
  shared_border_km: column.maybeLength,
});
const TABLES = {
  'icbs.csv': board,
  'icbs_2022.csv': board,
  'icb_succession.csv': z.object({
    predecessor_ods_code: column.code,
    predecessor_name: column.text,
    successor_ods_code: column.code,
    date: column.day,
    kind: column.text,
  }),
  'icb_adjacency.csv': adjacency,
  'icb_adjacency_2022.csv': adjacency,
  'organisations.csv': z.object({
    ods_code: column.code,
    name: column.text,
    trust_type: column.trustType,
    postcode: column.maybeText,
    latitude: column.maybeLatitude,
    longitude: column.maybeLongitude,
    icb_ods_code: column.code,
    region: column.maybeText,
    icb_ods_code_2022: column.maybeCode,
    town: column.maybeText,
    open_date: column.maybeDay,
  }),
  'trust_profile.csv': z.object({
    ods_code: column.code,
    primary_epr_supplier: column.maybeText,
    epr_supplier_as_of: column.maybePartialDate,
    statistical_peers: column.codes,
  }),
  'trust_former_names.csv': z.object({ ods_code: column.code, former_name: column.text, until: column.maybeDay }),
  'trust_successions.csv': z.object({
    predecessor_ods_code: column.code,
    predecessor_name: column.text,
    closed: column.maybeDay,
    successor_ods_code: column.maybeCode,
    succession_date: column.maybeDay,
    evidence: column.text,
    predecessor_type: z.union([z.literal(''), column.trustType]).optional(),
  }),
  [BY_HAND]: z.object({
    ods_code: column.code,
    system_ods_code: column.code,
    starts_on: column.maybeDay,
    ends_on: column.maybeDay,
    evidence: column.text,
  }),
} as const;

export type Tables = { readonly [F in keyof typeof TABLES]: column.Row<z.infer<(typeof TABLES)[F]>>[] };

const about = z.object({
  asOf: column.day.optional(),
  boardsBegan: column.day.default('2022-07-01'),
  footprintsSince: column.day.optional(),
});
const boundaries = z.object({
  features: z.array(
    z.object({
      properties: z.object({ ods_code: column.code }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

/** Files that may be left out: a newer register may lack a date, the footprints of 2022 or boundaries. */
const OPTIONAL = new Set(['icb_adjacency_2022.csv']);

/** Reads and checks a register; throws `RegisterUnreadable` with every problem. `today` dates a register that doesn't say its day. */
export async function readRegister(folder: string, today: string): Promise<Register> {
  const problems: RegisterProblem[] = [];
  const hash = createHash('sha256');
  const content = async (file: string): Promise<string | null> => {
    const found = (await readIfThere(join(folder, file))) ?? (file === BY_HAND ? await readIfThere(join(DATA, file)) : null);
    hash.update(`${file}\n${found}\n`);
    return found;
  };
  const tables: Record<string, unknown[]> = {};
  for (const [file, schema] of Object.entries(TABLES)) {
    const found = await content(file);
    if (found === null && !OPTIONAL.has(file)) problems.push({ file, row: null, column: null, message: 'is missing' });
    tables[file] = found === null ? [] : readTable(file, found, schema as z.ZodObject, problems);
  }
  const settings = json('register.json', await content('register.json'), about, problems) ?? about.parse({});
  const drawn = json('icb_boundaries.geojson', await content('icb_boundaries.geojson'), boundaries, problems) ?? { features: [] };
  if (problems.length > 0) throw new RegisterUnreadable(problems);

  const read = tables as unknown as Tables & BoardTables & TrustTables;
  const { boards, ...systems } = boardsAndSystems(read, drawn as BoundaryFile, settings.boardsBegan, problems);
  const trusts = trustsOf(read, systems, settings.footprintsSince ?? null, problems);
  if (problems.length > 0) throw new RegisterUnreadable(problems);
  return {
    asOf: settings.asOf ?? today,
    version: hash.digest('hex'),
    ...systems,
    organisations: [...boards.organisations, ...trusts.organisations],
    memberships: [...boards.memberships, ...trusts.memberships],
    successions: [...boards.successions, ...trusts.successions],
    formerNames: trusts.formerNames,
    peers: trusts.peers,
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function json<S extends z.ZodType>(file: string, content: string | null, schema: S, problems: RegisterProblem[]): z.infer<S> | null {
  if (content === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(content));
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) problems.push({ file, row: null, column: path.join('.') || null, message });
  } catch (error) {
    problems.push({ file, row: null, column: null, message: `is no JSON (${(error as Error).message})` });
  }
  return null;
}
