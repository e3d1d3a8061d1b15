import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { completeLinkOf, type Pair } from '../../src/overlaps/groups/complete-link.rules.js';
import { FindOverlaps } from '../../src/overlaps/groups/find-overlaps.js';
import { workLikeness } from '../../src/overlaps/groups/likeness.rules.js';
import { OverlapTexts } from '../../src/overlaps/groups/overlap-texts.js';
import type { TextOf } from '../../src/overlaps/groups/ready-text.rules.js';
import type { MadeRow } from './made-system.js';
import type { ScoredPair } from './pairs.rules.js';

export interface LabelledPair {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/** In which group each item ended. */
export type GroupOf = ReadonlyMap<string, unknown>;

export interface Measured {
  readonly pairs: readonly (LabelledPair & ScoredPair)[];
  /** The groups that complete link makes of all that the pairs name, at a threshold. */
  readonly groupsAt: (threshold: number) => GroupOf;
  /** The groups that Kith found and kept, of a set that went through all of it. */
  readonly kept: GroupOf | null;
}

/** Every pair once, with its likeness as the product works it out. */
export async function measured(app: INestApplicationContext, labelled: readonly LabelledPair[]): Promise<Measured> {
  const { ids, textOf } = await textsByName(app, labelled);
  const pairs = new Map<string, LabelledPair & ScoredPair>();
  for (const { one, other, same } of labelled) {
    const [a, b] = [textOf(one), textOf(other)];
    if (!a || !b) continue;
    const key = [one, other].sort().join(' ');
    pairs.set(key, { one, other, same: same || (pairs.get(key)?.same ?? false), alike: workLikeness(a, b) });
  }
  const links = linksOf(ids.map(textOf));
  const groupsAt = (threshold: number) => {
    const groups = completeLinkOf(
      ids,
      links.filter(({ alike }) => alike >= threshold),
    );
    return new Map(groups.flatMap((group) => group.map((id) => [id, group])));
  };
  return { pairs: [...pairs.values()], groupsAt, kept: null };
}

/** Below it no threshold is tried. */
const LEAST_ALIKE = 0.4;

function linksOf(texts: readonly (TextOf | undefined)[]): Pair[] {
  const links: Pair[] = [];
  for (const [a, one] of texts.entries())
    for (let b = a + 1; b < texts.length; b += 1) {
      const other = texts[b];
      const alike = one && other ? workLikeness(one, other) : 0;
      if (alike >= LEAST_ALIKE) links.push({ a, b, alike });
    }
  return links;
}

/** The same of the made-up system, which goes through all of it. */
export async function measuredSystem(app: INestApplicationContext, rows: readonly MadeRow[], systemCode: string): Promise<Measured> {
  const db = app.get(DataSource);
  const [system]: { id: string }[] = await db.query(`select id from system where ods_code = $1`, [systemCode]);
  await db.query(`update initiative set reviewed_at = published_at where id in (select initiative_id from imported_row)`);
  await app.get(FindOverlaps, { strict: false }).run(system?.id ?? '');
  const found = await measured(app, pairsOf(rows));
  const members: { name: string; group: string }[] = await db.query(
    `select r.source_ref "name", m.group_id "group" from overlap_member m join overlap_group g on g.id = m.group_id join imported_row r on r.initiative_id = m.initiative_id
     where g.family = 'work' and g.gone_at is null`,
  );
  return { ...found, kept: new Map(members.map(({ name, group }) => [name, group])) };
}

/** Those of one trust are nobody's overlap. */
const pairsOf = (rows: readonly MadeRow[]): LabelledPair[] =>
  rows.flatMap((one, place) =>
    rows
      .slice(place + 1)
      .filter((other) => other.row.lead !== one.row.lead)
      .map((other) => ({ one: one.row.id, other: other.row.id, same: one.works.some((work) => other.works.includes(work)) })),
  );

async function textsByName(app: INestApplicationContext, labelled: readonly LabelledPair[]) {
  const db = app.get(DataSource);
  const names = [...new Set(labelled.flatMap(({ one, other }) => [one, other]))];
  const rows: { name: string; id: string }[] = await db.query(
    `select slug "name", id from initiative where slug = any($1::text[]) union select source_ref, initiative_id from imported_row where source_ref = any($1::text[])`,
    [names],
  );
  const idOf = new Map(rows.map(({ name, id }) => [name, id]));
  const texts = await app.get(OverlapTexts, { strict: false }).of(
    db,
    rows.map(({ id }) => id),
  );
  return { ids: rows.map(({ name }) => name), textOf: (name: string) => texts.get(idOf.get(name) ?? '') };
}
