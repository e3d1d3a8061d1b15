import { nameKey } from '../../initiatives/initiative.rules.js';
import { rangeOf } from '../../platform/dates.rules.js';
import type { AreaEntry } from '../area-work.reads.js';
import { monthsAfter } from '../months.rules.js';
import { type Phase, phaseOf } from '../phases.rules.js';

export type Axis = 'capability' | 'supplier' | 'product';

/** What the matrix reads of a contract, each fact as far as the viewer is told: null and nothing are the same. */
export interface MatrixContract {
  readonly id: string;
  readonly organisation: { readonly id: string };
  readonly initiativeId: string | null;
  readonly capability?: { readonly id: string } | null;
  readonly supplier?: string | null;
  readonly product?: string | null;
  readonly starts?: string | null;
  readonly ends?: string | null;
  readonly endsWithinYear?: boolean | null;
  readonly route?: string | null;
}

/** A piece of work, or a contract that is none of those seen: what a row counts once. */
export interface Piece {
  readonly id: string;
  readonly contract: boolean;
  readonly memberIds: readonly string[];
  readonly phase: Phase;
  readonly ending: boolean;
  readonly nationally: boolean;
  readonly capability: string | null;
  readonly suppliers: readonly string[];
  readonly products: readonly string[];
}

/** How far ahead an end counts. */
const MONTHS_AHEAD = 24;
/** From so many organisations on a row is crowded: with two, nearly every row would be. */
const CROWDED = 3;
/** The row of entries that name no capability. */
const NO_CAPABILITY = 'none';

/**
 * Contracts of an entry that is seen are part of it; the others stand for themselves, where it is told what they are for. One that buys
 * something else than its entry is filed under stands for itself among capabilities: else nobody would seem to have that.
 */
export function piecesOf(entries: readonly AreaEntry[], contracts: readonly MatrixContract[], day: string): Piece[] {
  const seen = new Set(entries.map(({ id }) => id));
  const byEntry = groupBy(contracts, ({ initiativeId }) => (initiativeId !== null && seen.has(initiativeId) ? initiativeId : null));
  const ofEntries = entries.map((entry): Piece => {
    const own = byEntry.get(entry.id) ?? [];
    const phase = phaseOf(entry.stage);
    return {
      id: entry.id,
      contract: false,
      memberIds: entry.memberIds,
      phase,
      ending: (phase === 'live' || phase === 'under_way') && own.some((contract) => isEnding(contract, day)),
      nationally: own.some(isNational),
      capability: entry.primaryCapability,
      suppliers: named([...entry.products.map(({ supplier }) => supplier), ...own.map(({ supplier }) => supplier)]),
      products: named([...entry.products.map(({ name }) => name), ...own.map(({ product }) => product)]),
    };
  });
  const alone = (byEntry.get(null) ?? [])
    .filter(({ capability, supplier, product }) => capability || supplier || product)
    .map((contract) => pieceOfContract(contract, day));
  const besides = entries.flatMap(({ id, primaryCapability }) =>
    (byEntry.get(id) ?? [])
      .filter(({ capability }) => capability && capability.id !== primaryCapability)
      .map((contract) => ({ ...pieceOfContract(contract, day), suppliers: [], products: [] })),
  );
  return [...ofEntries, ...alone, ...besides];
}

