import { DataSource } from 'typeorm';
import { type EntrySource, initiativeContent } from '../src/initiatives/initiative-content.js';
import { LoadEntries } from '../src/initiatives/load-entries.js';
import { newId } from '../src/platform/ids.js';
import type { Level } from '../src/visibility/visibility.rules.js';
import { type SignedInHeaders, signedIn } from './signed-in.js';
import type { TestApp } from './test-app.js';

/** AAA and BBB share an area, CCC is elsewhere; DEMOX is fictional, in an area of its own. */
export const TRUSTS = [
  { odsCode: 'AAA', name: 'Alder NHS Trust', system: 'QA1', demonstration: false },
  { odsCode: 'BBB', name: 'Birch NHS Trust', system: 'QA1', demonstration: false },
  { odsCode: 'CCC', name: 'Cedar NHS Trust', system: 'QC1', demonstration: false },
  { odsCode: 'DEMOX', name: 'Demo NHS Trust', system: 'DEMOQ', demonstration: true },
] as const;
export type TrustCode = (typeof TRUSTS)[number]['odsCode'];

export async function addTrusts(kith: TestApp): Promise<void> {
  const dataSource = kith.app.get(DataSource);
  const systems = new Map<string, string>();
  for (const { odsCode, name, system, demonstration } of TRUSTS) {
    const systemId = systems.get(system) ?? newId();
    if (!systems.has(system)) {
      systems.set(system, systemId);
      await dataSource.query(`insert into system (id, ods_code, name, short_name, demonstration) values ($1, $2, $2, $2, $3)`, [
        systemId,
        system,
        demonstration,
      ]);
    }
    const id = newId();
    await dataSource.query(`insert into organisation (id, ods_code, name, kind, demonstration) values ($1, $2, $3, 'acute', $4)`, [
      id,
      odsCode,
      name,
      demonstration,
    ]);
    await dataSource.query(`insert into membership (id, organisation_id, system_id) values ($1, $2, $3)`, [newId(), id, systemId]);
  }
}

export interface TestEntry {
  readonly slug: string;
  readonly organisation: TrustCode | null;
  readonly level?: Level;
  readonly source?: EntrySource | null;
  readonly content?: object;
}

export const SUMMARISED: EntrySource = { title: 'A report', url: 'https://example.org/report', date: '2020', summarisedBy: 'Kith editors' };

/** Publishes entries; gives their ids by their addresses. The title is the address, unless the content says otherwise. */
export async function publishEntries(kith: TestApp, entries: readonly TestEntry[]): Promise<Record<string, string>> {
  const dataSource = kith.app.get(DataSource);
  const ready = entries.map(({ slug, organisation, level = 'network', source = null, content }) => ({
    slug,
    organisation,
    level,
    source,
    content: initiativeContent.parse({ title: slug, summary: `About ${slug}.`, ...content }),
  }));
  await dataSource.transaction((manager) => kith.app.get(LoadEntries, { strict: false }).run(manager, ready));
  const rows: { slug: string; id: string }[] = await dataSource.query(
    `select slug, id from initiative where slug = any($1::text[]) order by array_position($1::text[], slug)`,
    [entries.map(({ slug }) => slug)],
  );
  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]));
}

/** An editor of each trust. */
export async function signInEditors(kith: TestApp): Promise<Record<TrustCode, Record<string, string>>> {
  const editors: Partial<Record<TrustCode, SignedInHeaders>> = {};
  for (const { odsCode, name } of TRUSTS)
    editors[odsCode] = await signedIn(kith.app, { name: `Editor of ${name}`, grants: [{ odsCode, role: 'editor' }] });
  return editors as unknown as Record<TrustCode, Record<string, string>>;
}
