import type { Register, RegisterMembership, RegisterOrganisation, RegisterSystem } from './register.rules.js';
import type { RegisterProblem, Row } from './register-table.js';

interface BoardRow {
  ods_code: string;
  name: string;
  region: string | null;
  short_name: string;
  centroid_latitude: number | null;
  centroid_longitude: number | null;
}
interface AdjacencyRow {
  icb_ods_code: string;
  neighbour_ods_code: string;
  kind: 'land' | 'water' | 'corner';
  shared_border_km: number | null;
}
export interface BoardTables {
  readonly 'icbs.csv': Row<BoardRow>[];
  readonly 'icbs_2022.csv': Row<BoardRow>[];
  readonly 'icb_succession.csv': Row<{
    predecessor_ods_code: string;
    predecessor_name: string;
    successor_ods_code: string;
    date: string;
    kind: string;
  }>[];
  readonly 'icb_adjacency.csv': Row<AdjacencyRow>[];
  readonly 'icb_adjacency_2022.csv': Row<AdjacencyRow>[];
}
export interface BoundaryFile {
  readonly features: readonly { readonly properties: { readonly ods_code: string }; readonly geometry: object }[];
}

type Systems = Pick<Register, 'systems' | 'systemSuccessions' | 'adjacency'>;
type Boards = Pick<Register, 'organisations' | 'memberships' | 'successions'>;

/** Systems of today and before, and for each its board: an organisation of kind ICB that belongs to its own system as long as it lasts. */
export function boardsAndSystems(
  tables: BoardTables,
  drawn: BoundaryFile,
  boardsBegan: string,
  problems: RegisterProblem[],
): Systems & { boards: Boards } {
  const systemSuccessions = tables['icb_succession.csv'].map((row) => ({
    predecessor: row.predecessor_ods_code,
    successor: row.successor_ods_code,
    date: row.date,
    kind: row.kind,
  }));
  const systems = lifetimes(tables, drawn, boardsBegan);
  const known = new Set(systems.map(({ odsCode }) => odsCode));
  checkDuplicates('icbs.csv', tables['icbs.csv'], problems);
  checkDuplicates('icbs_2022.csv', tables['icbs_2022.csv'], problems);
  for (const row of tables['icb_succession.csv']) {
    const column = 'successor_ods_code';
    if (!known.has(row[column]))
      problems.push({ file: 'icb_succession.csv', row: row.line, column, message: `${row[column]} is in no list of boards` });
  }
  const today = new Set(tables['icbs.csv'].map(({ ods_code }) => ods_code));
  const followed = new Set(systemSuccessions.map(({ predecessor }) => predecessor));
  for (const { ods_code, line } of tables['icbs_2022.csv']) {
    if (today.has(ods_code) || followed.has(ods_code)) continue;
    problems.push({
      file: 'icbs_2022.csv',
      row: line,
      column: 'ods_code',
      message: `${ods_code} is not in icbs.csv, and icb_succession.csv does not say what followed it`,
    });
  }
  for (const file of ['icb_adjacency.csv', 'icb_adjacency_2022.csv'] as const) {
    for (const row of tables[file]) {
      for (const column of ['icb_ods_code', 'neighbour_ods_code'] as const) {
        if (!known.has(row[column])) problems.push({ file, row: row.line, column, message: `${row[column]} is in no list of boards` });
      }
    }
  }
  return { systems, systemSuccessions, adjacency: adjacencyOf(tables), boards: boardsOf(systems, systemSuccessions) };
}

/** A board that has left both lists is known from its row in the table of successions. */
function lifetimes(tables: BoardTables, drawn: BoundaryFile, boardsBegan: string): RegisterSystem[] {
  const boundaries = new Map(drawn.features.map(({ properties, geometry }) => [properties.ods_code, geometry]));
  const today = new Map(tables['icbs.csv'].map((row) => [row.ods_code, row]));
  const before = new Map(tables['icbs_2022.csv'].map((row) => [row.ods_code, row]));
  const gone = new Map(tables['icb_succession.csv'].map((row) => [row.predecessor_ods_code, fromSuccession(row)]));
  const dates = (side: 'predecessor_ods_code' | 'successor_ods_code', code: string) =>
    tables['icb_succession.csv']
      .filter((row) => row[side] === code)
      .map(({ date }) => date)
      .sort();
  return [...new Map([...gone, ...before, ...today])].map(([code, row]) => ({
    odsCode: code,
    name: row.name,
    shortName: row.short_name,
    region: row.region,
    latitude: row.centroid_latitude,
    longitude: row.centroid_longitude,
    openedOn: before.has(code) ? boardsBegan : (dates('successor_ods_code', code)[0] ?? null),
    closedOn: today.has(code) ? null : (dates('predecessor_ods_code', code).at(-1) ?? null),
    boundary: boundaries.get(code) ?? null,
  }));
}

const fromSuccession = ({ predecessor_ods_code, predecessor_name }: BoardTables['icb_succession.csv'][number]): BoardRow => ({
  ods_code: predecessor_ods_code,
  name: predecessor_name,
  short_name: predecessor_name.replace(/^NHS /, '').replace(/ Integrated Care Board$/, ''),
  region: null,
  centroid_latitude: null,
  centroid_longitude: null,
});

/** Both directions, whatever the file holds; of two tables today's wins. */
function adjacencyOf(tables: BoardTables): Register['adjacency'] {
  const pairs = new Map<string, Register['adjacency'][number]>();
  for (const { icb_ods_code: a, neighbour_ods_code: b, kind, shared_border_km: borderKm } of [
    ...tables['icb_adjacency_2022.csv'],
    ...tables['icb_adjacency.csv'],
  ]) {
    pairs.set(`${a} ${b}`, { system: a, neighbour: b, kind, borderKm });
    pairs.set(`${b} ${a}`, { system: b, neighbour: a, kind, borderKm });
  }
  const open = new Set(tables['icbs.csv'].map(({ ods_code }) => ods_code));
  const stillTouch = new Set(
    tables['icb_adjacency.csv'].flatMap(({ icb_ods_code: a, neighbour_ods_code: b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  return [...pairs]
    .filter(([key, { system, neighbour }]) => stillTouch.has(key) || !open.has(system) || !open.has(neighbour))
    .map(([, pair]) => pair);
}

function boardsOf(systems: readonly RegisterSystem[], successions: Systems['systemSuccessions']): Boards {
  return {
    // The centre of a footprint is no head office: a board's place stays unknown.
    organisations: systems.map(
      ({ odsCode, name, region, openedOn, closedOn }): RegisterOrganisation => ({
        odsCode,
        name,
        kind: 'icb',
        town: null,
        postcode: null,
        region,
        latitude: null,
        longitude: null,
        openedOn,
        closedOn,
        eprSupplier: null,
        eprAsOf: null,
      }),
    ),
    memberships: systems.map(
      ({ odsCode, openedOn, closedOn }): RegisterMembership => ({
        organisation: odsCode,
        system: odsCode,
        startsOn: openedOn,
        endsOn: closedOn,
      }),
    ),
    successions: successions.map(({ predecessor, successor, date, kind }) => ({
      predecessor,
      successor,
      date,
      evidence: `register of boards: ${kind}`,
    })),
  };
}

export function checkDuplicates(file: string, rows: readonly Row<{ ods_code: string }>[], problems: RegisterProblem[]): void {
  const seen = new Set<string>();
  for (const { ods_code, line } of rows) {
    if (seen.has(ods_code)) problems.push({ file, row: line, column: 'ods_code', message: `${ods_code} stands here a second time` });
    seen.add(ods_code);
  }
}
