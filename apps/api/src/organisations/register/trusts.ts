import { dayAfter } from '../../platform/dates.rules.js';
import { checkDuplicates } from './boards.js';
import {
  handMemberships,
  KIND_OF_TYPE,
  mergedMemberships,
  type Register,
  type RegisterOrganisation,
  rankedPeers,
  registerMemberships,
} from './register.rules.js';
import type { RegisterProblem, Row } from './register-table.js';

export interface TrustTables {
  readonly 'organisations.csv': Row<{
    ods_code: string;
    name: string;
    trust_type: string;
    postcode: string | null;
    latitude: number | null;
    longitude: number | null;
    icb_ods_code: string;
    region: string | null;
    icb_ods_code_2022: string | null;
    town: string | null;
    open_date: string | null;
  }>[];
  readonly 'trust_profile.csv': Row<{
    ods_code: string;
    primary_epr_supplier: string | null;
    epr_supplier_as_of: string | null;
    statistical_peers: string[];
  }>[];
  readonly 'trust_former_names.csv': Row<{ ods_code: string; former_name: string; until: string | null }>[];
  readonly 'trust_successions.csv': Row<{
    predecessor_ods_code: string;
    predecessor_name: string;
    closed: string | null;
    successor_ods_code: string | null;
    succession_date: string | null;
    evidence: string;
    predecessor_type?: string | undefined;
  }>[];
  readonly 'memberships-by-hand.csv': Row<{
    ods_code: string;
    system_ods_code: string;
    starts_on: string | null;
    ends_on: string | null;
  }>[];
}

type Systems = Pick<Register, 'systems' | 'systemSuccessions'>;
type Trusts = Pick<Register, 'organisations' | 'memberships' | 'successions' | 'formerNames' | 'peers'>;

/** Trusts, open and closed, with what hangs on them; adds a problem for every code that leads nowhere. */
export function trustsOf(tables: TrustTables, systems: Systems, footprintsSince: string | null, problems: RegisterProblem[]): Trusts {
  checkReferences(tables, systems, problems);
  const open = openTrusts(tables);
  const named = new Map(tables['trust_profile.csv'].map(({ ods_code, statistical_peers }) => [ods_code, statistical_peers]));
  return {
    organisations: [...open, ...closedTrusts(tables)],
    memberships: membershipsOf(tables, systems, footprintsSince),
    successions: tables['trust_successions.csv'].flatMap(
      ({ predecessor_ods_code: predecessor, successor_ods_code: successor, succession_date: date, evidence }) =>
        successor ? [{ predecessor, successor, date, evidence }] : [],
    ),
    formerNames: tables['trust_former_names.csv'].map(({ ods_code: organisation, former_name: name, until }) => ({
      organisation,
      name,
      until,
    })),
    peers: rankedPeers(named, new Map(open.map(({ odsCode, kind }) => [odsCode, kind]))),
  };
}

const kindOf = (type: string | undefined) => KIND_OF_TYPE[type ?? ''] ?? 'other';

function openTrusts(tables: TrustTables): RegisterOrganisation[] {
  const profiles = new Map(tables['trust_profile.csv'].map((row) => [row.ods_code, row]));
  return tables['organisations.csv'].map((row) => {
    const profile = profiles.get(row.ods_code);
    return {
      odsCode: row.ods_code,
      name: row.name,
      kind: kindOf(row.trust_type),
      town: row.town,
      postcode: row.postcode,
      region: row.region,
      latitude: row.latitude,
      longitude: row.longitude,
      openedOn: row.open_date,
      closedOn: null,
      eprSupplier: profile?.primary_epr_supplier ?? null,
      eprAsOf: profile?.primary_epr_supplier ? profile.epr_supplier_as_of : null,
    };
  });
}

