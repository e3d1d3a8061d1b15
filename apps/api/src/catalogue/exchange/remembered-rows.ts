import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PublishMany } from '../../initiatives/publish-many.js';
import type { FileEntry } from './read-row.rules.js';

export interface RememberedRow {
  readonly id: string;
  /** What the last import of it left; null where it was not imported but written here. */
  readonly revisionId: string;
  readonly version: number | null;
}

interface FoundRow extends RememberedRow {
  /** An operator's import has it in hand: nobody sees it yet. */
  readonly inHand: boolean;
}

/** Which initiative a row of an organisation's own file is: by an earlier import, or by the address under which an export names it. */
@Injectable()
export class RememberedRows {
  constructor(private readonly many: PublishMany) {}

  /** Until the transaction ends no other file of this organisation is looked at: two that hold one row would both take it for new. */
  async of(manager: EntityManager, leadId: string, entries: readonly FileEntry[]): Promise<Map<string, FoundRow>> {
    await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`import:${leadId}`]);
    const rows: (FoundRow & { ref: string })[] = await manager.query(
      `select r.source_ref ref, r.initiative_id id, r.revision_id "revisionId", r.version, r.run_id is not null "inHand"
       from imported_row r join initiative i on i.id = r.initiative_id
       where r.scope = $1 and r.source_ref = any($2::text[])`,
      [leadId, entries.map(({ ref }) => ref)],
    );
    const known = new Map(rows.map(({ ref, ...row }) => [ref, row]));
    const others = entries.filter(({ ref }) => !known.has(ref));
    const written = await this.many.bySlugs(
      manager,
      others.map(({ ref }) => ({ slug: ref, leadId })),
    );
    for (const [slug, id] of written) known.set(slug, { id, revisionId: id, version: null, inHand: false });
    // All at once and in the order in which an operator's import takes them: in that of the file the two could wait for each other.
    await manager.query(`select 1 from initiative where id = any($1::uuid[]) order by id for update`, [
      [...known.values()].map(({ id }) => id),
    ]);
    return known;
  }

  async keep(manager: EntityManager, rows: readonly (RememberedRow & { readonly scope: string; readonly ref: string })[]): Promise<void> {
    await manager.query(
      `insert into imported_row (scope, source_ref, initiative_id, revision_id, version)
       select scope, ref, id, "revisionId", version from jsonb_to_recordset($1::jsonb) g(scope text, ref text, id uuid, "revisionId" uuid, version int)
       on conflict (scope, source_ref) do update
         set initiative_id = excluded.initiative_id, revision_id = excluded.revision_id, version = excluded.version`,
      [JSON.stringify(rows.map(({ scope, ref, id, revisionId, version }) => ({ scope, ref, id, revisionId, version })))],
    );
  }
}
