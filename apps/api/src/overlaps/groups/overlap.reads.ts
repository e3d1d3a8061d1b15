import type { Disposition as DispositionAnswer, Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BAND_LABELS, STAGE_LABELS } from '../../initiatives/labels.rules.js';
import { OrganisationReads, type OrganisationRow, type SystemRow } from '../../organisations/organisation.reads.js';
import { Clock } from '../../platform/clock.js';
import { Terms } from '../../tags/terms.js';
import type { OwnArea } from '../own-areas.js';
import { changesSince, type Input, type InputChange, type Inputs } from './disposition.rules.js';
import { type Family, type GroupKind, kindOf } from './kinds.rules.js';
import { type SeenItem, SeenItems } from './seen-items.js';
import { nextDate } from './sentences.rules.js';

type Db = Pick<DataSource, 'query'>;

interface DispositionRow extends Omit<DispositionAnswer, '__typename' | 'lead' | 'office'> {
  readonly lead: Organisation | null;
  readonly office: Organisation;
  readonly inputs: Inputs;
}

interface GroupRow {
  readonly id: string;
  readonly systemId: string;
  readonly family: Family;
  readonly version: number;
  readonly keys: string[];
  readonly decisions: DispositionRow[];
}

/** A group as one viewer sees it: everything follows from these items. */
export interface SeenOverlap {
  readonly __typename: 'Overlap';
  readonly id: string;
  readonly area: OwnArea;
  readonly kind: GroupKind;
  readonly items: readonly SeenItem[];
  readonly nextDate: string | null;
  readonly state: 'open' | 'decided' | 'reopened';
  readonly decisions: readonly DispositionRow[];
  readonly changes: readonly InputChange[];
  /** Titles of what left it. */
  readonly left: ReadonlyMap<string, SeenItem>;
  readonly version: number;
}

/** Groups as far as a viewer may see them: of at least two items of theirs, with a kind that follows from those alone. */
@Injectable()
export class OverlapReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
    private readonly items: SeenItems,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {}

  async ofArea(area: OwnArea, db: Db = this.dataSource): Promise<SeenOverlap[]> {
    return this.seen(area, await this.rows(db, 'g.system_id = $1 and g.gone_at is null', area.system.id), db);
  }

  async byId(area: OwnArea, id: string, db: Db = this.dataSource): Promise<SeenOverlap | null> {
    return (await this.seen(area, await this.rows(db, 'g.id = $1 and g.gone_at is null', id), db))[0] ?? null;
  }

  /** In which system a group stands; null where there is none. */
  async systemOf(id: string, db: Db = this.dataSource): Promise<string | null> {
    const rows: { systemId: string }[] = await db.query(`select system_id "systemId" from overlap_group where id = $1`, [id]);
    return rows[0]?.systemId ?? null;
  }

  private async rows(db: Db, which: string, value: string): Promise<GroupRow[]> {
    return db.query(
      `select g.id, g.system_id "systemId", g.family, g.version,
         array(select case when m.initiative_id is not null then 'initiative/' || m.initiative_id when m.contract_id is not null
           then 'contract/' || m.contract_id else 'need/' || m.need_id end from overlap_member m where m.group_id = g.id) keys,
         coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'why', d.why, 'lookAgainOn', d.look_again_on, 'decidedBy', p.name,
             'decidedAt', d.decided_at, 'inputs', d.inputs, 'lead', case when l.id is not null then ${this.organisations.organisationJson('l')} end,
             'office', ${this.organisations.organisationJson('o')}) order by d.decided_at desc, d.id)
           from disposition d join organisation o on o.id = d.office_id left join organisation l on l.id = d.lead_id
           left join person p on p.id = d.decided_by_id where d.group_id = g.id or d.group_id in (select id from overlap_group earlier where earlier.into_id = g.id)), '[]') decisions
       from overlap_group g where ${which}`,
      [value],
    );
  }

  private async seen(area: OwnArea, rows: readonly GroupRow[], db: Db): Promise<SeenOverlap[]> {
    const keys = new Set(rows.flatMap(({ keys: members, decisions }) => [...members, ...Object.keys(decisions[0]?.inputs ?? {})]));
    const known = keys.size > 0 ? await this.items.of(area, [...keys], db) : new Map<string, SeenItem>();
    const today = this.clock.today();
    return rows.flatMap((row) => {
      const items = row.keys.flatMap((key) => known.get(key) ?? []).filter((item) => tells(row.family, item));
      const kind = items.length > 1 ? kindOf(row.family, items, today) : null;
      return kind ? [this.overlap(area, row, kind, inOrder(items), known, today)] : [];
    });
  }

  private overlap(
    area: OwnArea,
    row: GroupRow,
    kind: GroupKind,
    items: readonly SeenItem[],
    known: ReadonlyMap<string, SeenItem>,
    today: string,
  ): SeenOverlap {
    const last = row.decisions[0];
    // Of hundreds of groups each: only what was in this one.
    const gone = Object.keys(last?.inputs ?? {}).filter((key) => !row.keys.includes(key));
    const left = new Map(gone.flatMap((key) => [known.get(key) ?? []].flat().map((item) => [key, item] as const)));
    const changes = last ? this.changes(last.inputs, items, left) : [];
    return {
      __typename: 'Overlap',
      id: row.id,
      area,
      kind,
      items,
      nextDate: nextDate(items, today),
      state: !last ? 'open' : changes.length > 0 ? 'reopened' : 'decided',
      decisions: row.decisions,
      changes,
      left,
      version: row.version,
    };
  }

  private changes(before: Inputs, items: readonly SeenItem[], left: ReadonlyMap<string, SeenItem>): InputChange[] {
    return changesSince(before, inputsOf(items), new Set(left.keys()), {
      stage: (stage) => STAGE_LABELS[stage],
      band: (band) => BAND_LABELS[band],
      capability: (id) => this.terms.label('capability', id) ?? id,
    });
  }
}

/** What of these items matters for a decision, as this viewer sees it. */
export const inputsOf = (items: readonly SeenItem[]): Inputs =>
  Object.fromEntries(
    items.map((item): [string, Input] => [
      item.key,
      { stage: item.stage, capability: item.capability, products: item.products, band: item.band, by: item.byGiven, level: item.level },
    ]),
  );

/** A contract of which this viewer is not told what the group is about is none of it for them. */
const tells = (family: Family, item: SeenItem): boolean =>
  family === 'renewal'
    ? item.by !== null && (item.productKeys.length > 0 || item.capability !== null)
    : family !== 'supplier' || item.supplierKeys.length > 0;

/** The system's own first, then by name. */
const inOrder = (items: readonly SeenItem[]): SeenItem[] =>
  [...items].sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      compare(a.subject, b.subject) ||
      compare(a.organisation.name, b.organisation.name) ||
      compare(a.title ?? '', b.title ?? '') ||
      compare(a.key, b.key),
  );
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const organisationsOf = (items: readonly SeenItem[]): OrganisationRow[] => [
  ...new Map(items.map(({ organisation }) => [organisation.id, organisation])).values(),
];

/** Other systems of its organisations, by name. */
export const otherAreas = (area: OwnArea, items: readonly SeenItem[]): SystemRow[] =>
  [...new Map(organisationsOf(items).flatMap(({ systems }) => systems.map((system) => [system.id, system] as const))).values()]
    .filter(({ id }) => id !== area.system.id)
    .sort((a, b) => compare(a.shortName, b.shortName));