/** A trust that was split stands in two rows of the table and is one organisation. */
function closedTrusts(tables: TrustTables): RegisterOrganisation[] {
  const rows = new Map(tables['trust_successions.csv'].map((row) => [row.predecessor_ods_code, row]));
  return [...rows.values()].map((row) => ({
    odsCode: row.predecessor_ods_code,
    name: row.predecessor_name,
    kind: kindOf(row.predecessor_type),
    town: null,
    postcode: null,
    region: null,
    latitude: null,
    longitude: null,
    openedOn: null,
    // The table has the last day, as the register does; its successor began the day after.
    closedOn: row.succession_date ?? (row.closed && dayAfter(row.closed)),
    eprSupplier: null,
    eprAsOf: null,
  }));
}

function membershipsOf(
  tables: TrustTables,
  { systems, systemSuccessions }: Systems,
  footprintsSince: string | null,
): Register['memberships'] {
  const bySystem = new Map(systems.map((system) => [system.odsCode, system]));
  const trusts = new Map(tables['organisations.csv'].map((row) => [row.ods_code, row]));
  const registered = [...trusts.values()].flatMap((row) =>
    registerMemberships(
      { odsCode: row.ods_code, openedOn: row.open_date, system: row.icb_ods_code, systemBefore: row.icb_ods_code_2022 },
      { systems: bySystem, footprintsSince },
    ),
  );
  // A trust that closed since the hand-made list was written is skipped: its memberships end with it.
  const byHand = tables['memberships-by-hand.csv'].flatMap((row) => {
    const trust = trusts.get(row.ods_code);
    const membership = { organisation: row.ods_code, system: row.system_ods_code, startsOn: row.starts_on, endsOn: row.ends_on };
    return trust ? handMemberships(membership, trust.open_date, bySystem, systemSuccessions) : [];
  });
  return mergedMemberships([...registered, ...byHand]);
}

function checkReferences(tables: TrustTables, { systems }: Systems, problems: RegisterProblem[]): void {
  const boards = new Map(systems.map(({ odsCode, closedOn }) => [odsCode, closedOn]));
  const trusts = new Set(tables['organisations.csv'].map(({ ods_code }) => ods_code));
  const closed = new Set(tables['trust_successions.csv'].map(({ predecessor_ods_code }) => predecessor_ods_code));
  const wrong = (file: keyof TrustTables, row: number, column: string, message: string) => problems.push({ file, row, column, message });

  checkDuplicates('organisations.csv', tables['organisations.csv'], problems);
  checkDuplicates('trust_profile.csv', tables['trust_profile.csv'], problems);
  for (const { icb_ods_code, icb_ods_code_2022, ods_code, line } of tables['organisations.csv']) {
    if (boards.get(icb_ods_code) !== null) wrong('organisations.csv', line, 'icb_ods_code', `${icb_ods_code} is no board of today`);
    if (icb_ods_code_2022 && !boards.has(icb_ods_code_2022))
      wrong('organisations.csv', line, 'icb_ods_code_2022', `${icb_ods_code_2022} is in no list of boards`);
    if (boards.has(ods_code)) wrong('organisations.csv', line, 'ods_code', `${ods_code} is the code of a board`);
  }
  for (const { ods_code, line } of tables['trust_profile.csv']) {
    if (!trusts.has(ods_code)) wrong('trust_profile.csv', line, 'ods_code', `${ods_code} is not in organisations.csv`);
  }
  for (const { ods_code, line } of tables['trust_former_names.csv']) {
    if (!trusts.has(ods_code) && !closed.has(ods_code))
      wrong('trust_former_names.csv', line, 'ods_code', `${ods_code} is no trust of this register`);
  }
  for (const { predecessor_ods_code, successor_ods_code, line } of tables['trust_successions.csv']) {
    if (trusts.has(predecessor_ods_code))
      wrong('trust_successions.csv', line, 'predecessor_ods_code', `${predecessor_ods_code} stands as open in organisations.csv`);
    if (successor_ods_code && !trusts.has(successor_ods_code) && !closed.has(successor_ods_code)) {
      wrong('trust_successions.csv', line, 'successor_ods_code', `${successor_ods_code} is no trust of this register`);
    }
  }
  for (const { system_ods_code, line } of tables['memberships-by-hand.csv']) {
    if (!boards.has(system_ods_code))
      wrong('memberships-by-hand.csv', line, 'system_ods_code', `${system_ods_code} is in no list of boards`);
  }
}
