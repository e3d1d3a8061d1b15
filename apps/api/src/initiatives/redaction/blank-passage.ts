import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { makeSlug, nameKey } from '../initiative.rules.js';
import type { InitiativeContent } from '../initiative-content.js';
import { PublishedFace } from '../published-face.js';
import { blankContent, blankIn, countIn, isCopied, marksOf, textsIn } from './passage.rules.js';
import { PassageHolders } from './passage-holders.js';

export interface Blanking {
  readonly id: string;
  readonly pattern: RegExp;
  /** As it is written in the mark: 3 May 2026. */
  readonly day: string;
  readonly messages: boolean;
}

interface RevisionRow {
  id: string;
  state: string;
  content: InitiativeContent;
  refused_reason: string | null;
}

/** Blanks a passage in everything that is kept of an initiative, in the caller's transaction, which has locked it. */
@Injectable()
export class BlankPassage {
  constructor(
    private readonly holders: PassageHolders,
    private readonly face: PublishedFace,
  ) {}

  /** Gives the initiatives of others that held copies, and who leads them. */
  async run(manager: EntityManager, blanking: Blanking): Promise<{ copies: { id: string; leadId: string | null }[] }> {
    const { id, pattern } = blanking;
    const before = await this.revisions(manager, id);
    const products = before
      .flatMap(({ content }) => content.products ?? [])
      .filter(({ name, supplier }) => countIn(name, pattern) + countIn(supplier, pattern) > 0);
    await this.blankRevisions(manager, before, blanking);
    await this.blankEntry(manager, blanking);
    await this.blankElsewhere(manager, blanking);
    await this.renew(manager, id);
    const originTexts = before.flatMap(({ content }) => textsIn(content));
    const copies = await this.blankCopies(manager, blanking, originTexts);
    await forgetProducts(manager, products);
    return { copies: copies.filter(({ changed }) => changed).map(({ id: copy, leadId }) => ({ id: copy, leadId })) };
  }

  private revisions(manager: EntityManager, id: string): Promise<RevisionRow[]> {
    return manager.query(`select id, state, content, refused_reason from revision where initiative_id = $1 order by number for update`, [
      id,
    ]);
  }

  private async blankRevisions(
    manager: EntityManager,
    rows: readonly RevisionRow[],
    { pattern, day }: Blanking,
    may?: (field: string, text: string) => boolean,
  ): Promise<boolean> {
    let changed = false;
    for (const { id, content, refused_reason: reason } of rows) {
      const blanked = blankContent(content, pattern, day, may);
      const refused = reason === null || may ? reason : blankIn(reason, pattern, mark(day));
      if (JSON.stringify(blanked) === JSON.stringify(content) && refused === reason) continue;
      changed = true;
      // Whoever has the working revision open must not save the passage back unseen: the version moves on.
      await manager.query(
        `update revision set content = $2, refused_reason = $3, version = version + case when state = 'published' then 0 else 1 end where id = $1`,
        [id, JSON.stringify(blanked), refused],
      );
    }
    return changed;
  }

  /** Why it was archived, and its addresses: old ones that hold the passage lead nowhere from now on. */
  private async blankEntry(manager: EntityManager, { id, pattern, day }: Blanking): Promise<void> {
    const [row]: { slug: string; reason: string | null; source: object | null; title: string | null }[] = await manager.query(
      `select i.slug, i.archive_reason reason, i.source, r.content ->> 'title' title
       from initiative i left join revision r on r.id = i.published_revision_id where i.id = $1`,
      [id],
    );
    if (!row) return;
    const inAddress = (slug: string) => countIn(slug.replaceAll('-', ' '), pattern) > 0;
    // An entry of the starter catalogue is known by its address.
    const slug = inAddress(row.slug) && row.source === null ? makeSlug(row.title ?? '', randomBytes(4).toString('hex')) : row.slug;
    await manager.query(`update initiative set slug = $2, archive_reason = $3 where id = $1`, [
      id,
      slug,
      row.reason === null ? null : blankIn(row.reason, pattern, mark(day)),
    ]);
    const former: { slug: string }[] = await manager.query(`select slug from former_slug where initiative_id = $1`, [id]);
    await manager.query(`delete from former_slug where slug = any($1)`, [former.map((one) => one.slug).filter(inAddress)]);
  }