function pieceOfContract(contract: MatrixContract, day: string): Piece {
  const phase = phaseOfContract(contract, day);
  return {
    id: contract.id,
    contract: true,
    memberIds: [contract.organisation.id],
    phase,
    ending: phase === 'live' && isEnding(contract, day),
    nationally: isNational(contract),
    capability: contract.capability?.id ?? null,
    suppliers: named([contract.supplier]),
    products: named([contract.product]),
  };
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const named = (names: readonly (string | null | undefined)[]): string[] => {
  const byKey = new Map(names.flatMap((name) => (name && nameKey(name) ? [[nameKey(name), name] as const] : [])));
  return [...byKey.values()];
};

const isNational = ({ route }: MatrixContract): boolean => route === 'national_contract';

/** A contract that is told of without dates is one that runs. */
function phaseOfContract({ starts, ends }: MatrixContract, day: string): Phase {
  if (starts && rangeOf(starts).earliest > day) return 'planned';
  return ends && rangeOf(ends).latest < day ? 'ended' : 'live';
}

function isEnding({ ends, endsWithinYear }: MatrixContract, day: string): boolean {
  if (!ends) return endsWithinYear === true;
  const { earliest, latest } = rangeOf(ends);
  return latest >= day && earliest <= monthsAfter(day, MONTHS_AHEAD);
}

export interface RowName {
  readonly id: string;
  readonly label: string;
  readonly group: string | null;
  /** What of it is national. */
  readonly nationally: string | null;
  /** Whether all of it is. */
  readonly boughtNationally: boolean;
}

export interface Cell {
  readonly organisationId: string;
  readonly planned: number;
  readonly underWay: number;
  readonly live: number;
  readonly ending: number;
  readonly other: number;
}

export interface Row extends RowName {
  readonly state: 'empty' | 'some' | 'crowded' | 'national';
  readonly total: number;
  readonly cells: readonly Cell[];
}

/** In which rows a piece stands, each with how it is written there. */
function rowsOfPiece({ capability, suppliers, products, contract }: Piece, by: Axis): (readonly [id: string, label: string])[] {
  if (by === 'supplier') return suppliers.map((name) => [nameKey(name), name]);
  if (by === 'product') return products.map((name) => [nameKey(name), name]);
  if (capability !== null) return [[capability, capability]];
  // Of a contract it is not told what it is for; an entry does not say so.
  return contract ? [] : [[NO_CAPABILITY, 'No capability named']];
}

export const isInRow = (piece: Piece, by: Axis, row: string): boolean => rowsOfPiece(piece, by).some(([id]) => id === row);

/** The table: of capabilities all, of suppliers and products those that are named. */
export function matrixRows(
  pieces: readonly Piece[],
  by: Axis,
  organisationIds: readonly string[],
  capabilities: readonly RowName[],
  retired: (id: string) => RowName | null,
): Row[] {
  const found = new Map<string, { labels: string[]; pieces: Piece[] }>();
  for (const piece of pieces)
    for (const [id, label] of rowsOfPiece(piece, by)) {
      const row = found.get(id) ?? { labels: [], pieces: [] };
      row.labels.push(label);
      row.pieces.push(piece);
      found.set(id, row);
    }
  const row = (name: RowName): Row => ({ ...name, ...rowOf(name, found.get(name.id)?.pieces ?? [], organisationIds) });
  if (by !== 'capability')
    return [...found]
      .map(([id, { labels }]) => row({ id, label: commonest(labels), group: null, nationally: null, boughtNationally: false }))
      .sort((one, other) => compare(one.label.toLowerCase(), other.label.toLowerCase()) || compare(one.id, other.id));
  const current = new Set(capabilities.map(({ id }) => id));
  const others = [...found.keys()].filter((id) => id !== NO_CAPABILITY && !current.has(id)).flatMap((id) => retired(id) ?? []);
  const nameless = found.has(NO_CAPABILITY)
    ? [{ id: NO_CAPABILITY, label: 'No capability named', group: null, nationally: null, boughtNationally: false }]
    : [];
  return [...capabilities, ...others, ...nameless].map(row);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** As most write it; of equally many the first by its letters. Made from what is shown alone. */
function commonest(labels: readonly string[]): string {
  const counts = [...groupBy(labels, (label) => label)].map(([label, all]) => ({ label, count: all.length }));
  return counts.sort((one, other) => other.count - one.count || compare(one.label, other.label))[0]?.label ?? '';
}

function rowOf(
  { boughtNationally }: RowName,
  pieces: readonly Piece[],
  organisationIds: readonly string[],
): Pick<Row, 'state' | 'total' | 'cells'> {
  const cells = organisationIds.flatMap((organisationId): Cell[] => {
    const own = pieces.filter(({ memberIds }) => memberIds.includes(organisationId));
    if (own.length === 0) return [];
    const count = (...phases: Phase[]): number => own.filter(({ phase }) => phases.includes(phase)).length;
    return [
      {
        organisationId,
        planned: count('planned'),
        underWay: count('under_way'),
        live: count('live'),
        ending: own.filter(({ ending }) => ending).length,
        other: count('paused', 'ended', 'unknown'),
      },
    ];
  });
  const going = pieces.filter(({ phase, nationally: under }) => !under && ['planned', 'under_way', 'live'].includes(phase));
  const state = boughtNationally
    ? 'national'
    : pieces.length === 0
      ? 'empty'
      : parties(going, organisationIds) >= CROWDED
        ? 'crowded'
        : 'some';
  return { state, total: pieces.length, cells };
}

/** How many of them have something of their own: partners in one piece of work are one, and so are their partners in another. */
function parties(pieces: readonly Piece[], organisationIds: readonly string[]): number {
  const partyOf = new Map<string, string>();
  const party = (id: string): string => {
    const above = partyOf.get(id) ?? id;
    return above === id ? id : party(above);
  };
  const present = pieces.map(({ memberIds }) => memberIds.filter((id) => organisationIds.includes(id)));
  for (const [first, ...others] of present) for (const id of others) if (first) partyOf.set(party(id), party(first));
  return new Set(present.flat().map(party)).size;
}
