import { Injectable } from '@nestjs/common';
import type { Relation } from './nearness.rules.js';
import { nearnessSql, relationOrder } from './nearness.sql.js';
import { type Db, OrganisationReads, type OrganisationRow } from './organisation.reads.js';

/** How an organisation stands to the one that looks. */
export interface Nearness {
  readonly relation: Relation;
  /** Between head offices; null where one is not known. */
  readonly distanceKm: number | null;
  readonly sameKind: boolean;
  /** 1: statistical peers that name each other; 2: only the one that looks names the other; null: no peers. The source gives no other order. */
  readonly peerRank: number | null;
}

export interface NeighbourRow {
  readonly organisation: OrganisationRow;
  readonly relation: Relation;
  readonly distanceKm: number | null;
}

/** Longest list of neighbours. */
const MOST_NEIGHBOURS = 50;

/** Who is near whom: computed when asked, so that it is always true of today's memberships. */
@Injectable()
export class NearnessReads {
  constructor(private readonly organisations: OrganisationReads) {}

  /** Every open organisation (and itself) seen from one, of any kind, in one statement; empty where there is no such organisation. */
  async around(db: Db, organisationId: string): Promise<Map<string, Nearness>> {
    const rows: ({ id: string } & Nearness)[] = await db.query(
      `select to_id id, relation, km "distanceKm", same_kind "sameKind", peer_rank "peerRank" from ${nearnessSql('$1::uuid[]', this.organisations.today())} nearness`,
      [[organisationId]],
    );
    return new Map(rows.map(({ id, ...nearness }) => [id, nearness]));
  }

  /** Neighbours of each organisation: nearest kind first, then by distance. Boards are no neighbours: they hold no work of their own to copy. */
  async neighbours(db: Db, organisationIds: readonly string[], first: number): Promise<Map<string, NeighbourRow[]>> {
    const rows: { id: string; neighbours: NeighbourRow[] }[] = await db.query(
      `select placed.from_id id, json_agg(json_build_object('organisation', ${this.organisations.organisationJson('o')}, 'relation', placed.relation, 'distanceKm', placed.km)
         order by placed.place) neighbours
       from (select near.*, row_number() over (partition by near.from_id order by ${relationOrder('near.relation')}, near.km nulls last, n.name) place
         from ${nearnessSql('$1::uuid[]', this.organisations.today())} near join organisation n on n.id = near.to_id
         where near.relation not in ('own', 'elsewhere') and n.kind <> 'icb') placed
       join organisation o on o.id = placed.to_id
       where placed.place <= $2 group by placed.from_id`,
      [organisationIds, Math.min(first, MOST_NEIGHBOURS)],
    );
    return new Map(rows.map(({ id, neighbours }) => [id, neighbours]));
  }
}