  private async blankElsewhere(manager: EntityManager, { id, pattern, day, messages }: Blanking): Promise<void> {
    for (const { table, columns, of, whenAsked, undated, versioned, renew } of this.holders.tables) {
      if (whenAsked && !messages) continue;
      const inItsPlace = undated ? UNDATED : mark(day);
      const changed: string[] = [];
      const names = Object.values(columns);
      const rows: ({ id: string } & Record<string, string | null>)[] = await manager.query(
        `select t.id, ${names.map((name) => `t.${name}`).join(', ')} from ${table} t where ${of} order by t.id for update`,
        [id],
      );
      for (const row of rows) {
        const texts = names.map((name) => (row[name] ? blankColumn(name, row[name], pattern, inItsPlace) : (row[name] ?? null)));
        if (texts.every((text, index) => text === row[names[index] as string])) continue;
        const sets = [...names.map((name, index) => `${name} = $${index + 2}`), ...(versioned ? ['version = version + 1'] : [])];
        await manager.query(`update ${table} set ${sets.join(', ')} where id = $1`, [row.id, ...texts]);
        changed.push(row.id);
      }
      if (renew && changed.length > 0) await renew(manager, changed);
    }
  }

  /** Entries that were filled from it, or from one of those, where they still say the same sentence. */
  private async blankCopies(manager: EntityManager, blanking: Blanking, originTexts: readonly string[]) {
    const copies: { id: string; leadId: string | null }[] = await manager.query(
      `with recursive copy(id) as (
         select id from initiative where adapted_from_id = $1
         union select i.id from initiative i join copy c on i.adapted_from_id = c.id)
       select id, lead_id "leadId" from initiative where id in (select id from copy) and id <> $1 order by id for update`,
      [blanking.id],
    );
    const done: { id: string; leadId: string | null; changed: boolean }[] = [];
    for (const copy of copies) {
      const rows = await this.revisions(manager, copy.id);
      const changed = await this.blankRevisions(manager, rows, blanking, (_field, text) => isCopied(text, originTexts, blanking.pattern));
      if (changed) await this.renew(manager, copy.id);
      done.push({ ...copy, changed });
    }
    return done;
  }

  /** What was derived from the words goes at once, and is made anew from what is left. */
  private async renew(manager: EntityManager, id: string): Promise<void> {
    for (const forget of this.holders.derived) await forget(manager, id);
    await this.face.change(manager, id);
  }
}

const mark = (day: string): string => marksOf(day)[0] as string;
const UNDATED = marksOf('')[1] as string;

/** A mark is no part of an address: the link goes as a whole. */
function blankColumn(column: string, text: string, pattern: RegExp, inItsPlace: string): string | null {
  if (column.endsWith('_url')) return countIn(text, pattern) > 0 ? null : text;
  return blankIn(text, pattern, inItsPlace);
}

/** Products and suppliers are rows that many entries share: those that no revision names any more go. */
async function forgetProducts(manager: EntityManager, gone: readonly { name: string; supplier: string }[]): Promise<void> {
  if (gone.length === 0) return;
  const named: { name: string; supplier: string | null }[] = await manager.query(
    `select distinct p ->> 'name' name, p ->> 'supplier' supplier from revision r, jsonb_array_elements(r.content -> 'products') p`,
  );
  const products = new Set(named.map(({ name }) => nameKey(name)));
  const suppliers = new Set(named.map(({ supplier }) => nameKey(supplier ?? '')));
  await manager.query(`delete from product where key = any($1)`, [
    gone.map(({ name }) => nameKey(name)).filter((key) => !products.has(key)),
  ]);
  await manager.query(`delete from supplier s where key = any($1) and not exists (select 1 from product p where p.supplier_key = s.key)`, [
    gone.map(({ supplier }) => nameKey(supplier)).filter((key) => !suppliers.has(key)),
  ]);
}
