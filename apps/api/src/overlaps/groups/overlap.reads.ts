import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BAND_LABELS, STAGE_LABELS } from '../../initiatives/labels.rules.js';
import { OrganisationReads, type OrganisationRow, type SystemRow } from '../../organisations/organisation.reads.js';
import { Terms } from '../../tags/terms.js';
import type { OwnArea } from '../own-areas.js';
import { mayCompare } from './changes.rules.js';
import { changesSince, type Input, type InputChange, type Inputs } from './disposition.rules.js';
import { CURRENT, type DispositionRow, GONE, type GroupRow, groupRows, ONE } from './group-rows.js';
import { type GroupKind, goneKind, kindOf, telling } from './kinds.rules.js';
import { type SeenItem, SeenItems } from './seen-items.js';
import { nextDate } from './sentences.rules.js';

type Db = Pick<DataSource, 'query'>;

/** A group as one viewer sees it: everything follows from these items. */
export interface SeenOverlap {
  readonly __typename: 'Overlap';
  readonly id: string;
  readonly area: OwnArea;
  readonly kind: GroupKind;
  readonly items: readonly SeenItem[];
  readonly nextDate: string | null;
  readonly state: 'open' | 'decided' | 'reopened' | 'gone';
  /** What holds; null where nothing is decided, or this viewer may not know what. */
  readonly decision: DispositionRow | null;
  readonly decisions: readonly DispositionRow[];
  readonly changes: readonly InputChange[];
  /** What left it and the viewer still sees, by key. */
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
    private readonly terms: Terms,
  ) {}

  async ofArea(area: OwnArea, db: Db = this.dataSource): Promise<SeenOverlap[]> {
    return this.seen(area, await groupRows(db, this.organisations, CURRENT, area.system.id), db);
  }

  /** Decided once and found no longer. */
  async goneOf(area: OwnArea, db: Db = this.dataSource): Promise<SeenOverlap[]> {
    return this.seen(area, await groupRows(db, this.organisations, GONE, area.system.id), db);
  }

  async byId(area: OwnArea, id: string, db: Db = this.dataSource): Promise<SeenOverlap | null> {
    return (await this.seen(area, await groupRows(db, this.organisations, ONE, id), db))[0] ?? null;
  }

  /** `then`: items as they were on an earlier day, where groups are shown as of it. */
  async seen(area: OwnArea, rows: readonly GroupRow[], db: Db, then: ReadonlyMap<string, SeenItem> = new Map()): Promise<SeenOverlap[]> {
    const keys = rows.flatMap(({ keys: members, decisions }) => [...members, ...decisions.flatMap(({ inputs }) => Object.keys(inputs))]);
    const today = keys.length > 0 ? await this.items.of(area, [...new Set(keys)], db) : new Map<string, SeenItem>();
    const known = new Map([...today, ...then]);
    return rows.flatMap((row) => (row.gone ? this.gone(area, row, known) : this.current(area, row, known)) ?? []);
  }

  private current(area: OwnArea, row: GroupRow, known: ReadonlyMap<string, SeenItem>): SeenOverlap | null {
    const mine = row.keys.flatMap((key) => known.get(key) ?? []).filter(({ counts, national }) => counts && !national);
    const items = inOrder(telling(row.family, mine));
    const kind = items.length > 1 ? kindOf(row.family, items, area.today) : null;
    if (!kind) return null;
    const { decision, decisions } = this.decisions(area, row, items, known);
    // Of hundreds of groups each: only what was in this one.
    const gone = Object.keys(decision?.inputs ?? {}).filter((key) => !row.keys.includes(key));
    const left = new Map(
      gone.flatMap((key) => [known.get(key) ?? []].flat().flatMap((item) => (item.counts ? [[key, item] as const] : []))),
    );
    const changes = decision ? this.changes(area, decision.inputs, items, left) : [];
    const state = !decision ? 'open' : changes.length > 0 ? 'reopened' : 'decided';
    // Whoever may not decide is not told of decisions that are not theirs to read.
    const version = area.officer ? row.version : decisions.length;
    const due = nextDate(items, area.today);
    return { __typename: 'Overlap', id: row.id, area, kind, items, nextDate: due, state, decision, decisions, changes, left, version };
  }

  /** As it was decided: what was decided about, as far as it may still be seen. */
  private gone(area: OwnArea, row: GroupRow, known: ReadonlyMap<string, SeenItem>): SeenOverlap | null {
    const items = inOrder(Object.keys(row.decisions[0]?.inputs ?? {}).flatMap((key) => known.get(key) ?? []));
    if (items.length < 2) return null;
    const { decision, decisions } = this.decisions(area, row, items, known);
    if (!decision) return null;
    const changes = this.changes(area, decision.inputs, items, new Map());
    return {
      __typename: 'Overlap',
      id: row.id,
      area,
      kind: goneKind(row.family, items, area.today),
      items,
      nextDate: null,
      state: 'gone',
      decision,
      decisions,
      changes,
      left: new Map(),
      version: area.officer ? row.version : decisions.length,
    };
  }

  /**
   * A decision is read by whoever sees two of the things that it was made about, as the group itself is; and by the members of its office, who
   * hold it. Who is to lead is told where that organisation has something here that they see.
   */
  private decisions(area: OwnArea, row: GroupRow, items: readonly SeenItem[], known: ReadonlyMap<string, SeenItem>) {
    const own = area.eyes.organisationIds;
    const decisions = row.decisions.flatMap((decision): DispositionRow[] => {
      const about = Object.keys(decision.inputs).flatMap((key) => known.get(key) ?? []);
      const holds = own.includes(decision.office.id);
      if (about.length < 2 && !holds) return [];
      const named = [decision.office.id, ...own, ...[...items, ...about].map(({ organisationId }) => organisationId)];
      return [{ ...decision, lead: decision.lead && (holds || named.includes(decision.lead.id)) ? decision.lead : null }];
    });
    return { decisions, decision: decisions.find(({ id }) => id === row.decisions[0]?.id) ?? null };
  }

  private changes({ eyes }: OwnArea, before: Inputs, items: readonly SeenItem[], left: ReadonlyMap<string, SeenItem>): InputChange[] {
    const byKey = new Map(items.map((item) => [item.key, item]));
    return changesSince(
      before,
      inputsOf(items),
      new Set(left.keys()),
      (key, was, input) => {
        const item = byKey.get(key);
        return item !== undefined && mayCompare(eyes, item, was, input);
      },
      {
        stage: (stage) => STAGE_LABELS[stage],
        band: (band) => BAND_LABELS[band],
        capability: (id) => this.terms.label('capability', id) ?? id,
      },
    );
  }
}

/** What of these items matters for a decision, as this viewer sees it. */
const inputsOf = (items: readonly SeenItem[]): Inputs =>
  Object.fromEntries(
    items.map((item): [string, Input] => [
      item.key,
      { stage: item.stage, capability: item.capability, products: item.products, band: item.band, by: item.byGiven, level: item.level },
    ]),
  );

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
